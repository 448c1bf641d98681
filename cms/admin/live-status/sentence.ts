import type { Language } from '../../../common/languages.ts';
import { fill, plannedTimeOf, secondsOf, timeOf } from './format.ts';
import type { PublicState } from './public-state.ts';
import type { Messages } from './messages.ts';

/** What is known, or that nothing is known: before the first answer, or when the CMS does not answer. */
export type ShownState = PublicState | { kind: 'asking' | 'unknown' };

/** Says in one sentence what the public has. It stays the same until that changes, so it is read out once. */
export function sentenceOf(
  state: ShownState,
  messages: Messages,
  language: Language,
  now: Date,
  isUnderReview = false,
): string {
  switch (state.kind) {
    case 'waiting':
      return fill(messages['live.waiting'], { time: plannedTimeOf(state.until, language, now) });
    case 'withdrawn':
      return fill(messages['live.withdrawn'], { time: plannedTimeOf(state.since, language, now) });
    case 'publishing':
      return state.slow
        ? fill(messages['live.slow'], { time: timeOf(state.since, now) })
        : messages['live.publishing'];
    case 'unchecked':
      return fill(messages['live.unchecked'], { time: timeOf(state.since, now) });
    case 'failed':
      return fill(messages['live.failed'], {
        time: timeOf(state.at, now),
        reason: messages[plainReasonOf(state.reason)],
      });
    case 'live':
      return state.arrival
        ? fill(messages['live.arrived'], {
            time: timeOf(state.arrival.at, now),
            seconds: secondsOf(state.arrival.seconds, language),
          })
        : messages['live.live'];
    case 'draft':
      return messages[isUnderReview ? 'live.review' : 'live.draft'];
    default:
      return messages[`live.${state.kind}`];
  }
}

/** What the publisher notes of a page in trouble, for whoever runs the site, and what that means to staff. */
const reasons = [
  [/ does not answer: /, 'live.reason.silent'],
  [/ answers with status \d+ and another version\./, 'live.reason.former'],
  [/ still shows a page\./, 'live.reason.still'],
  [/cannot be written: its disk is full/, 'live.reason.full'],
  [/cannot be written: its folder can only be read/, 'live.reason.readonly'],
  [/cannot be written/, 'live.reason.storage'],
] as const satisfies [RegExp, keyof Messages][];

export function plainReasonOf(reason: string): keyof Messages {
  return reasons.find(([sign]) => sign.test(reason))?.[1] ?? 'live.reason.page';
}

/** Search follows the page, and is told apart from it. */
export function searchSentenceOf(state: ShownState, messages: Messages, now: Date): string | undefined {
  if (state.kind !== 'live' || !state.arrival) return undefined;
  const { searchableAt } = state.arrival;
  return searchableAt
    ? fill(messages['live.searchable'], { time: timeOf(searchableAt, now) })
    : messages['live.searchable.not'];
}

/** Whether staff may want the publisher to do it once more. */
export function isTroubled(state: ShownState): boolean {
  if (state.kind === 'publishing') return state.slow;
  return (
    state.kind === 'failed' || state.kind === 'unchecked' || (state.kind === 'live' && Boolean(state.issue))
  );
}
