'use client';

import Link from 'next/link';
import { useTexts } from '../use-texts.ts';
import { nameOfMonth, shiftMonth, type Month } from './month.ts';

interface Properties {
  month: Month;
  view: 'month' | 'list';
}

/** To other months, and between grid and list. */
export function Navigation({ month, view }: Properties) {
  const { language, say } = useTexts();
  const address = (to: Partial<Properties>) =>
    `/admin/calendar?${new URLSearchParams({ month, view, ...to })}`;
  return (
    <div className="calendar__navigation">
      <h2 aria-live="polite">{nameOfMonth(month, language)}</h2>
      <nav aria-label={say('calendar')}>
        <Link href={address({ month: shiftMonth(month, -1) })}>{say('calendar.previous')}</Link>
        <Link href={`/admin/calendar?${new URLSearchParams({ view })}`}>{say('calendar.today')}</Link>
        <Link href={address({ month: shiftMonth(month, 1) })}>{say('calendar.next')}</Link>
      </nav>
      <nav aria-label={say('calendar.view')} className="calendar__views">
        {(['month', 'list'] as const).map((one) => (
          <Link key={one} href={address({ view: one })} aria-current={view === one ? 'page' : undefined}>
            {say(`calendar.${one}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
