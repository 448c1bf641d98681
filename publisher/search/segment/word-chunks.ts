import type { Term } from '../pages/word-filing.ts';
import { createCborWriter, type CborWriter } from './cbor.ts';
import type { Posting } from './posting-log.ts';

/** How large a file of words gets before the next begins, in bytes as they are before packing. */
const maxSize = 40_000;

/** A file of words that follow one another in the alphabet. */
export interface WordChunk {
  /** What the first word begins with, and no word of the chunk before. */
  from: string;
  /** What the last word begins with, and no word of the next chunk. */
  to: string;
  content: Buffer;
}

/**
 * The terms of a segment in files, so that a browser fetches those alone that have its words.
 *
 * @param groups the group of each term
 * @param postingsOf gives those of a group
 */
export function writeWordChunks(
  groups: ReadonlyMap<Term, number>,
  postingsOf: (group: number) => Posting[],
): WordChunk[] {
  const chunks: WordChunk[] = [];
  const words = createCborWriter();
  let stems: string[] = [];
  const end = () => {
    chunks.push({
      from: stems.at(0) ?? '',
      to: stems.at(-1) ?? '',
      content: fileOf(stems.length, words.view()),
    });
    words.clear();
    stems = [];
  };
  for (const { stem, utf8, plain, forms } of stemsOf(groups)) {
    words.array(3);
    words.utf8(utf8);
    writePages(words, plain === undefined ? [] : postingsOf(plain));
    words.array(forms.length);
    for (const { form, group } of forms) {
      words.array(2);
      words.text(form);
      writePages(words, postingsOf(group));
    }
    stems.push(stem);
    if (words.size >= maxSize) end();
  }
  if (stems.length > 0) end();
  return shortened(chunks);
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

function writePages(writer: CborWriter, postings: Posting[]): void {
  writer.array(postings.length);
  let before = 0;
  for (const { page, content } of postings) {
    writer.array(3);
    writer.integer(page - before);
    writer.values(content);
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
function shortened(chunks: WordChunk[]): WordChunk[] {
  for (const [place, chunk] of chunks.entries()) {
    const next = chunks[place + 1];
    if (!next) break;
    const [last, first] = [Array.from(chunk.to), Array.from(next.from)];
    const shared = first.findIndex((character, at) => character !== last[at]) + 1;
    const to = last.slice(0, shared).join('');
    if (to >= chunk.from) chunk.to = to;
    next.from = first.slice(0, shared).join('');
  }
  return chunks;
}
