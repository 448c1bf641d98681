import { isYear } from '../../common/addresses.ts';
import { cutBetweenWords, slugify, slugLimit } from '../../common/slugify.ts';

/** What is wrong with a slug: there is none, it has other signs or more than it may, it is a year's archive. */
export type SlugProblem = 'missing' | 'form' | 'year';

export function slugIssue(slug: string | null | undefined): SlugProblem | undefined {
  if (!slug) return 'missing';
  if (slug !== slugify(slug)) return 'form';
  return isYear(slug) ? 'year' : undefined;
}

export function isValidSlug(slug: string | null | undefined): boolean {
  return slugIssue(slug) === undefined;
}

/** The highest number that tells documents of one title apart. A larger one is part of what staff wrote. */
const lastNumber = 999;

/**
 * The slugs that a title makes, in the order in which they are tried, all of them valid: `a-title`,
 * `a-title-2`, `a-title-3` … A title without a letter or digit, as one of pictures alone, takes
 * that of the fallback.
 *
 * @param fallback what the document is, in its language, such as `Pressmeddelande`
 * @example [...candidates('2025', 'Guide')][0] // '2025-2'
 */
export function* candidates(title: string, fallback: string): Generator<string> {
  const base = slugBase(title, fallback);
  if (isValidSlug(base)) yield base;
  for (let number = 2; number <= lastNumber; number += 1) {
    const candidate = numbered(base, number);
    if (isValidSlug(candidate)) yield candidate;
  }
}

/**
 * Whether the slug is one that {@link candidates} makes of the title. A number that could as well be one
 * of several alike counts as such, a year does not: `bokslut-2025` does not come from "Bokslut".
 */
export function comesFrom(slug: string, title: string, fallback: string): boolean {
  const base = slugBase(title, fallback);
  if (slug === base) return true;
  const number = Number(/-([1-9]\d{0,2})$/.exec(slug)?.[1] ?? 0);
  return number >= 2 && slug === numbered(base, number);
}

function slugBase(title: string, fallback: string): string {
  return slugify(title) || slugify(fallback);
}

/** Cut where it would grow too long with the number. */
function numbered(base: string, number: number): string {
  const ending = `-${number}`;
  return `${cutBetweenWords(base, slugLimit - ending.length)}${ending}`;
}
