'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { readOnlyReason } from '../../access/kept-by.ts';
import type { Person } from '../../access/roles.ts';
import { useTexts } from '../use-texts.ts';
import './read-only-notice.css';

/** Above what somebody can read and not change: why. */
export function ReadOnlyNotice() {
  const { collectionSlug, globalSlug, hasSavePermission, isInitializing } = useDocumentInfo();
  const { user } = useAuth<Person>();
  const { say } = useTexts();
  const slug = collectionSlug ?? globalSlug;
  if (!user || !slug || isInitializing || hasSavePermission !== false) return null;
  return (
    <p className="read-only-notice" role="note">
      {say(readOnlyReason(user, slug))}
    </p>
  );
}
