/**
 * The one rule that says what the public may read: a document is visible in a language when its status
 * in that language is published, it is not in the trash, and its embargo in that language is over.
 */
export interface LanguageState {
  _status?: 'draft' | 'published' | null;
  /** ISO 8601; the embargo ends at this second. Kinds without embargo have none. */
  publishAt?: string | null;
  deletedAt?: string | null;
}

export function isVisible(state: LanguageState, now: Date): boolean {
  return isApproved(state) && !(state.publishAt && new Date(state.publishAt) > now);
}

/** When an approved document becomes visible by itself; `undefined` when it already is, or never will be. */
export function dueAt(state: LanguageState, now: Date): Date | undefined {
  if (!isApproved(state) || !state.publishAt) return undefined;
  const due = new Date(state.publishAt);
  return due > now ? due : undefined;
}

function isApproved(state: LanguageState): boolean {
  return state._status === 'published' && !state.deletedAt;
}
