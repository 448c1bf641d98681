import { dayInSweden } from '../../common/dates.ts';

/** How long before the end of the rights to a picture it is told, in days. */
const toldBefore = 30;

export interface EndingRights {
  kind: 'soon' | 'over';
  /** The last day, `YYYY-MM-DD`. */
  day: string;
  /** That are left after today. */
  days: number;
}

/** Whether the rights to a picture end soon, or have ended; the last day is one of them. */
export function endingRights(rightsUntil: string | null | undefined, now: Date): EndingRights | undefined {
  if (!rightsUntil) return undefined;
  const day = rightsUntil.slice(0, 10);
  const days = Math.round((noonOf(day) - noonOf(dayInSweden(now.toISOString()))) / 86_400_000);
  if (days > toldBefore) return undefined;
  return { kind: days < 0 ? 'over' : 'soon', day, days };
}

/** The end of the days that are told of now, as the database compares it. */
export function lastDayTold(now: Date): string {
  return new Date(noonOf(dayInSweden(now.toISOString())) + (toldBefore + 0.5) * 86_400_000).toISOString();
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}
