import type { Language } from '../../common/languages.ts';
import { countValues, type Values } from './facets.ts';

export interface FacetOption {
  value: string;
  title: string;
  /** Of the title, where it is not that of the page. */
  language: Language | undefined;
  count: number;
}

/**
 * The values that any of the entries has, in the order of their titles.
 *
 * @param foreign the languages of those whose titles are not in that of the page
 */
export function optionsIn<Facet extends string>(
  entries: Values<Facet>[],
  facet: Facet,
  titles: ReadonlyMap<string, string>,
  foreign: ReadonlyMap<string, Language> = new Map(),
): FacetOption[] {
  const counts = countValues(entries, facet);
  return [...titles].flatMap(([value, title]) => {
    const count = counts.get(value);
    return count ? [{ value, title, language: foreign.get(value), count }] : [];
  });
}
