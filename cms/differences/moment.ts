import { startOfDay, dayInSweden, timeZone } from '../../common/dates.ts';
import type { Language } from '../../common/languages.ts';

const localeOf: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

/** A stored time as it is in Sweden; of one that is a whole day, the day. @example '3 maj 2026 08:00' */
export function momentOf(iso: string, language: Language): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const isDay = iso.endsWith('T00:00:00.000Z') || startOfDay(dayInSweden(iso)).getTime() === time.getTime();
  return new Intl.DateTimeFormat(localeOf[language], {
    timeZone,
    dateStyle: 'medium',
    ...(!isDay && { timeStyle: 'short' }),
  }).format(time);
}
