/** Small letters and digits that nobody mistakes for another. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A code to be read and written by people: a sign of 31 a byte, in groups of four. @example 'k3fp-9x2m-7dq4-hw2t' */
export function codeOf(bytes: Iterable<number>): string {
  const code = Array.from(bytes, (byte) => signs[byte % signs.length]).join('');
  return code.replaceAll(/.{4}(?=.)/g, '$&-');
}

/** Without what differs by how it was copied. */
export function plainCode(given: string): string {
  return given.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
