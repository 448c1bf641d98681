import { dayAfter, dayInSweden, startOfDay } from '../../../common/dates.ts';
import type { Language } from '../../../common/languages.ts';

/** A month as it is written in addresses, `YYYY-MM`. */
export type Month = string;

const form = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** The month that is asked for; where none is, that of today in Sweden. */
export function monthIn(asked: unknown, now: Date): Month {
  if (typeof asked === 'string' && form.test(asked)) return asked;
  return dayInSweden(now.toISOString()).slice(0, 7);
}

/** @example shiftMonth('2026-12', 1) // '2027-01' */
export function shiftMonth(month: Month, by: number): Month {
  const date = new Date(`${month}-15T12:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}

/** The days, `YYYY-MM-DD`, of the weeks that a month lies in, from Monday on. */
export function weeksOf(month: Month): string[][] {
  const weeks: string[][] = [];
  let day = mondayBefore(`${month}-01`);
  while (day.slice(0, 7) <= month) {
    const week: string[] = [];
    for (; week.length < 7; day = dayAfter(day)) week.push(day);
    weeks.push(week);
  }
  return weeks;
}

function mondayBefore(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() - ((noon.getUTCDay() + 6) % 7));
  return noon.toISOString().slice(0, 10);
}

/** From the first to the last moment that the month's weeks show. */
export function timeShown(month: Month): { from: Date; to: Date } {
  const days = weeksOf(month).flat();
  return { from: startOfDay(days[0] ?? ''), to: startOfDay(dayAfter(days.at(-1) ?? '')) };
}

/** @example nameOfMonth('2026-11', 'sv') // 'november 2026' */
export function nameOfMonth(month: Month, language: Language): string {
  return format(`${month}-15`, language, { month: 'long', year: 'numeric' });
}

/** @example nameOfWeekday('2026-11-30', 'sv') // 'mån' */
export function nameOfWeekday(day: string, language: Language): string {
  return format(day, language, { weekday: 'short' });
}

/** @example nameOfDay('2026-11-30', 'sv') // 'måndag 30 november' */
export function nameOfDay(day: string, language: Language): string {
  return format(day, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

function format(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}
