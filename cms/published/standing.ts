import { dueAt, isVisible, isWithdrawn, type DocumentState } from './visibility.ts';

/** Where a document stands between its first draft and the trash. */
export type Standing =
  | { kind: 'draft' | 'trash' }
  /** Readers had it until then. */
  | { kind: 'withdrawn'; since: Date }
  /** Published, with a time that has not come. */
  | { kind: 'waiting'; until: Date }
  /** With the time at which it is taken off the site, where somebody has set one. */
  | { kind: 'live'; end?: Date };

/** The one function that tells where a document stands: lists, strip, calendar and dashboard ask it. */
export function standingOf(state: DocumentState, now: Date): Standing {
  if (state.deletedAt) return { kind: 'trash' };
  const end = state.withdrawAt ? new Date(state.withdrawAt) : undefined;
  if (end && isWithdrawn(state, now)) return { kind: 'withdrawn', since: end };
  const until = dueAt(state, now);
  if (until) return { kind: 'waiting', until };
  if (isVisible(state, now)) return { kind: 'live', ...(end && { end }) };
  return { kind: 'draft' };
}

/** What staff call it in one word. */
export type StandingName = Standing['kind'] | 'changed' | 'review';

/**
 * @param isChanged whether there is text that is newer than what is published
 * @param isUnderReview whether it waits for somebody to review it
 */
export function nameOfStanding({ kind }: Standing, isChanged = false, isUnderReview = false): StandingName {
  if (isUnderReview && kind !== 'trash') return 'review';
  return kind === 'live' && isChanged ? 'changed' : kind;
}
