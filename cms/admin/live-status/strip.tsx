'use client';

import { useDocumentInfo, useFormFields, useLocale } from '@payloadcms/ui';
import { useState } from 'react';
import { isKind } from '../../../common/addresses.ts';
import { isLanguage, languages, otherLanguage, type Language } from '../../../common/languages.ts';
import type { DocumentReference, Side } from './facts.ts';
import { useReview } from '../review/use-review.ts';
import { LanguageLine } from './language-line.tsx';
import { isWithdrawn } from '../../published/visibility.ts';
import { publicState, type StoredSide } from './public-state.ts';
import './strip.css';
import { TranslationLine } from './translation-line.tsx';
import { useFacts, type Watched } from './use-facts.ts';
import type { Messages } from './messages.ts';

/** Who reads the strip, and what it is made of. */
export interface StripProperties {
  siteUrl: string;
  language: Language;
  messages: Messages;
}

/** Holds its place from the beginning, so that nothing moves when there is something to say. */
export function Strip(properties: StripProperties) {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
  const isStored = typeof id === 'number' && collectionSlug !== undefined;
  return (
    <section className="live-status" aria-label={properties.messages['live.label']}>
      {isStored ? (
        <StoredLines
          key={`${collectionSlug}/${id}`}
          {...properties}
          collection={collectionSlug}
          id={id}
          savedAt={lastUpdateTime}
        />
      ) : (
        <EmptyLines {...properties} kind="absent" />
      )}
    </section>
  );
}

/** As many lines as there will be: a document is in one language, and may have a translation. */
function EmptyLines({ kind, ...properties }: StripProperties & { kind: 'absent' | 'asking' | 'unknown' }) {
  const { code } = useLocale();
  const stored = useFormFields(([fields]) => fields['language']?.value);
  const { collectionSlug } = useDocumentInfo();
  if (!isKind(collectionSlug))
    return languages.map((of) => <LanguageLine key={of} {...properties} of={of} state={{ kind }} />);
  const told = typeof stored === 'string' ? stored : code;
  const of = isLanguage(told) ? told : languages[0];
  return (
    <>
      <LanguageLine {...properties} of={of} state={{ kind }} />
      {kind === 'asking' && (
        <TranslationLine
          of={otherLanguage(of)}
          messages={properties.messages}
          language={properties.language}
        />
      )}
    </>
  );
}

type StoredProperties = StripProperties & DocumentReference & { savedAt: number };

function StoredLines({ collection, id, savedAt, ...properties }: StoredProperties) {
  const [retriedAt, setRetriedAt] = useState(0);
  const watched = useFacts({ collection, id }, `${savedAt}/${retriedAt}`);
  const { facts } = watched;
  const isUnderReview = useReview()?.told?.isOpen === true;
  if (!facts) return <EmptyLines {...properties} kind={watched.lost ? 'unknown' : 'asking'} />;
  const retry = { collection, id, onDone: () => setRetriedAt(Date.now()) };
  return (
    <>
      {facts.sides.map((side) => (
        <LanguageLine
          key={side.of}
          {...properties}
          {...lineOf(side, watched, properties.siteUrl)}
          isUnderReview={isUnderReview}
          retry={retry}
        />
      ))}
      {facts.translation && (
        <TranslationLine
          of={facts.translation.language}
          messages={properties.messages}
          language={properties.language}
          document={{ collection, id }}
          translation={facts.translation}
          canMake={facts.sides.every(({ stored }) => !stored.deletedAt)}
          now={facts.now}
        />
      )}
    </>
  );
}

/** When it is taken off the site, while that lies ahead. */
function endOf(stored: StoredSide, now: Date): Date | undefined {
  return stored.withdrawAt && !isWithdrawn(stored, now) ? new Date(stored.withdrawAt) : undefined;
}

function lineOf({ of, stored, changed }: Side, { facts, lost }: Watched, siteUrl: string) {
  if (lost || !facts) return { of, state: { kind: 'unknown' } as const };
  return {
    of,
    state: publicState(stored, facts.rows, facts.now),
    changed,
    end: endOf(stored, facts.now),
    page: stored.address && new URL(stored.address, siteUrl).href,
    now: facts.now,
  };
}
