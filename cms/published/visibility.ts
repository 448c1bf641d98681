/**
 * The one module that says what the public may read: a document when its status is published, it is not in
 * the trash, and its embargo is over; anything else in each language in which it has a name and an address,
 * unless it is hidden there or in the trash.
 */
export interface DocumentState {
  _status?: 'draft' | 'published' | null;
  /** ISO 8601; the embargo ends at this second. */
  publishAt?: string | null;
  deletedAt?: string | null;
}

/** A topic, region, organisation, project or term as it stands in one language. */
export interface EntityState {
  title?: string | null;
  slug?: string | null;
  hidden?: boolean | null;
  deletedAt?: string | null;
}

export function isShown({ title, slug, hidden, deletedAt }: EntityState): boolean {
  return Boolean(title) && Boolean(slug) && !hidden && !deletedAt;
}

export function isVisible(state: DocumentState, now: Date): boolean {
  return isApproved(state) && !(state.publishAt && new Date(state.publishAt) > now);
}

/** When an approved document becomes visible by itself; `undefined` when it already is, or never will be. */
export function dueAt(state: DocumentState, now: Date): Date | undefined {
  if (!isApproved(state) || !state.publishAt) return undefined;
  const due = new Date(state.publishAt);
  return due > now ? due : undefined;
}

function isApproved(state: DocumentState): boolean {
  return state._status === 'published' && !state.deletedAt;
}
