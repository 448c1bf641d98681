'use client';

import { useCallback, useEffect, useSyncExternalStore } from 'react';

/** What several parts of a page show of one answer of the CMS. */
interface Shared {
  value: unknown;
  listeners: Set<() => void>;
  timer?: ReturnType<typeof setInterval>;
  load: () => Promise<unknown>;
}

const all = new Map<string, Shared>();

/**
 * Asks once for what several parts of a page show, then again after each `interval` (ms) while somebody can see it, and
 * when somebody comes back to it.
 *
 * @param name of what is asked for; missing where there is nothing to ask
 * @param load gives nothing where there is no answer: the former one stands then
 */
export function useShared<T>(
  name: string | undefined,
  load: () => Promise<T | undefined>,
  interval: number,
): { value: T | undefined; reload: () => Promise<void> } {
  const subscribe = useCallback(
    (listener: () => void) => (name === undefined ? () => undefined : join(name, load, interval, listener)),
    // What is loaded follows from its name.
    [name, interval],
  );
  const value = useSyncExternalStore(
    subscribe,
    () => (name === undefined ? undefined : (all.get(name)?.value as T | undefined)),
    () => undefined,
  );
  const reload = useCallback(() => renew(name), [name]);
  useEffect(() => {
    const look = () => void renew(name);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [name]);
  return { value, reload };
}

function join(name: string, load: () => Promise<unknown>, interval: number, listener: () => void) {
  const shared = all.get(name) ?? { value: undefined, listeners: new Set(), load };
  all.set(name, shared);
  shared.load = load;
  shared.listeners.add(listener);
  if (shared.listeners.size === 1) {
    shared.timer = setInterval(() => void renew(name), interval);
    void renew(name);
  }
  return () => {
    shared.listeners.delete(listener);
    if (shared.listeners.size > 0) return;
    clearInterval(shared.timer);
    all.delete(name);
  };
}

async function renew(name: string | undefined): Promise<void> {
  const shared = name === undefined ? undefined : all.get(name);
  if (!shared || document.hidden) return;
  const value = await shared.load();
  if (value === undefined) return;
  // The same answer is the same object, so that nothing is drawn anew.
  if (JSON.stringify(value) !== JSON.stringify(shared.value)) shared.value = value;
  for (const listener of shared.listeners) listener();
}
