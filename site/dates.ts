/** What counts as a day and a year for every reader. */
export const timeZone = 'Europe/Stockholm';

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
