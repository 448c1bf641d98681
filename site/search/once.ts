import type { FilterCounts, Found, Hit } from './pagefind.ts';
import type { FilterValues, SearchIndex } from './search-index.ts';

type Overlap = Pick<SearchIndex, 'superseded' | 'repeated'>;

/** What two bundles have found together, with each page once and as it is now. */
export function eachOnce(found: Found, { superseded, repeated }: Overlap): Found {
  const seen = new Set<string>();
  const filters = structuredClone(found.filters);
  const isDropped = ({ id }: Hit) => {
    const values = superseded[id] ?? (seen.has(id) ? repeated[id] : undefined);
    seen.add(id);
    if (values) discount(filters, values);
    return values !== undefined;
  };
  return { results: found.results.filter((hit) => !isDropped(hit)), filters };
}

function discount(counts: FilterCounts, values: FilterValues): void {
  for (const [filter, own] of Object.entries(values)) {
    const of = counts[filter];
    for (const value of own) if (of?.[value]) of[value] -= 1;
  }
}
