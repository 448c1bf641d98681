import type { Term } from '../pages/word-filing.ts';
import { createCborWriter, type CborWriter } from './cbor.ts';
import type { PostingLog } from './posting-log.ts';

/** How large a file of words gets before the next begins, in bytes as they are before packing. */
const maxSize = 40_000;

export interface Borders {
  /** What the first word begins with, and no word of the chunk before. */
  from: string;
  /** What the last word begins with, and no word of the next chunk. */
  to: string;
}

/** A file of words that follow one another in the alphabet, as Pagefind reads it. */
export interface WordChunk extends Borders {
  content: Buffer;
}

/**
 * The terms of a segment in files, so that a browser fetches those alone that have its words. Their borders are whole
 * words until they are shortened.
 *
 * @param groups the group of each term
 * @param placeOf gives the place of a page in the list of the segment, by its number in the log
 */
export function* wordChunks(
  groups: ReadonlyMap<Term, number>,
  postings: PostingLog,
  placeOf: (page: number) => number,
): Generator<WordChunk> {
  const words = createCborWriter();
  let stems: string[] = [];
  const end = (): WordChunk => {
    const [from = '', to = ''] = [stems.at(0), stems.at(-1)];
    const chunk = { from, to, content: fileOf(stems.length, words.view()) };
    words.clear();
    stems = [];
    return chunk;
  };
  for (const { stem, utf8, plain, forms } of stemsOf(groups)) {
    words.array(3);
    words.utf8(utf8);
    if (plain === undefined) words.array(0);
    else writePages(words, readPages(postings, plain, placeOf));
    words.array(forms.length);
    for (const { form, group } of forms) {
      words.array(2);
      words.text(form);
      writePages(words, readPages(postings, group, placeOf));
    }
    stems.push(stem);
    if (words.size >= maxSize) yield end();
  }
  if (stems.length > 0) yield end();
}

interface Stem {
  stem: string;
  utf8: Uint8Array;
  /** The group of the words that are written without diacritics. */
  plain?: number;
  forms: { form: string; group: number }[];
}

/** In the order of their bytes, by which Pagefind looks them up. */
function stemsOf(groups: ReadonlyMap<Term, number>): Stem[] {
  const stems = new Map<string, Stem>();
  for (const [{ stem, form }, group] of groups) {
    const known: Stem = stems.get(stem) ?? { stem, utf8: Buffer.from(stem), forms: [] };
    if (form === undefined) known.plain = group;
    else known.forms.push({ form, group });
    stems.set(stem, known);
  }
  return [...stems.values()].sort((a, b) => Buffer.compare(a.utf8, b.utf8));
}

/** A page that has a term, with the lists of the places at which it stands there. */
interface Posting {
  page: number;
  bytes: Uint8Array;
  from: number;
  to: number;
}

/** In the order of their places in the list. */
function readPages(postings: PostingLog, group: number, placeOf: (page: number) => number): Posting[] {
  const pages: Posting[] = [];
  postings.read(group, (page, bytes, from, to) => pages.push({ page: placeOf(page), bytes, from, to }));
  return pages.sort((a, b) => a.page - b.page);
}

function writePages(writer: CborWriter, pages: Posting[]): void {
  writer.array(pages.length);
  let before = 0;
  for (const { page, bytes, from, to } of pages) {
    writer.array(3);
    writer.integer(page - before);
    writer.values(bytes, from, to);
    before = page;
  }
}

function fileOf(count: number, words: Uint8Array): Buffer {
  const file = createCborWriter(words.length + 16);
  file.array(1);
  file.array(count);
  file.values(words);
  return file.view();
}

/** Takes as much from the borders of neighbours as tells them apart: all browsers fetch the list of borders. */
export function shortenBorders(chunks: Borders[]): void {
  for (const [place, chunk] of chunks.entries()) {
    const next = chunks[place + 1];
    if (!next) break;
    const [last, first] = [Array.from(chunk.to), Array.from(next.from)];
    const shared = first.findIndex((character, at) => character !== last[at]) + 1;
    const to = last.slice(0, shared).join('');
    if (to >= chunk.from) chunk.to = to;
    next.from = first.slice(0, shared).join('');
  }
}
