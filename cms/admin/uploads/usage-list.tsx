'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { Use } from '../../uploads/find-usage.ts';

type Words = Record<'label' | 'none' | 'failed' | 'sv' | 'en', string>;

export function UsageList({ words }: { words: Words }) {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
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
    <section className="field-type" aria-label={words.label}>
      <p className="field-label">{words.label}</p>
      {uses === 'failed' && <p>{words.failed}</p>}
      {uses !== 'failed' && uses.length === 0 && <p>{words.none}</p>}
      {uses !== 'failed' && uses.length > 0 && (
        <ul>
          {uses.map((use) => (
            <li key={`${use.kind}/${use.id ?? ''}`}>
              <a href={adminAddress(use)}>{use.title}</a> {factsOf(use, words)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

async function readUsage(address: string, signal: AbortSignal): Promise<Use[]> {
  const response = await fetch(address, { signal, credentials: 'include' });
  if (!response.ok) throw new Error(`Answered with status ${response.status}.`);
  const { docs } = (await response.json()) as { docs: Use[] };
  return docs;
}

function adminAddress({ kind, id }: Use): string {
  return id === undefined ? `/admin/globals/${kind}` : `/admin/collections/${kind}/${id}`;
}

/** Not the name of a global again, which is its title. */
function factsOf({ id, label, language }: Use, words: Words): string {
  if (id === undefined) return '';
  return `(${[label, language && words[language]].filter(Boolean).join(', ')})`;
}
