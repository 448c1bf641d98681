'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { Use } from '../../uploads/find-usage.ts';
import { useTexts } from '../use-texts.ts';
import { UseItems } from './use-items.tsx';

/** Where a picture or file is used: what changes when it is replaced or thrown away. */
export function UsageList() {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
  const { say } = useTexts();
  const [uses, setUses] = useState<Use[] | 'failed'>();
  useEffect(() => {
    if (typeof id !== 'number' || !collectionSlug) return;
    const end = new AbortController();
    readUsage(`/api/${collectionSlug}/${id}/usage`, end.signal).then(setUses, () => {
      if (!end.signal.aborted) setUses('failed');
    });
    return () => end.abort();
  }, [id, collectionSlug, lastUpdateTime]);
  if (typeof id !== 'number' || !uses) return null;
  return (
    <section className="field-type" aria-label={say('usage.label')}>
      <p className="field-label">{say('usage.label')}</p>
      {uses === 'failed' && <p>{say('usage.failed')}</p>}
      {uses !== 'failed' && uses.length === 0 && <p>{say('usage.none')}</p>}
      {uses !== 'failed' && uses.length > 0 && <UseItems uses={uses} />}
    </section>
  );
}

async function readUsage(address: string, signal: AbortSignal): Promise<Use[]> {
  const response = await fetch(address, { signal, credentials: 'include' });
  if (!response.ok) throw new Error(`Answered with status ${response.status}.`);
  const { docs } = (await response.json()) as { docs: Use[] };
  return docs;
}
