import type { Language } from '../../../common/languages.ts';

export { fill } from '../../i18n/texts.ts';

/** As the rest of the admin writes times, in whatever language. */
const clock = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'medium' });
const shortClock = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short' });
const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' });

/** A time of the reader's own zone; the day only when it is another than today's. @example '14:03:22' */
export function timeOf(date: Date, now: Date): string {
  const time = clock.format(date);
  return day.format(date) === day.format(now) ? time : `${day.format(date)} ${time}`;
}

/** A time that people plan by: with its zone. @example '2026-11-23 08:00:00 CET' */
export function plannedTimeOf(date: Date, now: Date): string {
  const zone = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'short' })
    .formatToParts(date)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return [timeOf(date, now), zone].filter(Boolean).join(' ');
}

/** A time in few words, with the year when it is another than this one. @example '14 dec 08:00' */
export function shortTimeOf(date: Date, language: Language, now: Date): string {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  const isThisYear = date.getFullYear() === now.getFullYear();
  const written = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(date);
  return `${written.replace('.', '')} ${shortClock.format(date)}`;
}

/** @example secondsOf(0.44, 'sv') // '0,4' */
export function secondsOf(seconds: number, language: Language): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', digits).format(seconds);
}
