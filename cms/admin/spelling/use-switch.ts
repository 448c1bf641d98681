'use client';

import { usePreferences } from '@payloadcms/ui';
import { useCallback, useEffect, useSyncExternalStore } from 'react';

/** What Payload stores of a person. */
interface Stored {
  off?: boolean;
}

const key = 'spelling';
const listeners = new Set<() => void>();
/** Nothing as long as it is not known: then nothing is marked. */
let isOn: boolean | undefined;

/** Whether somebody wants misspelt words to be marked. Everybody does until they say no. */
export function useSwitch(): { isOn: boolean | undefined; turn(on: boolean): void } {
  const { getPreference, setPreference } = usePreferences();
  const value = useSyncExternalStore(
    listen,
    () => isOn,
    () => undefined,
  );
  useEffect(() => {
    if (isOn !== undefined) return;
    getPreference<Stored | null>(key).then(
      (stored) => set(stored?.off !== true),
      () => set(true),
    );
  }, [getPreference]);
  const turn = useCallback(
    (on: boolean) => {
      set(on);
      void setPreference<Stored>(key, { off: !on });
    },
    [setPreference],
  );
  return { isOn: value, turn };
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(on: boolean): void {
  isOn = on;
  for (const listener of listeners) listener();
}
