import type { Values } from '../facets/facets.ts';

/** What pictures can be narrowed by, in the order that it is shown; also their names in the address. */
export const pictureFacets = ['topic', 'organisation', 'person', 'format', 'kind'] as const;
export type PictureFacet = (typeof pictureFacets)[number];
export type PictureValues = Values<PictureFacet>;
