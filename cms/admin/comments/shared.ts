'use client';

import { useSyncExternalStore } from 'react';

/** Something that several parts of the page know, of which one tells the others. */
export interface SharedValue<T> {
  get: () => T | undefined;
  set: (next: T | undefined) => void;
  use: () => T | undefined;
}

export function createShared<T>(): SharedValue<T> {
  let value: T | undefined;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const get = () => value;
  return {
    get,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, get, () => undefined),
  };
}
