'use client';

import { useSyncExternalStore } from 'react';
import type { Passage } from '../../comments/passage.ts';

/** What somebody is about to say something of: a field, and words in it where there are any. */
export interface About extends Passage {
  field: string;
}

let about: About | undefined;
const listeners = new Set<() => void>();

/** Begins a comment, from wherever in the page; it is written where all comments stand. */
export function compose(next: About | undefined): void {
  about = next;
  for (const listener of listeners) listener();
}

export function useComposed(): About | undefined {
  return useSyncExternalStore(
    subscribe,
    () => about,
    () => undefined,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
