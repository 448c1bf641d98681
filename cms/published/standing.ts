import { dueAt, isVisible, type DocumentState } from './visibility.ts';

/** Where a document stands between its first draft and the trash. */
export type Standing =
  | { kind: 'draft' | 'live' | 'withdrawn' | 'trash' }
  /** Published, with a time that has not come. */
  | { kind: 'waiting'; until: Date };

/** @param wasPublished whether a version of it has ever been published */
export function standingOf(state: DocumentState, wasPublished: boolean, now: Date): Standing {
  if (state.deletedAt) return { kind: 'trash' };
  const until = dueAt(state, now);
  if (until) return { kind: 'waiting', until };
  if (isVisible(state, now)) return { kind: 'live' };
  return { kind: wasPublished ? 'withdrawn' : 'draft' };
}
