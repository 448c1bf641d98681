import type { Language } from '../languages.ts';

/** What became of a search that did not help: nothing was found, or no result was opened. */
export const searchOutcomes = ['nothing', 'unfollowed'] as const;
export type SearchOutcome = (typeof searchOutcomes)[number];

/** All that the organisation learns of a search. */
export interface SearchReport {
  language: Language;
  /** As {@link normaliseQuery} gives it. */
  query: string;
  outcome: SearchOutcome;
}

/** In characters. */
export const maxQueryLength = 80;

/**
 * A query in the form in which it is counted, or nothing where there is none.
 *
 * @example normaliseQuery('  Tryckluft   LÄCKOR ') // 'tryckluft läckor'
 */
export function normaliseQuery(query: string): string {
  // Control characters and what turns the direction of text could disguise a query in a list.
  const plain = query.normalize('NFC').replace(/\p{C}/gu, ' ').toLowerCase();
  return Array.from(plain.replace(/\s+/g, ' ').trim()).slice(0, maxQueryLength).join('').trim();
}
