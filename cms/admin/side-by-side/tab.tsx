'use client';

import { Button, useDocumentInfo, useLocale } from '@payloadcms/ui';
import { usePathname } from 'next/navigation.js';
import { useTexts } from '../use-texts.ts';
import { sideAddress } from './address.ts';

/** The way to a text with its translation beside it. */
export function SideBySideTab() {
  const { id, collectionSlug, isTrashed } = useDocumentInfo();
  const { code } = useLocale();
  const path = usePathname();
  const { say } = useTexts();
  if (typeof id !== 'number' || !collectionSlug || isTrashed) return null;
  const isActive = path.endsWith(`/${id}/translate`);
  return (
    <Button
      buttonStyle="tab"
      className={isActive ? 'doc-tab doc-tab--active' : 'doc-tab'}
      disabled={isActive}
      el={isActive ? 'div' : 'link'}
      margin={false}
      size="medium"
      {...(!isActive && { to: sideAddress(collectionSlug, id, code) })}
    >
      <span className="doc-tab__label">{say('side.tab')}</span>
    </Button>
  );
}
