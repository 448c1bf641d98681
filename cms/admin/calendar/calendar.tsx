'use client';

import type { PlanEvent } from '../../calendar/events.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import { EventList } from './event-list.tsx';
import { MonthGrid } from './month-grid.tsx';
import type { Month } from './month.ts';
import { MoveDialogs } from './move-dialogs.tsx';
import { Navigation } from './navigation.tsx';
import { useMove } from './use-move.ts';

interface Properties {
  month: Month;
  view: 'month' | 'list';
  /** Of the weeks that the month lies in, in their order. */
  events: PlanEvent[];
  /** In Sweden, `YYYY-MM-DD`. */
  today: string;
}

/** A month as a grid of days, or as a list; on a phone it is a list. */
export function Calendar({ month, view, events, today }: Properties) {
  const { say } = useTexts();
  const may = useMay();
  const move = useMove();
  return (
    <div className="calendar" data-view={view}>
      <Navigation month={month} view={view} />
      {may('publish') && <p className="calendar__hint">{say('calendar.drag')}</p>}
      {view === 'month' && <MonthGrid month={month} events={events} today={today} move={move} />}
      <EventList month={month} events={events} move={move} />
      <MoveDialogs move={move} />
    </div>
  );
}
