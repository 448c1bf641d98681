/**
 * The one module that says what the public may read, now or later, and so what enters the published store: a
 * document when its status is published and it is not in the trash, from the end of its embargo on until it is
 * withdrawn; anything
 * with a name and an address in each language in which it has both, unless it is hidden there or in the trash;
 * everything else that is not in the trash.
 */
export interface DocumentState {
  _status?: 'draft' | 'published' | null;
  /** ISO 8601; the embargo ends at this second. */
  publishAt?: string | null;
  /** ISO 8601; it is taken off the site at this second, or was. */
  withdrawAt?: string | null;
  deletedAt?: string | null;
}

/** A topic, region, organisation, project or term as it stands in one language. */
export interface EntityState {
  title?: string | null;
  slug?: string | null;
  hidden?: boolean | null;
  deletedAt?: string | null;
}

export function isPublished({ _status, deletedAt }: DocumentState): boolean {
  return _status === 'published' && !deletedAt;
}

/** Whether readers have it at a time. */
export function isVisible(state: DocumentState, now: Date): boolean {
  if (!isPublished(state) || isWithdrawn(state, now)) return false;
  return !(state.publishAt && new Date(state.publishAt) > now);
}

/** Whether readers had it until a time that has come. */
export function isWithdrawn({ withdrawAt }: DocumentState, now: Date): boolean {
  return Boolean(withdrawAt) && new Date(withdrawAt ?? now) <= now;
}

/** When a published document becomes visible by itself; `undefined` when it already is, or never will be. */
export function dueAt(state: DocumentState, now: Date): Date | undefined {
  if (!isPublished(state) || !state.publishAt || isWithdrawn(state, now)) return undefined;
  const due = new Date(state.publishAt);
  return due > now ? due : undefined;
}

export function isShown({ title, slug, hidden, deletedAt }: EntityState): boolean {
  return Boolean(title) && Boolean(slug) && !hidden && !deletedAt;
}

export function isKept({ deletedAt }: { deletedAt?: string | null }): boolean {
  return !deletedAt;
}
