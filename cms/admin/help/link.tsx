'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation.js';
import { useTexts } from '../use-texts.ts';

/** The way to the help, below all lists. */
export function HelpLink() {
  const { say } = useTexts();
  const isHere = usePathname() === '/admin/help';
  return (
    <Link href="/admin/help" className="nav__link" aria-current={isHere ? 'page' : undefined}>
      <span className="nav__link-label">{say('help')}</span>
    </Link>
  );
}
