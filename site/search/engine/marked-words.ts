import { fold } from '../lexicon/spelling.ts';
import type { Mark } from './hit-data.ts';

/** Shorter words are parts of others by chance. */
const minLength = 3;
/** What a word may have beside the one that was looked for when it is a form of it. */
const maxEnding = 4;

/**
 * The words of a text that are one of those looked for, in another form perhaps, or have it as the first or the last
 * part of a compound.
 *
 * @example wordsMarked(['Hitta', 'läckorna', 'i', 'tryckluften'], ['luft']) // [{ place: 3, worth: 1 }]
 */
export function wordsMarked(text: readonly string[], words: readonly string[]): Mark[] {
  const wanted = words.flatMap(comparable);
  if (wanted.length === 0) return [];
  return text.flatMap((word, place) => {
    const [own = ''] = comparable(word);
    return wanted.some((one) => isIn(one, own)) ? [{ place, worth: 1 }] : [];
  });
}

/** Without what surrounds it; letters keep their marks, unless they were typed without. */
function comparable(word: string): string[] {
  const bare = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return bare ? [bare] : [];
}

function isIn(wanted: string, word: string): boolean {
  if (word === wanted) return true;
  if (wanted.length < minLength) return false;
  const own = fold(wanted) === wanted ? fold(word) : word;
  if (own.startsWith(wanted)) return wanted.length > minLength || own.length <= wanted.length + maxEnding;
  const at = own.indexOf(wanted, 1);
  return at > 1 && wanted.length > minLength - 1 && own.length - at - wanted.length <= maxEnding;
}
