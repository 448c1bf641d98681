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

/** A word that is looked for. */
interface Wanted {
  word: string;
  folded: string;
  /** As what it is filed, without marks. */
  stem: string | undefined;
}

/**
 * The words of a text that are filed as one of those looked for, or begin as one.
 *
 * @param stems as what words are filed that begin alike: a word belongs to the longest that it begins with
 */
export function formsMarked(
  text: readonly string[],
  words: readonly string[],
  stems: ReadonlySet<string>,
): Mark[] {
  const wanted = words.map((word): Wanted => ({ word, folded: fold(word), stem: stemIn(stems, fold(word)) }));
  return text.flatMap((word, place) =>
    piecesOf(word).some((piece) => wanted.some((one) => isForm(one, piece, stems)))
      ? [{ place, worth: 1 }]
      : [],
  );
}

/** A word as a whole, and what stands between its dashes and signs. */
function piecesOf(word: string): string[] {
  const pieces = word.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return pieces.length > 1 ? [pieces.join(''), ...pieces] : pieces;
}

function isForm({ word, folded, stem }: Wanted, piece: string, stems: ReadonlySet<string>): boolean {
  const own = fold(piece);
  const isOfStem =
    stem !== undefined &&
    own.startsWith(stem.slice(0, -1)) &&
    own.length - stem.length <= stem.length &&
    stemIn(stems, own) === stem;
  if (!isOfStem && !own.startsWith(folded)) return false;
  // Letters keep their marks, unless they were typed without.
  const same = isOfStem ? Math.min(stem.length, word.length) - 1 : word.length;
  return folded === word || piece.slice(0, same) === word.slice(0, same);
}

/** English stems have i in place of y. @example stemIn(new Set(['compani']), 'company') // 'compani' */
function stemIn(stems: ReadonlySet<string>, word: string): string | undefined {
  for (let length = word.length; length > 0; length -= 1) {
    const beginning = word.slice(0, length);
    for (const stem of [beginning, beginning.replace(/y$/, 'i')]) if (stems.has(stem)) return stem;
  }
  return undefined;
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
