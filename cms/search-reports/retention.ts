import { weekBefore } from '../intake/calendar.ts';

/** For how long a search is remembered, in days. */
const daysKept = 90;

/** The newest week whose first day is too long ago to be remembered: it goes, with all before it. */
export function lastForgottenWeek(now: Date): string {
  return weekBefore(now, daysKept);
}
