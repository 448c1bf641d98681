/**
 * A compressed copy beside a published file, for servers to send as it is. It carries the time of the file
 * that it was made of: with another time it is of another version, and must not be sent.
 */
export const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** The first quality that makes pages clearly smaller than gzip does; the next take much longer. */
export const brotliQuality = 5;
/** Of files that are made once, such as scripts and styles, which it makes smaller by a tenth. */
export const lastingBrotliQuality = 11;

const extensions: Record<Encoding, string> = { br: '.br', gzip: '.gz' };

export const compressibleEndings = ['html', 'css', 'js', 'json', 'xml', 'svg', 'csv', 'txt', 'md'] as const;
const compressible = new RegExp(String.raw`\.(${compressibleEndings.join('|')})$`);

/** In bytes. A smaller file fits one packet as it is. */
export const minCompressedSize = 1024;

/** Whether a file has compressed copies if it is large enough. */
export function isCompressible(file: string): boolean {
  return compressible.test(file);
}

/** @example compressedFile('index.html', 'br') // 'index.html.br' */
export function compressedFile(file: string, encoding: Encoding): string {
  return file + extensions[encoding];
}

/** The file that a compressed copy is of. @returns nothing where it is no such copy */
export function plainFileOf(file: string): string | undefined {
  const plain = file.replace(/\.(br|gz)$/, '');
  return plain !== file && isCompressible(plain) ? plain : undefined;
}

/** Whether a copy is of this very version. Systems round times that they are given, each in its own way. */
export function isSameVersion(copy: { mtimeMs: number }, file: { mtimeMs: number }): boolean {
  return Math.abs(copy.mtimeMs - file.mtimeMs) < 1;
}
