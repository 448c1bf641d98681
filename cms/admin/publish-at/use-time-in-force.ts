'use client';

import { useEffect, useState } from 'react';
import type { Kind } from '../../../common/addresses.ts';
import { timeChangesIn, type TimeChange } from '../../publish-at/time-changes.ts';
import { ask, documentAddress } from '../live-status/questions.ts';

interface Told {
  publishAt: string | null;
  changes: TimeChange[];
}

/** The time as it is stored for readers: asked for anew on each `occasion`, and whenever staff come back. */
export function useTimeInForce(kind: Kind, id: number, occasion: string): Told | undefined {
  const [told, setTold] = useState<Told>();
  useEffect(() => {
    const end = new AbortController();
    const look = () =>
      void ask(documentAddress(kind, id, ['publishAt', 'timeChanges']), end.signal).then(
        ({ body }) => {
          const { publishAt, timeChanges } = body as { publishAt?: string | null; timeChanges?: unknown };
          setTold({ publishAt: publishAt ?? null, changes: timeChangesIn(timeChanges) });
        },
        () => undefined,
      );
    look();
    window.addEventListener('focus', look);
    return () => {
      end.abort();
      window.removeEventListener('focus', look);
    };
  }, [kind, id, occasion]);
  return told;
}
