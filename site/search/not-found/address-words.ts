import { slugOf } from '../../../common/sections.ts';

/**
 * What a reader may have looked for who came to an address that is no page.
 *
 * @example wordsOfAddress('/guider/mat-trykluften.html') // 'mat trykluften'
 */
export function wordsOfAddress(path: string): string {
  const words = decoded(slugOf(path))
    .replace(/\.\w{1,5}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // A year or a number says nothing of what was looked for.
  return /\p{L}/u.test(words) ? words : '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
