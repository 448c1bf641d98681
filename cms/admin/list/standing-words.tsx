'use client';

import { nameOfStanding, type Standing } from '../../published/standing.ts';
import { plannedTimeOf } from '../live-status/format.ts';
import { useTexts } from '../use-texts.ts';

interface Properties {
  standing: Standing;
  /** Whether there is text that is newer than what is published. */
  isChanged?: boolean;
  /** Whether it waits for somebody to review it. */
  isUnderReview?: boolean;
  /** Of a translation: whether its source says something else since. */
  isOutdated?: boolean;
}

/** Where a document stands, in as few words as a list has room for. */
export function StandingWords({ standing, isChanged, isUnderReview, isOutdated }: Properties) {
  const { language, say } = useTexts();
  const name = nameOfStanding(standing, isChanged, isUnderReview);
  // What readers have, or are to have, is told as well.
  const isPublic = standing.kind === 'live' || standing.kind === 'waiting';
  const timeOf = (date: Date) => plannedTimeOf(date, language, new Date());
  return (
    <span data-standing={name}>
      {say(`standing.${isPublic && name === 'review' ? standing.kind : name}`)}
      {standing.kind === 'waiting' && ` ${timeOf(standing.until)}`}
      {standing.kind === 'live' && standing.end && `, ${say('standing.end', { time: timeOf(standing.end) })}`}
      {isChanged && standing.kind === 'waiting' && !isUnderReview && `, ${say('standing.newer')}`}
      {isOutdated && `, ${say('standing.outdated')}`}
      {isPublic && name === 'review' && `, ${say('standing.review').toLowerCase()}`}
    </span>
  );
}
