import { Fragment, type ReactNode } from 'react';
import { dayInSweden } from '../../../common/dates.ts';
import type { Language } from '../../../common/languages.ts';
import { dayHeading } from './day-heading.ts';

interface Properties<T> {
  entries: T[];
  language: Language;
  /** An entry as an item of a list. */
  children: (entry: T) => ReactNode;
}

/** Day for day, in the order in which the entries come. */
export function ByDay<T extends { at: string; key: string }>({ entries, language, children }: Properties<T>) {
  const days = [...Map.groupBy(entries, ({ at }) => dayInSweden(at))];
  return days.map(([day, some]) => (
    <section key={day} className="history__day">
      <h2>{dayHeading(day, language, new Date())}</h2>
      <ol>
        {some.map((entry) => (
          <Fragment key={entry.key}>{children(entry)}</Fragment>
        ))}
      </ol>
    </section>
  ));
}
