'use client';

import type { DateFieldClient, DefaultCellComponentProps } from 'payload';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { useTranslation } from '@payloadcms/ui';
import { dayOf, secondOf, timeOf } from './written.ts';

/**
 * A date or time in a list, as people write it and as it is in Sweden: whatever zone a server or a browser is in,
 * both say the same.
 */
export function DateCell({ cellData, field }: DefaultCellComponentProps<DateFieldClient>) {
  const language = languageOfStaff(useTranslation());
  if (!isTime(cellData)) return null;
  // Payload's type of it is empty.
  const { displayFormat = 'HH' } = Object(field.admin?.date) as { displayFormat?: string };
  const write = writerFor(displayFormat);
  return (
    <time dateTime={new Date(cellData).toISOString()} className="date-cell">
      {write(new Date(cellData), language)}
    </time>
  );
}

/** As much of it as its field shows. */
function writerFor(format: string): typeof timeOf {
  if (format.includes('ss')) return secondOf;
  return format.includes('HH') ? timeOf : dayOf;
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
