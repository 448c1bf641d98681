import type { Mark, Piece } from './hit-data.ts';

/** How many words an excerpt has at most, and how many it should have. */
const length = { most: 36, enough: 18 };
const sentenceEnd = /[.!?…:]["”’)»]*$/;
const phraseEnd = /[,;:–—]$/;

/** Words from one place up to another. */
interface Range {
  from: number;
  to: number;
}

/**
 * The sentences of a text that have most of what was found, with their neighbours while there is room; of a very long
 * one the phrases around it, and an ellipsis where it goes on.
 *
 * @param skipped how many words at the beginning the reader has seen already
 */
export function excerptOf(text: string[], marks: Mark[], skipped: number): Piece[] {
  const begin = skipped < text.length ? skipped : 0;
  const inside = marks.filter(({ place }) => place >= begin);
  const sentences = sentencesOf(text, begin);
  const best = bestOf(sentences, inside, text);
  if (best < 0) return [];
  const range = fitted(grown(sentences, best), inside, text);
  const pieces = piecesOf(text, range, new Set(inside.map(({ place }) => place)));
  const isCutBefore = range.from > 0 && !sentenceEnd.test(text[range.from - 1] ?? '') && range.from !== begin;
  const isCutAfter = range.to < text.length && !sentenceEnd.test(text[range.to - 1] ?? '');
  const ellipsis = (piece: string) => ({ text: piece, isMarked: false });
  return [...(isCutBefore ? [ellipsis('… ')] : []), ...pieces, ...(isCutAfter ? [ellipsis(' …')] : [])];
}

function sentencesOf(text: string[], begin: number): Range[] {
  const sentences: Range[] = [];
  let from = begin;
  for (let place = begin; place < text.length; place += 1) {
    const isEnd = sentenceEnd.test(text[place] ?? '') && /^[^\p{Ll}]/u.test(text[place + 1] ?? '.');
    if (!isEnd && place < text.length - 1) continue;
    sentences.push({ from, to: place + 1 });
    from = place + 1;
  }
  return sentences;
}

/** The first of those that have most of the words: a word that comes again tells no more. */
function bestOf(sentences: Range[], marks: Mark[], text: string[]): number {
  const words = sentences.map(({ from, to }) => {
    const inside = marks.filter(({ place }) => place >= from && place < to);
    return new Set(inside.map(({ place }) => (text[place] ?? '').toLowerCase().slice(0, beginning))).size;
  });
  return words.indexOf(Math.max(...words));
}

/** Words that begin with the same letters are forms of one. */
const beginning = 4;

/** What follows joins, then what comes before, until there is enough. */
function grown(sentences: Range[], at: number): Range {
  const size = (range: Range) => range.to - range.from;
  let range = { ...sentences[at], from: sentences[at]?.from ?? 0, to: sentences[at]?.to ?? 0 };
  let [next, last] = [at + 1, at - 1];
  while (size(range) < length.enough) {
    const [after, before] = [sentences[next], sentences[last]];
    if (after && size(range) + size(after) <= length.most) {
      range = { from: range.from, to: after.to };
      next += 1;
    } else if (before && size(range) + size(before) <= length.most) {
      range = { from: before.from, to: range.to };
      last -= 1;
    } else break;
  }
  return range;
}

/** Of what is too long, the phrases around its first mark. */
function fitted({ from, to }: Range, marks: Mark[], text: string[]): Range {
  if (to - from <= length.most) return { from, to };
  const mark = marks.find(({ place }) => place >= from && place < to)?.place ?? from;
  const earliest = Math.max(from, Math.min(mark - Math.floor(length.most / 3), to - length.most));
  const start = earliest === from ? from : afterPhrase(text, earliest, mark);
  const latest = Math.min(to, start + length.most);
  return { from: start, to: latest === to ? to : beforePhrase(text, latest, mark) };
}

/** The first place from which a phrase begins, before what must be shown. */
function afterPhrase(text: string[], from: number, mark: number): number {
  for (let place = from; place < mark; place += 1) if (phraseEnd.test(text[place] ?? '')) return place + 1;
  return from;
}

/** The last place up to which a phrase goes, after what must be shown. */
function beforePhrase(text: string[], to: number, mark: number): number {
  for (let place = to; place > mark + 1 && place > to - 10; place -= 1)
    if (phraseEnd.test(text[place - 1] ?? '')) return place;
  return to;
}

/** Words of a text, what is marked apart from the rest and from what surrounds it. */
export function piecesOf(text: string[], { from, to }: Range, marked: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: string, isMarked: boolean) => {
    const last = pieces.at(-1);
    if (last?.isMarked === isMarked) last.text += piece;
    else if (piece) pieces.push({ text: piece, isMarked });
  };
  for (let place = from; place < to; place += 1) {
    const [, before = '', word = '', after = ''] = around.exec(text[place] ?? '') ?? [];
    add((place > from ? ' ' : '') + before, false);
    if (word) add(word, marked.has(place));
    add(after, false);
  }
  return pieces;
}

/** A word with the marks around it. */
const around = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u;
