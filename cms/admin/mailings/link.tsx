'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation.js';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';

/** The way to what was sent, and to how many. */
export function MailingsLink() {
  const { say } = useTexts();
  const may = useMay();
  const isHere = usePathname() === '/admin/mailings';
  if (!may('read drafts')) return null;
  return (
    <Link href="/admin/mailings" className="nav__link" aria-current={isHere ? 'page' : undefined}>
      <span className="nav__link-label">{say('mailing')}</span>
    </Link>
  );
}
