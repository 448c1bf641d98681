import { foldLetters } from './words.ts';

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  isHit: boolean;
}

/** How much is shown before the first hit, and in all, in letters. */
const before = 40;
const shown = 160;

/**
 * What stands around the first of some words in a text, with all of them marked; nothing where none is in it.
 *
 * @param words as `foldLetters` makes them
 */
export function snippetOf(text: string, words: string[]): Piece[] {
  const flat = text.normalize('NFC').replace(/\s/g, ' ');
  const hit = hitsOf(words).exec(foldLetters(flat));
  if (!hit) return [];
  const start = hit.index <= before ? 0 : flat.indexOf(' ', hit.index - before) + 1;
  const cut = flat.slice(start, start + shown);
  const isWhole = start + shown >= flat.length;
  return marked(`${start > 0 ? '… ' : ''}${isWhole ? cut : `${cut.replace(/\s\S*$/, '')} …`}`, words);
}

/** A text in pieces, those apart that are looked for. */
export function marked(text: string, words: string[]): Piece[] {
  const flat = text.normalize('NFC');
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of foldLetters(flat).matchAll(hitsOf(words))) {
    if (index > end) pieces.push({ text: flat.slice(end, index), isHit: false });
    end = index + found.length;
    pieces.push({ text: flat.slice(index, end), isHit: true });
  }
  if (end < flat.length) pieces.push({ text: flat.slice(end), isHit: false });
  return pieces;
}

/** The longest first; a word at its beginning, and inside another where it is long enough to be a part of it. */
function hitsOf(words: string[]): RegExp {
  const ways = words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => (word.length < 4 ? `(?<![\\p{L}\\p{N}])${word}` : word));
  return new RegExp(ways.join('|'), 'gu');
}
