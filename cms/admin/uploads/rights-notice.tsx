'use client';

import { useFormFields } from '@payloadcms/ui';
import { endingRights } from '../../uploads/rights-standing.ts';
import { useTexts } from '../use-texts.ts';
import './rights.css';

/** Says above the fields of a picture that it may soon be used no longer. */
export function RightsNotice() {
  const until = useFormFields(([fields]) => fields['rightsUntil']?.value);
  const { say } = useTexts();
  const ending = endingRights(dayIn(until), new Date());
  if (!ending) return null;
  const { kind, day, days } = ending;
  const key = kind === 'over' ? 'media.rights.over' : days === 0 ? 'media.rights.today' : 'media.rights.soon';
  return (
    <p className="rights-notice field-type" data-rights={kind}>
      {say(key, { day, days: String(days) })}
    </p>
  );
}

/** The picker has a date in the browser, the server a text. */
function dayIn(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : undefined;
}
