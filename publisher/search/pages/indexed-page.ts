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
import type { SearchPage } from './search-page.ts';
import { unfiled, type FiledWord, type Term, type WordFiling } from './word-filing.ts';

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
  const words = pages.map(({ page }) => [...page.words, ...wordsOfFields(page).flat()]);
  const filed = await filing.file(words.flat());
  let from = 0;
  return pages.map((page, place) => {
    const to = from + (words[place]?.length ?? 0);
    const indexed = indexPage(page, filed.slice(from, to));
    from = to;
    return indexed;
  });
}

export interface AddressedPage {
  address: string;
  page: SearchPage;
}

function wordsOfFields({ fields }: SearchPage): string[][] {
  return searchFields.map((name) => fields[name]?.split(' ') ?? []);
}

/** @param filed the words of the text, then those of each field */
function indexPage({ address, page }: AddressedPage, filed: FiledWord[]): IndexedPage {
  const { words, weights, anchors, fields, filters, vocabulary } = page;
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
    postings: postingsOf(weights, wordsOfFields(page), filed),
    facets: facetsOf(page),
    vocabulary,
  };
}

interface Places {
  text: Place[];
  fields: Place[];
}

function postingsOf(weights: number[], fieldWords: string[][], filed: FiledWord[]): Postings {
  const places = new Map<Term, Places>();
  const placesOf = (term: Term) => {
    const known = places.get(term) ?? { text: [], fields: [] };
    places.set(term, known);
    return known;
  };
  weights.forEach((weight, position) => {
    const { terms, parts } = filed[position] ?? unfiled;
    for (const term of terms) placesOf(term).text.push(placeInText({ position, weight }));
    const partWeight = Math.max(1, Math.floor(weight / parts.length));
    for (const part of parts) placesOf(part).text.push(placeInText({ position, weight: partWeight }));
  });
  let next = weights.length;
  fieldWords.forEach((words, field) =>
    words.forEach((_, position) => {
      const { terms, parts } = filed[next] ?? unfiled;
      for (const term of [...terms, ...parts]) placesOf(term).fields.push(placeInField(field, position));
      next += 1;
    }),
  );
  return written(places);
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
