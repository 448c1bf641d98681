import { dayInSweden } from '../../../common/dates.ts';
import type { Language } from '../../../common/languages.ts';
import { text } from '../../i18n/texts.ts';

/** A day as the heading of what was done on it. @example 'Måndag 30 november 2026' */
export function dayHeading(day: string, language: Language, now: Date): string {
  if (day === dayInSweden(now.toISOString())) return text('history.today')[language];
  const written = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${day}T12:00:00Z`));
  return written.charAt(0).toUpperCase() + written.slice(1);
}
