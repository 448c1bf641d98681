import { emptyMark } from './revision.ts';
import type { Revision } from './token.ts';
import type { TrackedField } from './tracked-fields.ts';

/** Who wrote what stands in a field, and when. */
export interface Authorship {
  user: number;
  at: string;
}

/** By field; by `field@locale` where each language has a value of its own. */
export type FieldAuthors = Record<string, Authorship>;

export function authorKey({ path, localised }: TrackedField, locale: string | null | undefined): string {
  return localised ? `${path}@${locale ?? ''}` : path;
}

/** What is stored of the authors; nothing of what is no such record. */
export function readAuthors(stored: unknown): FieldAuthors {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored)
    ? (stored as FieldAuthors)
    : {};
}

export function changedFields(
  fields: TrackedField[],
  { before, after }: { before: Revision; after: Revision },
): TrackedField[] {
  return fields.filter(({ path }) => before[path] !== after[path]);
}

/** The authors after somebody, or nobody who is known, has written these fields. */
export function authorsAfter(
  authors: FieldAuthors,
  written: TrackedField[],
  by: { author: Authorship | undefined; locale: string | null | undefined },
): FieldAuthors {
  const keys = written.map((field) => authorKey(field, by.locale));
  const others = Object.entries(authors).filter(([key]) => !keys.includes(key));
  const { author } = by;
  return Object.fromEntries([...others, ...(author ? keys.map((key) => [key, author] as const) : [])]);
}

/** Whether one of these fields holds what somebody else wrote. */
export function replacesOthers(
  authors: FieldAuthors,
  written: TrackedField[],
  { user, locale, before }: { user: number | undefined; locale: string | null | undefined; before: Revision },
): boolean {
  return written.some((field) => {
    const author = authors[authorKey(field, locale)];
    return author !== undefined && author.user !== user && before[field.path] !== emptyMark;
  });
}
