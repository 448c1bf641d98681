'use client';

import { dayInSweden } from '../../../common/dates.ts';
import type { HistoryEntry } from '../../history/told.ts';
import { useTexts } from '../use-texts.ts';
import type { Subject } from './ask.ts';
import { dayHeading } from './day-heading.ts';
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
  const days = [...Map.groupBy(entries, ({ at }) => dayInSweden(at))];
  return days.map(([day, some]) => (
    <section key={day} className="history__day">
      <h2>{dayHeading(day, language, new Date())}</h2>
      <ol>
        {some.map((entry) => (
          <Entry key={entry.key} entry={entry} {...rest} />
        ))}
      </ol>
    </section>
  ));
}
