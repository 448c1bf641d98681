'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation.js';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';

/** The way to the history of everything, for those who may read it. */
export function AllHistoryLink() {
  const { say } = useTexts();
  const may = useMay();
  const isHere = usePathname() === '/admin/history';
  if (!may('read the history')) return null;
  return (
    <Link href="/admin/history" className="nav__link" aria-current={isHere ? 'page' : undefined}>
      <span className="nav__link-label">{say('history')}</span>
    </Link>
  );
}
