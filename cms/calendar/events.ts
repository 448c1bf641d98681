import type { Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import { nameOfStanding, type StandingName } from '../published/standing.ts';
import type { Plan } from '../plans/read-plans.ts';

/** That a page comes to readers, or is taken from them. */
export interface PlanEvent {
  kind: Kind;
  id: number;
  language: Language;
  title: string;
  act: 'publish' | 'withdraw';
  /** ISO 8601. */
  at: string;
  standing: StandingName;
}

interface Within {
  from: Date;
  to: Date;
}

/** What of some texts comes and goes in a time, in its order. */
export function eventsOf(plans: Plan[], { from, to }: Within): PlanEvent[] {
  return plans
    .flatMap(eventsOfOne)
    .filter(({ at }) => new Date(at) >= from && new Date(at) < to)
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function eventsOfOne({ standing, isChanged, isUnderReview, publishAt, ...plan }: Plan): PlanEvent[] {
  const { kind, id, language, title } = plan;
  const isSent = isUnderReview && (standing.kind === 'draft' || standing.kind === 'withdrawn');
  const event = { kind, id, language, title, standing: nameOfStanding(standing, isChanged, isSent) };
  const comes = publishAt ? [{ ...event, act: 'publish' as const, at: publishAt }] : [];
  // It comes then, if somebody approves it.
  if (isSent) return comes;
  switch (standing.kind) {
    case 'waiting':
      return comes;
    case 'live':
      return standing.end ? [...comes, { ...event, act: 'withdraw', at: standing.end.toISOString() }] : comes;
    case 'withdrawn':
      return [{ ...event, act: 'withdraw', at: standing.since.toISOString() }];
    default:
      return [];
  }
}

/** Tells events apart, in calendars and in lists. @example 'guides-3-publish' */
export function keyOf({ kind, id, act }: PlanEvent): string {
  return `${kind}-${id}-${act}`;
}
