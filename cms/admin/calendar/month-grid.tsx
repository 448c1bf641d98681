'use client';

import { useState } from 'react';
import { dayInSweden } from '../../../common/dates.ts';
import { keyOf, type PlanEvent } from '../../calendar/events.ts';
import { useTexts } from '../use-texts.ts';
import { EventEntry, isMovable } from './event-entry.tsx';
import { nameOfDay, nameOfMonth, nameOfWeekday, weeksOf, type Month } from './month.ts';
import type { Move } from './use-move.ts';

interface Properties {
  month: Month;
  events: PlanEvent[];
  today: string;
  move: Move;
}

/** The weeks of a month; what is scheduled is dragged from day to day and keeps its hour. */
export function MonthGrid({ month, events, today, move }: Properties) {
  const { language } = useTexts();
  const weeks = weeksOf(month);
  const byDay = Map.groupBy(events, ({ at }) => dayInSweden(at));
  const drop = (key: string, day: string) => {
    const event = events.find((one) => keyOf(one) === key && isMovable(one));
    if (event && dayInSweden(event.at) !== day) void move.toDay(event, day);
  };
  return (
    <table className="calendar__grid">
      <caption className="calendar__unseen">{nameOfMonth(month, language)}</caption>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {nameOfWeekday(day, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day
                key={day}
                day={day}
                isToday={day === today}
                isOutside={!day.startsWith(month)}
                onDrop={(key) => drop(key, day)}
              >
                {byDay.get(day)?.map((event) => (
                  <EventEntry key={keyOf(event)} event={event} move={move} />
                ))}
              </Day>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProperties {
  day: string;
  isToday: boolean;
  isOutside: boolean;
  /** @param key of the event that was let go of here */
  onDrop(key: string): void;
  children: React.ReactNode;
}

function Day({ day, isToday, isOutside, onDrop, children }: DayProperties) {
  const { language } = useTexts();
  const [isOver, setOver] = useState(false);
  return (
    <td
      data-day={day}
      className={isOutside ? 'calendar__outside' : undefined}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(event.dataTransfer.getData('text/plain'));
      }}
    >
      <time dateTime={day} aria-label={nameOfDay(day, language)} aria-current={isToday ? 'date' : undefined}>
        {Number(day.slice(8))}
      </time>
      {children}
    </td>
  );
}
