import type { Language } from '../languages.ts';

/**
 * What the search of one language consists of. A large site has two bundles of Pagefind: one of all pages,
 * written now and then, and a small one of those that have changed since, written at each change.
 */
export interface SearchIndex {
  /** Addresses of folders, the larger one first; none while there is nothing to find. */
  bundles: string[];
  /** Hits of the first bundle whose page has changed or is no more. */
  superseded: HitId[];
}

/** As Pagefind names a page's fragment. @example 'sv_1a2b3c4' */
export type HitId = string;

/** Where all bundles of Pagefind are. What is below never changes under its address, the file that names them does. */
export const searchFolder = 'pagefind';

/** @example searchIndexAddress('sv') // '/pagefind/sv.json' */
export function searchIndexAddress(language: Language): string {
  return `/${searchFolder}/${language}.json`;
}

/** The field of a page that holds the parts of its compounds; readers never see it. */
export const partsField = 'parts';

/**
 * How Pagefind weighs fields; others keep its own weights: a title 5, the rest 1. With this a page that has
 * a word only as part of a compound comes after those that have it in their text, however long.
 */
export const ranking = { metaWeights: { [partsField]: 0.2 } };

/** The words of a bundle, in its folder. */
export const vocabularyFile = 'words.txt';
