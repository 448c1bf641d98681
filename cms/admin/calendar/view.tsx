import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';
import { dayInSweden } from '../../../common/dates.ts';
import { eventsOf } from '../../calendar/events.ts';
import { hasFeedKey } from '../../calendar/feed-key.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { text } from '../../i18n/texts.ts';
import { readPlans } from '../../plans/read-plans.ts';
import { OwnView } from '../own-view.tsx';
import { Calendar } from './calendar.tsx';
import './calendar.css';
import { Feed } from './feed.tsx';
import { monthIn, timeShown } from './month.ts';

/** All that comes to readers and goes from them in a month, in both languages. */
export async function CalendarView(view: AdminViewServerProps) {
  const { initPageResult, searchParams, payload } = view;
  const { user, i18n } = initPageResult.req;
  if (!user) redirect('/admin/login?redirect=%2Fadmin%2Fcalendar');
  const now = new Date();
  const month = monthIn(searchParams?.['month'], now);
  const within = timeShown(month);
  const database = payload.db.drizzle;
  const plans = await readPlans(database, { within, now });
  const title = text('calendar')[languageOfStaff({ i18n })];
  return (
    <OwnView view={view} className="calendar-view" step={title}>
      <h1>{title}</h1>
      <p>{text('calendar.help')[languageOfStaff({ i18n })]}</p>
      <Calendar
        month={month}
        view={searchParams?.['view'] === 'list' ? 'list' : 'month'}
        events={eventsOf(plans, within)}
        today={dayInSweden(now.toISOString())}
      />
      <Feed hasAddress={await hasFeedKey(database, user.id)} />
    </OwnView>
  );
}
