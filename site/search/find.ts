import type { FilterCounts, FilterQuery, Hit, Pagefind } from './pagefind.ts';
import { filterNames, type FilterName, type SearchState } from './state.ts';

export interface Answer {
  hits: Hit[];
  counts: Record<FilterName, Map<string, number>>;
}

/** Values of one filter are alternatives; different filters must all hold. */
export async function find(pagefind: Pick<Pagefind, 'search'>, state: SearchState): Promise<Answer> {
  const query = state.query || null;
  const found = await pagefind.search(query, { filters: filterQuery(state) });
  const counts = await Promise.all(
    filterNames.map(async (name) => {
      const values = await countsOf(pagefind, state, name, found.filters);
      return [name, shown(values[name] ?? {}, state.filters[name])] as const;
    }),
  );
  return { hits: found.results, counts: Object.fromEntries(counts) as Answer['counts'] };
}

/**
 * What a filter's values would find. Within one filter a further value adds results, so its own
 * choices must not narrow its numbers.
 */
async function countsOf(
  pagefind: Pick<Pagefind, 'search'>,
  state: SearchState,
  name: FilterName,
  narrowed: FilterCounts,
): Promise<FilterCounts> {
  if (state.filters[name].length === 0) return narrowed;
  const without = { ...state, filters: { ...state.filters, [name]: [] } };
  const found = await pagefind.search(state.query || null, { filters: filterQuery(without) });
  return found.filters;
}

/** Values that find something, and those that are chosen, since they must be there to be taken back. */
function shown(values: Record<string, number>, chosen: string[]): Map<string, number> {
  const entries = Object.entries(values).filter(([value, count]) => count > 0 || chosen.includes(value));
  const missing = chosen.filter((value) => !(value in values)).map((value): [string, number] => [value, 0]);
  return new Map([...entries, ...missing]);
}

function filterQuery(state: SearchState): FilterQuery {
  const chosen = filterNames.filter((name) => state.filters[name].length > 0);
  return Object.fromEntries(chosen.map((name) => [name, { any: state.filters[name] }]));
}
