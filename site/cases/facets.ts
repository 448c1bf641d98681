import type { Values } from '../facets/facets.ts';

/** What case studies can be narrowed by, in the order that it is shown; also their names in the address. */
export const caseFacets = ['topic', 'region', 'size', 'sector', 'cost'] as const;
export type CaseFacet = (typeof caseFacets)[number];
export type CaseValues = Values<CaseFacet>;
