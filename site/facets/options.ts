import { countValues, type Values } from './facets.ts';

export interface FacetOption {
  value: string;
  title: string;
  count: number;
}

/** The values that any of the entries has, in the order of their titles. */
export function optionsIn<Facet extends string>(
  entries: Values<Facet>[],
  facet: Facet,
  titles: ReadonlyMap<string, string>,
): FacetOption[] {
  const counts = countValues(entries, facet);
  return [...titles].flatMap(([value, title]) => {
    const count = counts.get(value);
    return count ? [{ value, title, count }] : [];
  });
}
