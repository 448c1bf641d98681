import { hkdfSync, timingSafeEqual } from 'node:crypto';

/** Letters and digits that nobody mistakes for another. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
const length = 20;

/**
 * What whoever makes the first account must know, besides finding no other account: the terminal shows it as long as
 * there is none. Made of the secret of the product, so that it holds over restarts; 98 bits.
 *
 * @example setupCode(secret) // 'k3fp-9x2m-…'
 */
export function setupCode(secret: string): string {
  const bytes = [...Buffer.from(hkdfSync('sha256', secret, '', 'bruket first account', length))];
  const code = bytes.map((byte) => signs[byte % signs.length]).join('');
  return code.replaceAll(/.{4}(?=.)/g, '$&-');
}

/** However it was copied. */
export function isSetupCode(given: string, secret: string): boolean {
  const plain = (code: string) => Buffer.from(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
  const [right, tried] = [plain(setupCode(secret)), plain(given)];
  return right.length === tried.length && timingSafeEqual(right, tried);
}
