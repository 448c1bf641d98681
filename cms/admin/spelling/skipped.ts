'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

export interface Skipped {
  words: readonly string[];
  skip(word: string): void;
}

/** The words that somebody leaves as they are in a document, which this browser remembers. */
export function useSkipped(): Skipped {
  const { collectionSlug, globalSlug, id } = useDocumentInfo();
  const name = `bruket-skipped ${collectionSlug ?? globalSlug}/${id ?? ''}`;
  const stored = useSyncExternalStore(
    listen,
    () => read(name),
    () => '',
  );
  const skip = useCallback((word: string) => keep(name, [...split(read(name)), word]), [name]);
  return { words: split(stored), skip };
}

const split = (stored: string) => stored.split(' ').filter(Boolean);

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Words as one string, which is the same as long as nothing is added. */
function read(name: string): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

function keep(name: string, words: string[]): void {
  try {
    localStorage.setItem(name, words.join(' '));
  } catch {
    // A browser that keeps nothing marks the word again.
  }
  for (const listener of listeners) listener();
}
