import { filterNames, type FilterName } from '../../../common/protocol/facets.ts';

export type Order = 'relevance' | 'newest';

/** What the reader asks for; all of it stands in the address. */
export interface SearchState {
  query: string;
  filters: Record<FilterName, string[]>;
  order: Order;
}

/** Longer queries are cut: nobody types them, and an address has its limits. */
const maxQueryLength = 300;

export function stateOf(address: URL): SearchState {
  const chosen = (name: FilterName) => [...new Set(address.searchParams.getAll(name).filter(Boolean))];
  return {
    query: (address.searchParams.get('q') ?? '').trim().slice(0, maxQueryLength),
    filters: filtersOf(chosen),
    order: orderOf(address.searchParams.get('sort')),
  };
}

/** What is none counts as relevance. */
export function orderOf(value: string | null): Order {
  return value === 'newest' ? value : 'relevance';
}

export function filtersOf(chosen: (name: FilterName) => string[]): SearchState['filters'] {
  return Object.fromEntries(filterNames.map((name) => [name, chosen(name)])) as SearchState['filters'];
}

export const noFilters = filtersOf(() => []);

/** The query part of the address. @example queryOf(state) // '?q=energi&kind=Guider' */
export function queryOf({ query, filters, order }: SearchState): string {
  const params = new URLSearchParams();
  if (query) params.set('q', query.slice(0, maxQueryLength));
  for (const name of filterNames) {
    for (const value of filters[name]) params.append(name, value);
  }
  if (order !== 'relevance') params.set('sort', order);
  const written = params.toString();
  return written ? `?${written}` : '';
}

export function chosenFilters({ filters }: SearchState): { name: FilterName; value: string }[] {
  return filterNames.flatMap((name) => filters[name].map((value) => ({ name, value })));
}

/** The filters without one value, or none at all where none is given. */
export function withoutFilter(
  filters: SearchState['filters'],
  name: string | undefined,
  value: string | undefined,
): SearchState['filters'] {
  if (!name) return noFilters;
  return filtersOf((one) => filters[one].filter((other) => one !== name || other !== value));
}

/** The reader takes what is found as it comes. */
export function isPlain(state: SearchState): boolean {
  return chosenFilters(state).length === 0 && state.order === 'relevance';
}

/** Nothing to search for. */
export function isEmpty(state: SearchState): boolean {
  return state.query === '' && chosenFilters(state).length === 0;
}
