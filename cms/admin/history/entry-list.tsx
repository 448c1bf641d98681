'use client';

import type { HistoryEntry } from '../../history/told.ts';
import { useTexts } from '../use-texts.ts';
import type { Subject } from './ask.ts';
import { ByDay } from './by-day.tsx';
import { Entry } from './entry.tsx';

interface Properties {
  entries: HistoryEntry[];
  subject: Subject;
  newest: number | null;
  mayRestore: boolean;
}

/** Day for day, the latest first. */
export function EntryList({ entries, ...rest }: Properties) {
  const { language } = useTexts();
  return (
    <ByDay entries={entries} language={language}>
      {(entry) => <Entry entry={entry} {...rest} />}
    </ByDay>
  );
}
