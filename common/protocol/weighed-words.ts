import { pushList, pushNumber, pushText } from './cbor.ts';
import { joinColumns, pushVarint, readVarints, splitColumns } from './varints.ts';

/**
 * The words of a part of a segment without their places: of each word on each page, what its places weigh together. That is
 * all that ranking asks for, and a tenth of what a common word takes with its places. Pagefind's file of the same words
 * has the places, by which words are found one after the other.
 *
 * A file consists of columns, each with its length in bytes before it, since each is packed best by itself: the words, with line
 * ends between, how many pages have each and how many other forms it has, then of each page what {@link FiledPage} says.
 */
const columns = { words: 0, counts: 1, distances: 2, weights: 3, fields: 4 } as const;

/** A word as Pagefind files it, with the pages that have it: as it stands without diacritics, and in other forms. */
export type FiledWord = [stem: string, pages: FiledPage[], forms: [form: string, pages: FiledPage[]][]];
/**
 * A page with the word: how far it is from the one before, and where the word stands in the text and in the fields, as
 * Pagefind writes it: distances, and before them the weight or the field as a negative number.
 */
export type FiledPage = [distance: number, places: number[], inFields: number[]];

/** Of places without a weight before them. */
export const unmarkedWeight = 25;
/** Pagefind has the weight of a place in one byte. */
const maxWeight = 250;

export function encodeWeighedWords(words: FiledWord[]): Uint8Array {
  const texts: string[] = [];
  const counts: number[] = [];
  const distances: number[] = [];
  const weights: number[] = [];
  const fields: number[] = [];
  const add = (text: string, pages: FiledPage[]) => {
    texts.push(text);
    pushVarint(counts, pages.length);
    for (const [distance, places, inFields] of pages) {
      pushVarint(distances, distance);
      pushVarint(weights, weightOf(places));
      pushVarint(fields, inFields.length);
      for (const value of inFields) pushVarint(fields, value < 0 ? -2 * value - 1 : 2 * value);
    }
  };
  for (const [stem, pages, forms] of words) {
    add(stem, pages);
    pushVarint(counts, forms.length);
    for (const [form, having] of forms) add(form, having);
  }
  return joinColumns([new TextEncoder().encode(texts.join('\n')), counts, distances, weights, fields]);
}

function weightOf(places: number[]): number {
  let [weight, sum] = [unmarkedWeight, 0];
  for (const value of places) {
    if (value < 0) weight = -value - 1;
    else sum += weight;
  }
  return sum;
}

/** What Pagefind reads in place of its own file. */
export interface WeighedWords {
  stems: string[];
  content: Uint8Array;
  /** The first place that no word has. */
  end: number;
}

/**
 * Gives each word places that weigh as much as its own, but stand nowhere: Pagefind counts words once that share one.
 *
 * @param from the first place
 * @throws RangeError where the file is not whole
 */
export function decodeWeighedWords(file: Uint8Array, from: number): WeighedWords {
  const parts = splitColumns(file);
  const numbersIn = (name: keyof typeof columns) => readVarints(parts[columns[name]] ?? new Uint8Array());
  const [count, distance, weight, field] = [
    numbersIn('counts'),
    numbersIn('distances'),
    numbersIn('weights'),
    numbersIn('fields'),
  ];
  const texts = new TextDecoder().decode(parts[columns.words]).split('\n').values();
  const stems: string[] = [];
  const content: number[] = [];
  let end = from;

  function pushPages(): void {
    let most = 0;
    pushList(content, count(), () => {
      pushList(content, 3);
      pushNumber(content, distance());
      most = Math.max(most, pushPlaces(content, weight(), end));
      pushList(content, field(), () => {
        const value = field();
        pushNumber(content, value % 2 === 0 ? value / 2 : -(value + 1) / 2);
      });
    });
    end += most;
  }

  for (const stem of texts) {
    stems.push(stem);
    pushList(content, 3);
    pushText(content, stem);
    pushPages();
    pushList(content, count(), () => {
      pushList(content, 2);
      pushText(content, texts.next().value ?? '');
      pushPages();
    });
  }
  const head: number[] = [];
  pushList(head, 1);
  pushList(head, stems.length);
  return { stems, content: Uint8Array.from(head.concat(content)), end };
}

/** @returns how many places it takes */
function pushPlaces(content: number[], weight: number, from: number): number {
  const [full, rest] = [Math.floor(weight / maxWeight), weight % maxWeight];
  const groups = [[maxWeight, full] as const, [rest, rest > 0 ? 1 : 0] as const].filter(
    ([, places]) => places > 0,
  );
  pushList(
    content,
    groups.reduce((sum, [, places]) => sum + places + 1, 0),
  );
  let place = from;
  for (const [each, places] of groups) {
    pushNumber(content, -each - 1);
    for (let at = 0; at < places; at += 1) pushNumber(content, at === 0 ? place : 1);
    place += places;
  }
  return place - from;
}
