/** What counts as a day and a year for every reader. */
export const timeZone = 'Europe/Stockholm';

const hourFormat = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone });
const yearFormat = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone });

/** @example yearInSweden('2025-12-31T23:30:00Z') // 2026 */
export function yearInSweden(iso: string): number {
  return Number(yearFormat.format(new Date(iso)));
}

const dayFormat = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone });

/** @example dayInSweden('2025-12-31T23:30:00Z') // '2026-01-01' */
export function dayInSweden(iso: string): string {
  return dayFormat.format(new Date(iso));
}

/** The midnight with which a day begins in Sweden. @example startOfDay('2026-03-01') // 2026-02-28T23:00:00Z */
export function startOfDay(day: string): Date {
  const inSummer = new Date(`${day}T00:00:00+02:00`);
  return Number(hourFormat.format(inSummer)) === 0 ? inSummer : new Date(`${day}T00:00:00+01:00`);
}
