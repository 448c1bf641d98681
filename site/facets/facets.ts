/** What one entry of a list has of each facet that the list can be narrowed by. No value holds white space. */
export type Values<Facet extends string> = Record<Facet, string[]>;
/** What the reader has chosen; '' is all. */
export type Choice<Facet extends string> = Record<Facet, string>;

export interface Filtered<Facet extends string> {
  /** By place. */
  shown: boolean[];
  /** How many entries each value would leave, with what is chosen of the other facets. */
  counts: Record<Facet, Map<string, number>>;
}

/** @param facets their names, which are also those in the address */
export function filterEntries<Facet extends string>(
  facets: readonly Facet[],
  all: Values<Facet>[],
  choice: Choice<Facet>,
): Filtered<Facet> {
  const fits = (one: Values<Facet>, facet: Facet) => !choice[facet] || one[facet].includes(choice[facet]);
  const counted = (facet: Facet) => {
    const others = facets.filter((other) => other !== facet);
    return countValues(
      all.filter((one) => others.every((other) => fits(one, other))),
      facet,
    );
  };
  return {
    shown: all.map((one) => facets.every((facet) => fits(one, facet))),
    counts: byFacet(facets, counted),
  };
}

export function countValues<Facet extends string>(all: Values<Facet>[], facet: Facet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of all.flatMap((one) => one[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** @param has tells whether there is such a value: an address may be old, or made up */
export function choiceOf<Facet extends string>(
  facets: readonly Facet[],
  address: URL,
  has: (facet: Facet, value: string) => boolean,
): Choice<Facet> {
  return byFacet(facets, (facet) => {
    const value = address.searchParams.get(facet) ?? '';
    return has(facet, value) ? value : '';
  });
}

/** The query part of an address with the choice; whatever else stood there stays. */
export function queryWith<Facet extends string>(address: URL, choice: Choice<Facet>): string {
  const params = new URLSearchParams(address.search);
  for (const [facet, value] of Object.entries<string>(choice)) {
    if (value) params.set(facet, value);
    else params.delete(facet);
  }
  return params.size > 0 ? `?${params}` : '';
}

export function byFacet<Facet extends string, T>(
  facets: readonly Facet[],
  make: (facet: Facet) => T,
): Record<Facet, T> {
  return Object.fromEntries(facets.map((facet) => [facet, make(facet)])) as Record<Facet, T>;
}
