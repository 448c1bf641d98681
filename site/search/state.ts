/** The filters of the search, in the order they are shown. */
export const filterNames = ['kind', 'topic', 'region'] as const;
export type FilterName = (typeof filterNames)[number];

/** What the reader asks for; all of it stands in the address. */
export interface SearchState {
  query: string;
  filters: Record<FilterName, string[]>;
}

export function stateOf(address: URL): SearchState {
  const chosen = (name: FilterName) => [...new Set(address.searchParams.getAll(name).filter(Boolean))];
  return {
    query: (address.searchParams.get('q') ?? '').trim(),
    filters: { kind: chosen('kind'), topic: chosen('topic'), region: chosen('region') },
  };
}

/** The query part of the address. @example queryOf(state) // '?q=energi&kind=Guider' */
export function queryOf(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.query) params.set('q', state.query);
  for (const name of filterNames) {
    for (const value of state.filters[name]) params.append(name, value);
  }
  const written = params.toString();
  return written ? `?${written}` : '';
}

/** Nothing to search for. */
export function isEmpty(state: SearchState): boolean {
  return state.query === '' && filterNames.every((name) => state.filters[name].length === 0);
}
