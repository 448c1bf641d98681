import { filterNames, type Facets, type FilterName } from '../../../common/protocol/facets.ts';
import type { HitId } from '../../../common/protocol/search-index.ts';
import type { Hit } from '../engine/engine.ts';
import type { SearchState } from './state.ts';

/** How many hits each value of a filter would leave. */
export type FilterCounts = Record<FilterName, Map<string, number>>;

export interface FilteredHits {
  hits: Hit[];
  counts: FilterCounts;
}

/** Values of one filter are alternatives; different filters must all hold. */
export function filterHits(
  found: Hit[],
  facets: ReadonlyMap<HitId, Facets>,
  { filters, order }: Pick<SearchState, 'filters' | 'order'>,
): FilteredHits {
  const passes = (hit: Hit, name: FilterName) =>
    filters[name].length === 0 || valuesOf(facets, hit, name).some((value) => filters[name].includes(value));
  const hits = found.filter((hit) => filterNames.every((name) => passes(hit, name)));
  // Within one filter a further value adds results, so its own choices must not narrow its numbers.
  const counted = (name: FilterName) =>
    found.filter((hit) => filterNames.every((other) => other === name || passes(hit, other)));
  const counts = filterNames.map(
    (name) => [name, countValues(counted(name), facets, name, filters[name])] as const,
  );
  const day = ({ id }: Hit) => facets.get(id)?.day ?? 0;
  return {
    hits: order === 'newest' ? hits.toSorted((a, b) => day(b) - day(a)) : hits,
    counts: Object.fromEntries(counts) as FilterCounts,
  };
}

function valuesOf(facets: ReadonlyMap<HitId, Facets>, { id }: Hit, name: FilterName): string[] {
  return facets.get(id)?.values[name] ?? [];
}

/** Values that are chosen are told even when they find nothing: they must be there to be taken back. */
function countValues(
  hits: Hit[],
  facets: ReadonlyMap<HitId, Facets>,
  name: FilterName,
  chosen: string[],
): Map<string, number> {
  const counts = new Map(chosen.map((value) => [value, 0]));
  for (const hit of hits) {
    for (const value of valuesOf(facets, hit, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
