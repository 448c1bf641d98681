import { dayBefore } from '../intake/calendar.ts';

/** For how long what readers say of a page is kept, in days. */
export const daysKept = 365;

/** The newest day that is too long ago: it goes, with all before it. */
export function lastForgottenDay(now: Date): string {
  return dayBefore(now, daysKept);
}
