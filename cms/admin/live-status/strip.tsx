'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import { languages, type Language } from '../../../site/languages.ts';
import type { DocumentReference } from './facts.ts';
import { LanguageLine } from './language-line.tsx';
import { publicState } from './public-state.ts';
import './strip.css';
import { useFacts, type Watched } from './use-facts.ts';
import type { Words } from './words.ts';

/** Who reads the strip, and what it is made of. */
export interface StripProperties {
  siteUrl: string;
  language: Language;
  words: Words;
}

/** Holds its place from the beginning, so that nothing moves when there is something to say. */
export function Strip(properties: StripProperties) {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
  const isStored = typeof id === 'number' && collectionSlug !== undefined;
  return (
    <section className="live-status" aria-label={properties.words['live.label']}>
      {isStored ? (
        <StoredLines
          key={`${collectionSlug}/${id}`}
          {...properties}
          collection={collectionSlug}
          id={id}
          savedAt={lastUpdateTime}
        />
      ) : (
        languages.map((of) => <LanguageLine key={of} {...properties} of={of} state={{ kind: 'absent' }} />)
      )}
    </section>
  );
}

type StoredProperties = StripProperties & DocumentReference & { savedAt: number };

function StoredLines({ collection, id, savedAt, ...properties }: StoredProperties) {
  const [retriedAt, setRetriedAt] = useState(0);
  const watched = useFacts({ collection, id }, `${savedAt}/${retriedAt}`);
  return languages.map((of) => (
    <LanguageLine
      key={of}
      {...properties}
      {...lineOf(of, watched, properties.siteUrl)}
      retry={{ collection, id, onDone: () => setRetriedAt(Date.now()) }}
    />
  ));
}

function lineOf(of: Language, { facts, lost }: Watched, siteUrl: string) {
  if (lost) return { of, state: { kind: 'unknown' } as const };
  if (!facts) return { of, state: { kind: 'asking' } as const };
  const { address } = facts.stored[of];
  return {
    of,
    state: publicState(facts.stored[of], facts.rows, facts.now),
    changed: facts.changed[of],
    page: address && new URL(address, siteUrl).href,
    now: facts.now,
  };
}
