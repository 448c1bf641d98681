'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation.js';
import { useTexts } from '../use-texts.ts';

/** The way to the calendar, above all lists. */
export function CalendarLink() {
  const { say } = useTexts();
  const isHere = usePathname() === '/admin/calendar';
  return (
    <Link href="/admin/calendar" className="nav__link" aria-current={isHere ? 'page' : undefined}>
      <span className="nav__link-label">{say('calendar')}</span>
    </Link>
  );
}
