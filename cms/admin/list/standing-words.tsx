'use client';

import type { Standing } from '../../published/standing.ts';
import { useTexts } from '../use-texts.ts';
import { PlannedTime } from './planned-time.tsx';

interface Properties {
  standing: Standing;
  /** Whether there is text that is newer than what is published. */
  isChanged?: boolean;
}

/** Where a document stands, in as few words as a list has room for. */
export function StandingWords({ standing, isChanged }: Properties) {
  const { say } = useTexts();
  return (
    <span data-standing={standing.kind}>
      {say(`standing.${standing.kind}`)}
      {standing.kind === 'waiting' && <PlannedTime at={standing.until.toISOString()} />}
      {isChanged && `, ${say('standing.changed')}`}
    </span>
  );
}
