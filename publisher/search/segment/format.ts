import { createHash } from 'node:crypto';
import { constants, gzipSync } from 'node:zlib';
import { unmarkedWeight } from '../../../common/protocol/weighed-words.ts';
import type { CborValue, CborWriter } from './cbor.ts';

/**
 * Pagefind's files, as its version 1.6 writes and reads them: packed by gzip, with a signature before what
 * they hold, and named after it. The version is checked when Pagefind is opened (ADR 4).
 */

export const entryFile = 'pagefind-entry.json';
export const fragmentFolder = 'fragment';
export const wordsFolder = 'index';

/** @param name of a hit, as Pagefind knows it */
export function fragmentFile(name: string): string {
  return `${name}.pf_fragment`;
}

/** What Pagefind tells of all its files, beside the languages. */
export interface Entry {
  version: string;
  /** Characters that are part of words beside letters and digits. */
  include_characters: string[];
}

export const signature = 'pagefind_dcd';

export function pack(content: Uint8Array | string, { isSmallest = true } = {}): Buffer {
  const bytes = Buffer.concat([Buffer.from(signature), Buffer.from(content)]);
  const level = isSmallest ? smallestLevel : constants.Z_BEST_SPEED;
  return gzipSync(bytes, { level, ...(bytes.length <= smallWindow && small) });
}

/** Level 9 takes two and a half times as long for files of words, and saves 0.4 %. */
const smallestLevel = 7;
/** What fits a window of this size is packed as well in a third of the time: most of it is making the window. */
const smallWindow = 8192;
const small = { windowBits: 13, memLevel: 6 };

/**
 * Names contents by digits of their hash; two that begin alike differ in a further digit.
 *
 * @example nameContents()(bytes) // '1a2b3c4'
 */
export function nameContents(): (content: Uint8Array | string) => string {
  const names = new Map<string, string>();
  return (content) => {
    const hash = createHash('sha1').update(content).digest('hex');
    let digits = 7;
    while (digits < hash.length && (names.get(hash.slice(0, digits)) ?? hash) !== hash) digits += 1;
    names.set(hash.slice(0, digits), hash);
    return hash.slice(0, digits);
  };
}

/**
 * Where a word stands, and in what: its weight, or the number of its field. Both in one number, by which Pagefind
 * orders them: an object for each of some ten million would take longer than all the rest of indexing.
 */
export type Place = number;

/** More words than a page has. */
const positions = 2 ** 21;

export function placeInText({ position, weight }: WeightedPosition): Place {
  return (weight === unmarkedWeight ? 0 : weight) * positions + position;
}

export function placeInField(field: number, position: number): Place {
  return field * positions + position;
}

/** What a place is in, as a number. */
function groupOf(place: Place): number {
  return Math.floor(place / positions);
}

/**
 * The places of a term in the text of a page as Pagefind writes them: each as its distance from the one before. A
 * negative number comes before those of another weight, of which the first is written as it is.
 */
export function writePlacesInText(writer: CborWriter, places: Place[]): void {
  writePlaces(writer, places, 0);
}

/** The places of a term in the fields of a page: each field's number, negative and one lower, then the distances. */
export function writePlacesInFields(writer: CborWriter, places: Place[]): void {
  writePlaces(writer, places);
}

/** @param unmarked what the first places are in, without a mark before them */
function writePlaces(writer: CborWriter, places: Place[], unmarked?: number): void {
  const sorted = isAscending(places) ? places : places.toSorted((a, b) => a - b);
  writer.array(sorted.length + marksIn(sorted, unmarked));
  let group = unmarked;
  let last = 0;
  for (const place of sorted) {
    const [own, position] = [groupOf(place), place % positions];
    if (own !== group) {
      writer.integer(-own - 1);
      group = own;
      last = 0;
    }
    writer.integer(position - last);
    last = position;
  }
}

/** As they nearly always are. */
function isAscending(places: Place[]): boolean {
  return places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));
}

function marksIn(sorted: Place[], unmarked: number | undefined): number {
  let group = unmarked;
  let marks = 0;
  for (const place of sorted) {
    const own = groupOf(place);
    if (own !== group) marks += 1;
    group = own;
  }
  return marks;
}

export interface WeightedPosition {
  /** The number of the word on the page. */
  position: number;
  /** 1 to 255. */
  weight: number;
}

export function readPositions(written: number[]): WeightedPosition[] {
  const places: WeightedPosition[] = [];
  let weight = unmarkedWeight;
  let position = 0;
  for (const value of written) {
    if (value < 0) {
      weight = -value - 1;
      position = 0;
    } else {
      position += value;
      places.push({ position, weight });
    }
  }
  return places;
}

/** A term of one page of a file of words; the stem's own form is that without diacritics. */
export interface ReadTerm {
  stem: string;
  form?: string;
  positions: number[];
}

/**
 * The terms in a file of words: `[[[stem, pages, [[form, pages], …]], …]]`, with pages as
 * `[distance, positions, positions in fields]`.
 *
 * @throws TypeError when it has another form
 */
export function readWordsFile(file: CborValue): ReadTerm[] {
  const [words] = list(file);
  return list(words).flatMap((entry) => {
    const [stem, pages, variants] = list(entry);
    const plain = list(pages).map((page) => ({ stem: text(stem), positions: positionsOf(page) }));
    const withForm = list(variants).flatMap((variant) => {
      const [form, formPages] = list(variant);
      return list(formPages).map((page) => ({
        stem: text(stem),
        form: text(form),
        positions: positionsOf(page),
      }));
    });
    return [...plain, ...withForm];
  });
}

function positionsOf(page: CborValue): number[] {
  return list(list(page)[1]).map((value) => {
    if (typeof value !== 'number') throw new TypeError('Pagefind has written a position that is no number.');
    return value;
  });
}

function list(value: CborValue | undefined): CborValue[] {
  if (!Array.isArray(value)) throw new TypeError('Pagefind has written something else than a list.');
  return value;
}

function text(value: CborValue | undefined): string {
  if (typeof value !== 'string') throw new TypeError('Pagefind has written something else than a text.');
  return value;
}
