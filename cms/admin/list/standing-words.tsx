'use client';

import { nameOfStanding, type Standing } from '../../published/standing.ts';
import { plannedTimeOf } from '../live-status/format.ts';
import { useTexts } from '../use-texts.ts';

interface Properties {
  standing: Standing;
  /** Whether there is text that is newer than what is published. */
  isChanged?: boolean;
}

/** Where a document stands, in as few words as a list has room for. */
export function StandingWords({ standing, isChanged = false }: Properties) {
  const { language, say } = useTexts();
  const name = nameOfStanding(standing, isChanged);
  const timeOf = (date: Date) => plannedTimeOf(date, language, new Date());
  return (
    <span data-standing={name}>
      {say(`standing.${name}`)}
      {standing.kind === 'waiting' && ` ${timeOf(standing.until)}`}
      {standing.kind === 'live' && standing.end && `, ${say('standing.end', { time: timeOf(standing.end) })}`}
      {isChanged && standing.kind === 'waiting' && `, ${say('standing.newer')}`}
    </span>
  );
}
