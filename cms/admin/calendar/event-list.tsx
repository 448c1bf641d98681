'use client';

import { dayInSweden } from '../../../common/dates.ts';
import { keyOf, type PlanEvent } from '../../calendar/events.ts';
import { useTexts } from '../use-texts.ts';
import { EventEntry } from './event-entry.tsx';
import { nameOfDay, type Month } from './month.ts';
import type { Move } from './use-move.ts';

interface Properties {
  month: Month;
  events: PlanEvent[];
  move: Move;
}

/** The days of the month on which something comes or goes. */
export function EventList({ month, events, move }: Properties) {
  const { language, say } = useTexts();
  const byDay = Map.groupBy(events, ({ at }) => dayInSweden(at));
  const days = [...byDay].filter(([day]) => day.startsWith(month));
  if (days.length === 0) return <p className="calendar__list">{say('calendar.none')}</p>;
  return (
    <div className="calendar__list">
      {days.map(([day, some]) => (
        <section key={day} data-day={day} aria-label={nameOfDay(day, language)}>
          <h3>{nameOfDay(day, language)}</h3>
          {some.map((event) => (
            <EventEntry key={keyOf(event)} event={event} move={move} />
          ))}
        </section>
      ))}
    </div>
  );
}
