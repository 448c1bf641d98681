import { dayBefore } from '../intake/calendar.ts';

/** For how long it is known how often something was read, in days: this year beside the last. */
const daysKept = 2 * 366;

/** The newest day that is too long ago to be known. */
export function lastForgottenVisit(now: Date): string {
  return dayBefore(now, daysKept);
}
