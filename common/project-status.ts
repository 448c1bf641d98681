import { dayAfter, nextToBegin } from './dates.ts';
import type { ProjectStatus } from './view-model/subjects.ts';

/** What tells how far a project has come; days are `YYYY-MM-DD`. */
interface Course {
  /** As staff say; then the days tell nothing of it. */
  status?: ProjectStatus;
  startsAt?: string;
  endsAt?: string;
}

/**
 * How far a project has come. Its last day is still one of work.
 *
 * @param hasCome whether a day has begun; asked only for days that the answer depends on
 * @returns `undefined` when neither staff nor days tell it
 */
export function projectStatus(project: Course, hasCome: (day: string) => boolean): ProjectStatus | undefined {
  const { status, startsAt, endsAt } = project;
  if (status) return status;
  if (endsAt && hasCome(dayAfter(endsAt))) return 'ended';
  if (startsAt && !hasCome(startsAt)) return 'planned';
  return startsAt || endsAt ? 'ongoing' : undefined;
}

/** The days, `YYYY-MM-DD`, with which a project may come to another status. */
export function turningDays({ status, startsAt, endsAt }: Course): string[] {
  if (status) return [];
  return [...(startsAt ? [startsAt] : []), ...(endsAt ? [dayAfter(endsAt)] : [])];
}

/** The next moment at which a project comes to another status by itself. */
export function nextTurn(project: Course, now: Date): Date | undefined {
  return nextToBegin(turningDays(project), now);
}
