import type { Facets } from '../../../common/protocol/facets.ts';
import { searchFields } from '../../../common/protocol/search-index.ts';
import { createCborWriter } from '../segment/cbor.ts';
import {
  pack,
  placeInField,
  placeInText,
  writePlacesInFields,
  writePlacesInText,
  type Place,
} from '../segment/format.ts';
import { plainWeight } from './page-text.ts';
import type { SearchPage } from './search-page.ts';
import { unfiled, type FiledWord, type Term, type WordFiling } from './word-filing.ts';
import { joinedNumbers, piecesOf } from './word-pieces.ts';

/** A page as every segment that has it writes it. */
export interface IndexedPage {
  address: string;
  /** What Pagefind keeps of it to show it as a hit, as JSON, and packed. */
  fragment: { json: string; packed: Buffer };
  wordCount: number;
  postings: Postings;
  facets: Facets;
  vocabulary: ReadonlySet<string>;
}

/** Where each term stands on a page: the lists of its places, one behind the other. */
export interface Postings {
  terms: Term[];
  bytes: Uint8Array;
  /** Of each term, where its lists end. */
  ends: Uint32Array;
}

/** Makes pages out of what is searched of them. */
export async function indexPages(pages: AddressedPage[], filing: WordFiling): Promise<IndexedPage[]> {
  const spelt = pages.map(({ page }) => speltPage(page));
  const all = new Map<string, FiledWord>();
  const words = [...new Set(spelt.flatMap(({ text, fields }) => [text, ...fields].flat(2)))];
  (await filing.file(words)).forEach((filed, place) => all.set(words[place] ?? '', filed));
  const filed = (word: string) => all.get(word) ?? unfiled;
  return pages.flatMap((page, place) => {
    const words = spelt[place];
    return words ? [indexPage(page, postingsOf(page.page.weights, words, filed))] : [];
  });
}

export interface AddressedPage {
  address: string;
  page: SearchPage;
}

/** Each word, with what else it is looked for by. */
type SpeltWord = [word: string, ...pieces: string[]];

interface SpeltPage {
  text: SpeltWord[];
  /** In the order of the fields. */
  fields: SpeltWord[][];
}

function speltPage({ words, fields, filters }: SearchPage): SpeltPage {
  // A page about the site itself belongs to no section, and is found by its text alone.
  const isAboutSite = filters['kind'] === undefined;
  const fieldWords = (name: string) => (isAboutSite ? [] : (fields[name]?.split(' ').filter(Boolean) ?? []));
  return { text: spell(words), fields: searchFields.map((name) => spell(fieldWords(name))) };
}

function spell(words: string[]): SpeltWord[] {
  const numbers = joinedNumbers(words);
  return words.map((word, place) => [word, ...piecesOf(word), ...[numbers.get(place) ?? []].flat()]);
}

function indexPage({ address, page }: AddressedPage, postings: Postings): IndexedPage {
  const { words, anchors, fields, filters, vocabulary } = page;
  const wordCount = Math.max(1, words.length);
  const json = JSON.stringify({
    url: address,
    content: words.join(' '),
    word_count: wordCount,
    filters,
    meta: fields,
    anchors,
  });
  return {
    address,
    fragment: { json, packed: pack(json) },
    wordCount,
    postings,
    facets: facetsOf(page),
    vocabulary,
  };
}

interface Places {
  text: Place[];
  fields: Place[];
}

function postingsOf(weights: number[], words: SpeltPage, filed: (word: string) => FiledWord): Postings {
  const places = new Map<Term, Places>();
  const placesOf = (term: Term) => {
    const known = places.get(term) ?? { text: [], fields: [] };
    places.set(term, known);
    return known;
  };
  words.text.forEach((spelt, position) => {
    const { terms, parts, pieces } = filingOf(spelt, filed);
    const weight = weights[position] ?? plainWeight;
    for (const term of terms) placesOf(term).text.push(placeInText({ position, weight }));
    for (const some of [parts, pieces]) {
      const partWeight = Math.max(1, Math.floor(weight / some.length));
      for (const part of some) placesOf(part).text.push(placeInText({ position, weight: partWeight }));
    }
  });
  words.fields.forEach((field, number) =>
    field.forEach((spelt, position) => {
      const { terms, parts, pieces } = filingOf(spelt, filed);
      for (const term of [...terms, ...parts, ...pieces])
        placesOf(term).fields.push(placeInField(number, position));
    }),
  );
  return written(places);
}

/** What Pagefind has of the word itself, and what more it has of its pieces. */
function filingOf(
  [word, ...spelt]: SpeltWord,
  filed: (word: string) => FiledWord,
): FiledWord & { pieces: Term[] } {
  const own = filed(word);
  const pieces = new Set(spelt.flatMap((piece) => filed(piece).terms));
  for (const term of [...own.terms, ...own.parts]) pieces.delete(term);
  return { ...own, pieces: [...pieces] };
}

function written(places: ReadonlyMap<Term, Places>): Postings {
  const writer = createCborWriter();
  const ends = new Uint32Array(places.size);
  let at = 0;
  for (const { text, fields } of places.values()) {
    writePlacesInText(writer, text);
    writePlacesInFields(writer, fields);
    ends[at++] = writer.size;
  }
  return { terms: [...places.keys()], bytes: Uint8Array.from(writer.view()), ends };
}

const dayLength = 24 * 60 * 60 * 1000;

function facetsOf({ filters, fields }: SearchPage): Facets {
  return {
    values: filters,
    day: fields['date'] ? Math.floor(Date.parse(fields['date']) / dayLength) : 0,
    alone: fields['alone'] === 'yes',
  };
}
