import type { HitId } from './search-index.ts';

/** What results can be narrowed by, in the order that it is shown. */
export const filterNames = [
  'kind',
  'topic',
  'region',
  'project',
  'organisation',
  'size',
  'audience',
  'year',
] as const;
export type FilterName = (typeof filterNames)[number];

/** What is known of a hit beside its words. */
export interface Facets {
  /** The values of each filter, in the words of the page's language. */
  values: Partial<Record<FilterName, string[]>>;
  /** When it was published, in days since 1970; 0 for what has no date. */
  day: number;
  /** Whether it exists in this language only. */
  alone: boolean;
}

/**
 * The facets of a segment's hits as one small file: about four bytes a hit. Pagefind's own filters would
 * take as much, but count only what one search of one segment has found.
 */
export interface FacetsFile {
  /** Ids in ascending order, each as its distance from the one before, in base 36. */
  ids: string;
  /** Ids that are no seven hexadecimal digits; they come after the others. */
  odd: string[];
  values: Record<FilterName, string[]>;
  /** By place: the numbers of the values. */
  rows: Record<FilterName, (number | number[])[]>;
  days: number[];
  /** A digit a place. */
  alone: string;
}

/** Where the file stands in the folder of its segment. */
export const facetsFile = 'facets.json';

const usual = /^[0-9a-f]{7}$/;
const numberOf = (id: HitId) => Number.parseInt(id, 16);

export function packFacets(hits: ReadonlyMap<HitId, Facets>): FacetsFile {
  const ids = [...hits.keys()].filter((id) => usual.test(id)).sort((a, b) => numberOf(a) - numberOf(b));
  const odd = [...hits.keys()].filter((id) => !usual.test(id));
  const all = [...ids, ...odd].flatMap((id) => hits.get(id) ?? []);
  const numbers = ids.map(numberOf);
  const values = byFilter((name) => [...new Set(all.flatMap((facets) => facets.values[name] ?? []))].sort());
  const places = byFilter((name) => new Map(values[name].map((value, place) => [value, place])));
  return {
    ids: numbers.map((number, place) => (number - (numbers[place - 1] ?? 0)).toString(36)).join(),
    odd,
    values,
    rows: byFilter((name) => all.map((facets) => rowOf(facets.values[name], places[name]))),
    days: all.map(({ day }) => day),
    alone: all.map(({ alone }) => (alone ? 1 : 0)).join(''),
  };
}

function rowOf(values: string[] | undefined, places: Map<string, number>): number | number[] {
  const row = (values ?? []).flatMap((value) => places.get(value) ?? []);
  const [only] = row;
  return row.length === 1 && only !== undefined ? only : row;
}

export function unpackFacets(file: FacetsFile): Map<HitId, Facets> {
  let number = 0;
  const ids = (file.ids ? file.ids.split(',') : []).map((distance) => {
    number += Number.parseInt(distance, 36);
    return number.toString(16).padStart(7, '0');
  });
  const facetsAt = (place: number): Facets => ({
    values: Object.fromEntries(
      filterNames.flatMap((name) => {
        const row = [file.rows[name][place] ?? []].flat();
        return row.length > 0 ? [[name, row.flatMap((value) => file.values[name][value] ?? [])]] : [];
      }),
    ),
    day: file.days[place] ?? 0,
    alone: file.alone[place] === '1',
  });
  return new Map([...ids, ...file.odd].map((id, place) => [id, facetsAt(place)]));
}

function byFilter<T>(make: (name: FilterName) => T): Record<FilterName, T> {
  return Object.fromEntries(filterNames.map((name) => [name, make(name)])) as Record<FilterName, T>;
}
