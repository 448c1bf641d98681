'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useEffect } from 'react';
import { useTexts } from '../use-texts.ts';
import './own-language.css';

/** Shows the admin in another language as soon as that is saved as one's own; the answer has set it for what comes. */
export function OwnLanguage() {
  const { id, data } = useDocumentInfo();
  const { user } = useAuth();
  const { language } = useTexts();
  const stored: unknown = data?.['language'];
  const isOwn = id !== undefined && id === user?.id;
  useEffect(() => {
    if (isOwn && (stored === 'sv' || stored === 'en') && stored !== language && isChosen(stored))
      window.location.reload();
  }, [isOwn, language, stored]);
  return null;
}

/** Whether the browser has been told so: else it would be loaded for ever. */
function isChosen(language: string): boolean {
  return document.cookie.includes(`payload-lng=${language}`);
}
