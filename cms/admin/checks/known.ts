import { useSyncExternalStore } from 'react';
import type { Remark } from '../../checks/remark.ts';

/** What the last check of a form found. */
export interface Known {
  remarks: Remark[];
  /** What the form said then. */
  form: string;
  /** In milliseconds since the epoch. */
  at: number;
  isLooking: boolean;
}

/** How long nothing else than the form is taken to have changed: a topic that a colleague hides meanwhile is told of then. */
const maxAge = 60_000;

const known = new Map<string, Known>();
const listeners = new Set<() => void>();

/** The form that is open, by its document. */
export function formKey(kind: string | undefined, id: number | string | undefined): string {
  return `${kind} ${id ?? 'new'}`;
}

export function note(key: string, found: Known): void {
  known.set(key, found);
  for (const tell of listeners) tell();
}

/** What is known of a form, beside it and beside its button. */
export function useKnown(key: string): Known | undefined {
  return useSyncExternalStore(
    listen,
    () => known.get(key),
    () => undefined,
  );
}

/** What is known, where it holds for what the form says at the moment. */
export function freshOf(key: string, form: string): Known | undefined {
  const found = known.get(key);
  return found?.form === form && Date.now() - found.at < maxAge ? found : undefined;
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
