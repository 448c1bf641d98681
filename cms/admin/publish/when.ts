import type { Language } from '../../../common/languages.ts';
import type { TextKey } from '../../i18n/texts.ts';
import { plannedTimeOf } from '../live-status/format.ts';

interface Publishing {
  /** What the field says. */
  publishAt: unknown;
  /** Whether there is something published, for readers now or later. */
  hasPublished: boolean;
}

/** What the button to publish does. */
export function publishLabel(
  { publishAt, hasPublished }: Publishing,
  language: Language,
  now: Date,
): { key: TextKey; time: string } {
  const at = timeIn(publishAt);
  const isAhead = at !== undefined && at > now;
  const time = isAhead ? plannedTimeOf(at, language, now) : '';
  if (hasPublished) return { key: isAhead ? 'publish.changes.waiting' : 'publish.changes', time };
  return { key: isAhead ? 'publish.schedule' : 'publish.now', time };
}

function timeIn(value: unknown): Date | undefined {
  if (!(typeof value === 'string' || value instanceof Date)) return undefined;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
