import type { Language } from '../../common/languages.ts';
import { slugOf } from '../../common/sections.ts';

/** Side by side there is room for no more. */
export const maxChosen = 3;

/** How many it takes to compare. */
export const minChosen = 2;

const parameter = 'case';

/** What names a case study in an address of the list: its slug, with its language where that is not the page's. */
export function keyOf(study: { address: string; language: Language }, language: Language): string {
  const slug = slugOf(study.address);
  return study.language === language ? slug : `${study.language}:${slug}`;
}

/** The case studies that an address names, as many as can be compared. @param has an address may be old, or made up */
export function chosenIn(address: URL, has: (key: string) => boolean): string[] {
  return [...new Set(address.searchParams.getAll(parameter))].filter(has).slice(0, maxChosen);
}

/** The address with these chosen; whatever else stood there stays. */
export function withChosen(address: URL, keys: string[]): string {
  const changed = new URL(address);
  changed.searchParams.delete(parameter);
  for (const key of keys) changed.searchParams.append(parameter, key);
  return changed.pathname + changed.search + changed.hash;
}

/**
 * Of the file with all case studies, the heading and the rows of some. Each row is a line and ends with the address of
 * its case study.
 *
 * @param paths of the pages, as `/goda-exempel/gjuteriet/`
 */
export function chosenRows(csv: string, paths: string[]): string {
  const [heading = '', ...rows] = csv.replace(/^\ufeff/, '').split('\r\n');
  const chosen = paths.flatMap((path) => rows.find((row) => row.endsWith(path)) ?? []);
  return `\ufeff${[heading, ...chosen].map((row) => `${row}\r\n`).join('')}`;
}
