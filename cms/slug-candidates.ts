import { slugify } from './slugify.ts';

/** The slugs that a title may get, the best one first. */
export function* candidates(title: string): Generator<string> {
  const base = slugify(title);
  if (base === '') return;
  yield base;
  for (let number = 2; ; number += 1) yield `${base}-${number}`;
}

/** Whether a slug is one that a title may have got. @example comesFrom('a-title-2', 'A title') // true */
export function comesFrom(slug: string, title: string): boolean {
  const made = slugify(title);
  return slug === made || slug.replace(/-\d{1,2}$/, '') === made;
}
