/** What case studies can be narrowed by, in the order that it is shown; also their names in the address. */
export const caseFacets = ['topic', 'region', 'size', 'sector', 'cost'] as const;
export type CaseFacet = (typeof caseFacets)[number];

/** What one case study has of each facet. No value holds white space. */
export type CaseValues = Record<CaseFacet, string[]>;
/** What the reader has chosen; '' is all. */
export type Choice = Record<CaseFacet, string>;

export interface Filtered {
  /** By place. */
  shown: boolean[];
  /** How many case studies each value would leave, with what is chosen of the other facets. */
  counts: Record<CaseFacet, Map<string, number>>;
}

export function filterCases(all: CaseValues[], choice: Choice): Filtered {
  const fits = (one: CaseValues, facet: CaseFacet) => !choice[facet] || one[facet].includes(choice[facet]);
  const counted = (facet: CaseFacet) => {
    const others = caseFacets.filter((other) => other !== facet);
    return countValues(
      all.filter((one) => others.every((other) => fits(one, other))),
      facet,
    );
  };
  return {
    shown: all.map((one) => caseFacets.every((facet) => fits(one, facet))),
    counts: byFacet(counted),
  };
}

export function countValues(all: CaseValues[], facet: CaseFacet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of all.flatMap((one) => one[facet])) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** @param has tells whether there is such a value: an address may be old, or made up */
export function choiceOf(address: URL, has: (facet: CaseFacet, value: string) => boolean): Choice {
  return byFacet((facet) => {
    const value = address.searchParams.get(facet) ?? '';
    return has(facet, value) ? value : '';
  });
}

/** The query part of an address with the choice; whatever else stood there stays. */
export function queryWith(address: URL, choice: Choice): string {
  const params = new URLSearchParams(address.search);
  for (const facet of caseFacets) {
    if (choice[facet]) params.set(facet, choice[facet]);
    else params.delete(facet);
  }
  return params.size > 0 ? `?${params}` : '';
}

export function byFacet<T>(make: (facet: CaseFacet) => T): Record<CaseFacet, T> {
  return Object.fromEntries(caseFacets.map((facet) => [facet, make(facet)])) as Record<CaseFacet, T>;
}
