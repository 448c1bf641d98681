import { timeZone } from '../../common/dates.ts';

const dayFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone });
const dayLength = 24 * 60 * 60 * 1000;

/** The day in Sweden, `YYYY-MM-DD`. Days sort as text. */
export function dayOf(time: Date): string {
  return dayFormat.format(time);
}

/** The day so many days earlier. */
export function dayBefore(time: Date, days: number): string {
  return dayOf(new Date(time.getTime() - days * dayLength));
}

/** The week of ISO 8601 in Sweden. Weeks sort as text. @example weekOf(new Date('2027-01-01T12:00Z')) // '2026-W53' */
export function weekOf(time: Date): string {
  const date = new Date(`${dayOf(time)}T00:00:00Z`);
  const weekday = date.getUTCDay() || 7;
  // A week belongs to the year of its Thursday.
  const thursday = new Date(date.getTime() + (4 - weekday) * dayLength);
  const year = thursday.getUTCFullYear();
  const number = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayLength));
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** The week so many days earlier. */
export function weekBefore(time: Date, days: number): string {
  return weekOf(new Date(time.getTime() - days * dayLength));
}
