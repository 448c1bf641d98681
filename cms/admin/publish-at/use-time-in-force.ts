'use client';

import { useEffect, useState } from 'react';
import type { Kind } from '../../../common/addresses.ts';
import { timeChangesIn, type TimeChange } from '../../publish-at/time-changes.ts';
import { planIn, type StoredPlan } from '../../publish-at/end-publication.ts';
import type { Withdrawal } from '../../publish-at/withdrawals.ts';
import { ask, documentAddress } from '../live-status/questions.ts';

/** What is stored of the times of a document. */
export interface Told {
  publishAt: string | null;
  changes: TimeChange[];
  withdrawAt: string | null;
  withdrawals: Withdrawal[];
}

const fields = ['publishAt', 'timeChanges', 'withdrawAt', 'withdrawals'];

/** The time as it is stored for readers: asked for anew on each `occasion`, and whenever staff come back. */
export function useTimeInForce(kind: Kind, id: number, occasion: string): Told | undefined {
  const [told, setTold] = useState<Told>();
  useEffect(() => {
    const end = new AbortController();
    const look = () =>
      void ask(documentAddress(kind, id, fields), end.signal).then(
        ({ body }) => {
          const { publishAt, timeChanges, ...stored } = body as StoredPlan;
          setTold({
            publishAt: publishAt ?? null,
            changes: timeChangesIn(timeChanges),
            ...planIn(stored),
          });
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
