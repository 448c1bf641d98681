import { dayInSweden, startOfDay, timeZone } from '../../../common/dates.ts';
import type { Language } from '../../../common/languages.ts';

const locales: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };
const day = { day: 'numeric', month: 'short', year: 'numeric', timeZone } as const;
const clock = { hour: '2-digit', minute: '2-digit', timeZone } as const;

/** A day in Sweden. @example dayOf(date, 'sv') // '30 nov 2026' */
export function dayOf(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], day).format(date).replaceAll('.', '');
}

/**
 * A time in Sweden.
 *
 * @example timeOf(date, 'sv') // '30 nov 2026 08.00'
 * @example timeOf(date, 'en') // '30 Nov 2026, 08:00'
 */
export function timeOf(date: Date, language: Language): string {
  return written(date, language, clock);
}

/** With seconds. @example secondOf(date, 'sv') // '30 nov 2026 08.00.12' */
export function secondOf(date: Date, language: Language): string {
  return written(date, language, { ...clock, second: '2-digit' });
}

/** What is stored: a day where it is a whole one, else a time; what is neither, as it stands. */
export function storedOf(iso: string, language: Language): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const isDay = iso.endsWith('T00:00:00.000Z') || startOfDay(dayInSweden(iso)).getTime() === date.getTime();
  return isDay ? dayOf(date, language) : timeOf(date, language);
}

function written(date: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const time = new Intl.DateTimeFormat(locales[language], options).format(date);
  const day = dayOf(date, language);
  return language === 'sv' ? `${day} ${time.replaceAll(':', '.')}` : `${day}, ${time}`;
}
