import { slugOf } from '../sections.ts';

/**
 * What a reader may have looked for who came to an address that is no page.
 *
 * @example wordsOfAddress('/guider/mat-trykluften.html') // 'mat trykluften'
 */
export function wordsOfAddress(path: string): string {
  return decoded(slugOf(path))
    .replace(/\.\w{1,5}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
