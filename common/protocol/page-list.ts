import { pushList, pushNumber, pushText } from './cbor.ts';
import { hitName, type HitId } from './search-index.ts';
import { joinColumns, pushVarint, readVarints, splitColumns } from './varints.ts';

/**
 * What browsers fetch first of a segment: its pages, and which words are in which file. Pagefind's own list of a segment
 * has a name for each page, which takes most of it; here pages are in the order of their ids, and each is told by its
 * distance from the one before.
 */
export interface PageList {
  /** Of Pagefind, as which it reads the list. */
  version: string;
  /** Of the segment, which its hits bear. */
  mark: string;
  /** In the order of {@link compareIds}. */
  pages: { id: HitId; wordCount: number }[];
  /** Files of words in the order of the alphabet: with what the first and the last word of each begin. */
  files: WordFile[];
  /** That are searched. */
  fields: readonly string[];
}

export type WordFile = [from: string, to: string, name: string];

/** Where it stands in the folder of its segment. */
export const pageListFile = 'pages.pf_list';

/** Ids are so many digits of a hash, and more where two begin alike. */
const usualLength = 7;
const numberOf = (id: HitId) => Number.parseInt(id.slice(0, usualLength), 16);

export function compareIds(a: HitId, b: HitId): number {
  return numberOf(a) - numberOf(b) || (a < b ? -1 : 1);
}

/** What is no number. */
interface Head extends Omit<PageList, 'pages'> {
  /** By place in the list: further digits of ids. */
  more: Record<number, string>;
}

export function encodePageList({ pages, ...list }: PageList): Uint8Array {
  const [distances, wordCounts]: [number[], number[]] = [[], []];
  const more: Head['more'] = {};
  let before = 0;
  for (const [place, { id, wordCount }] of pages.entries()) {
    if (id.length > usualLength) more[place] = id.slice(usualLength);
    pushVarint(distances, numberOf(id) - before);
    pushVarint(wordCounts, wordCount);
    before = numberOf(id);
  }
  const head: Head = { ...list, more };
  return joinColumns([new TextEncoder().encode(JSON.stringify(head)), distances, wordCounts]);
}

/** What of it is looked at before Pagefind has it, and all of it as Pagefind reads it. */
export interface ReadPageList {
  files: WordFile[];
  content: Uint8Array;
}

/** @throws RangeError or SyntaxError where it is not whole */
export function decodePageList(bytes: Uint8Array): ReadPageList {
  const [head, distances = new Uint8Array(), wordCounts = new Uint8Array()] = splitColumns(bytes);
  const { version, mark, files, fields, more } = JSON.parse(new TextDecoder().decode(head)) as Head;
  const [distance, wordCount] = [readVarints(distances), readVarints(wordCounts)];
  // Each number ends with a byte below 128.
  const count = distances.reduce((sum, byte) => sum + (byte < 0x80 ? 1 : 0), 0);
  const content: number[] = [];
  const pushTexts = (texts: readonly string[]) =>
    pushList(content, texts.length, (place) => pushText(content, texts[place] ?? ''));
  let number = 0;
  pushList(content, 6);
  pushText(content, version);
  pushList(content, count, (place) => {
    number += distance();
    const id = number.toString(16).padStart(usualLength, '0') + (more[place] ?? '');
    pushList(content, 2);
    pushText(content, hitName(mark, id));
    pushNumber(content, wordCount());
  });
  pushList(content, files.length, (place) => pushTexts(files[place] ?? []));
  // Filters and orders: facets have a file of their own.
  pushList(content, 0);
  pushList(content, 0);
  pushTexts(fields);
  return { files, content: Uint8Array.from(content) };
}
