'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useCallback } from 'react';
import { isKind, type Kind } from '../../../common/addresses.ts';
import type { Language } from '../../../common/languages.ts';
import { visitKinds } from '../../../common/visits/visit.ts';
import type { DocumentVisits } from '../../visits/report.ts';
import { send } from '../api.ts';
import { useMay } from '../roles/use-may.ts';
import { useShared } from '../use-shared.ts';
import { useTexts } from '../use-texts.ts';
import { DayBars } from './day-bars.tsx';
import './visits.css';

/** Counts come in by the minute. */
const interval = 60_000;

/** Beside the text: how often readers have opened it of late. */
export function VisitsPanel() {
  const { id, collectionSlug: kind, hasPublishedDoc } = useDocumentInfo();
  const may = useMay();
  if (!isKind(kind) || typeof id !== 'number' || !hasPublishedDoc || !may('see what readers say'))
    return null;
  return <VisitsOf key={`${kind}/${id}`} kind={kind} id={id} />;
}

function VisitsOf({ kind, id }: { kind: Kind; id: number }) {
  const { language, say } = useTexts();
  const path = `/api/${kind}/${id}/visits`;
  const load = useCallback(async () => {
    const { ok, body } = await send('GET', path, language);
    return ok ? (body as DocumentVisits) : undefined;
  }, [path, language]);
  const { value: visits } = useShared(path, load, interval);
  if (!visits) return null;
  const { totals, days, origins } = visits;
  const written = (count = 0) => numbers[language].format(count);
  const others = visitKinds.filter((one) => one !== 'read').filter((one) => totals[one]);
  return (
    <details className="visits">
      <summary>
        {say('field.visits')} ({written(totals.read)})
      </summary>
      <p className="field-description">{say('visits.help')}</p>
      <DayBars days={days} label={say('visits.days', { count: written(totals.read) })} />
      {others.length > 0 && (
        <ul>
          {others.map((one) => (
            <li key={one}>{say(`visits.${one}`, { count: written(totals[one]) })}</li>
          ))}
        </ul>
      )}
      {origins.length > 0 && <p>{say('visits.origins')}</p>}
      <ul>
        {origins.map(({ origin, count }) => (
          <li key={origin}>
            {origin} ({written(count)})
          </li>
        ))}
      </ul>
    </details>
  );
}

const numbers: Record<Language, Intl.NumberFormat> = {
  sv: new Intl.NumberFormat('sv-SE'),
  en: new Intl.NumberFormat('en-GB'),
};
