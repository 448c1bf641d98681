import type { DateField } from 'payload';
import type { Codec } from './context.ts';

/** A day is `YYYY-MM-DD`, kept at noon UTC as the admin's day picker does; a moment is ISO 8601 in UTC. */
export function dateCodec(field: DateField): Codec {
  const dayOnly = field.admin?.date?.pickerAppearance === 'dayOnly';
  return {
    empty: null,
    write: (stored) => {
      const moment = momentOf(stored);
      return dayOnly ? moment?.slice(0, 10) : moment;
    },
    read: (value, context) => {
      const date = typeof value === 'string' ? parse(value, dayOnly) : undefined;
      if (date) return date;
      context.addIssue(
        dayOnly
          ? 'must be a day such as 2026-03-31'
          : 'must be a time in UTC such as 2026-03-31T08:00:00.000Z',
      );
      return null;
    },
  };
}

function momentOf(stored: unknown): string | undefined {
  if (typeof stored !== 'string' && !(stored instanceof Date)) return undefined;
  const date = new Date(stored);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function parse(text: string, dayOnly: boolean): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
  if (!(dayOnly ? day : moment).test(text)) return undefined;
  const date = momentOf(dayOnly ? `${text}T12:00:00.000Z` : text);
  // A day that the month does not have would roll over into the next one.
  return dayOnly && date?.slice(0, 10) !== text ? undefined : date;
}
