import { dayInSweden, timeZone, yearInSweden } from '../../../common/dates.ts';
import type { Language } from '../../../common/languages.ts';

export { fill } from '../../i18n/texts.ts';

/** As the rest of the admin writes times, in whatever language. */
const clock = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'medium', timeZone });
const shortClock = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone });
const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone });

/** A time in Sweden; the day only when it is another than today's. @example '14:03:22' */
export function timeOf(date: Date, now: Date): string {
  const time = clock.format(date);
  return day.format(date) === day.format(now) ? time : `${day.format(date)} ${time}`;
}

/** A time that people plan by, as it is in Sweden wherever they are. @example 'mån 30 nov 08.00, svensk tid' */
export function plannedTimeOf(date: Date, language: Language, now: Date): string {
  const hour = 3_600_000;
  const clock = swedishClockOf(date, language);
  const isDoubled = [-hour, hour].some(
    (shift) => swedishClockOf(new Date(date.getTime() + shift), language) === clock,
  );
  const zone = isDoubled ? doubledZones[language][isSummerIn(date) ? 0 : 1] : zones[language];
  return `${swedishDayOf(date, language, now)} ${clock}, ${zone}`;
}

const zones: Record<Language, string> = { sv: 'svensk tid', en: 'Swedish time' };
/** In the hour that comes twice. */
const doubledZones: Record<Language, [string, string]> = {
  sv: ['svensk sommartid', 'svensk vintertid'],
  en: ['Swedish summer time', 'Swedish winter time'],
};
const localeOf: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

function isSummerIn(date: Date): boolean {
  return new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' })
    .format(date)
    .endsWith('+2');
}

/** With the year when it is another than this one. @example 'mån 30 nov' */
export function swedishDayOf(date: Date, language: Language, now: Date): string {
  const isThisYear = yearInSweden(date.toISOString()) === yearInSweden(now.toISOString());
  return new Intl.DateTimeFormat(localeOf[language], {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
    .format(date)
    .replaceAll(/[.,]/g, '');
}

/** A time that has been, as it was in Sweden; the day only when it is another than today. @example 'fre 27 nov 14.03' */
export function momentOf(date: Date, language: Language, now: Date): string {
  const clock = swedishClockOf(new Date(date.getTime() - (date.getTime() % 60_000)), language);
  const isToday = dayInSweden(date.toISOString()) === dayInSweden(now.toISOString());
  return isToday ? clock : `${swedishDayOf(date, language, now)} ${clock}`;
}

/** With seconds where there are any. @example '08.00' */
export function swedishClockOf(date: Date, language: Language): string {
  const written = new Intl.DateTimeFormat(localeOf[language], {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(date.getUTCSeconds() === 0 ? {} : { second: '2-digit' }),
  }).format(date);
  return language === 'sv' ? written.replaceAll(':', '.') : written;
}

/** A time in Sweden in few words, with the year when it is another than this one. @example '14 dec 08:00' */
export function shortTimeOf(date: Date, language: Language, now: Date): string {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  const isThisYear = yearInSweden(date.toISOString()) === yearInSweden(now.toISOString());
  const written = new Intl.DateTimeFormat(locale, {
    timeZone,
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
