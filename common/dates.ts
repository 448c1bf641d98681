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

/** @example dayAfter('2026-02-28') // '2026-03-01' */
export function dayAfter(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + 1);
  return noon.toISOString().slice(0, 10);
}

/** The moment at which the next of some days, `YYYY-MM-DD`, begins in Sweden; `undefined` when all have begun. */
export function nextToBegin(days: string[], now: Date): Date | undefined {
  return days
    .toSorted()
    .map(startOfDay)
    .find((at) => at > now);
}

const clockFormat = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'medium', timeZone });

/**
 * The moment on another day, `YYYY-MM-DD`, at which the clocks of Sweden show the same as at a given one. An hour
 * that is skipped that day is the one after it; of one that comes twice it is the first.
 *
 * @example onDay(new Date('2027-03-27T07:00:00Z'), '2027-03-28') // 2027-03-28T06:00:00Z
 */
export function onDay(time: Date, day: string): Date {
  const clock = clockFormat.format(time);
  const inSummer = new Date(`${day}T${clock}+02:00`);
  const inWinter = new Date(`${day}T${clock}+01:00`);
  return clockFormat.format(inSummer) === clock ? inSummer : inWinter;
}

/** The midnight with which a day begins in Sweden. @example startOfDay('2026-03-01') // 2026-02-28T23:00:00Z */
export function startOfDay(day: string): Date {
  const inSummer = new Date(`${day}T00:00:00+02:00`);
  return Number(hourFormat.format(inSummer)) === 0 ? inSummer : new Date(`${day}T00:00:00+01:00`);
}
