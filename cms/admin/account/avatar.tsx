'use client';

import { useAuth } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { send } from '../api.ts';
import { useTexts } from '../use-texts.ts';
import './avatar.css';

/** One's own picture, or the first letters of one's name, where the way to the account is. */
export function Avatar() {
  const { user } = useAuth();
  const { language } = useTexts();
  const [picture, setPicture] = useState<string>();
  const id: unknown = Object(user?.['picture'])['id'] ?? user?.['picture'];
  useEffect(() => {
    setPicture(undefined);
    if (typeof id !== 'number') return;
    void send('GET', `/api/media/${id}?depth=0&select[thumbnailURL]=true`, language).then(({ body }) =>
      setPicture((body as { thumbnailURL?: string } | undefined)?.thumbnailURL),
    );
  }, [id, language]);
  const { name, email } = { name: user?.['name'] as unknown, email: user?.email ?? '' };
  const letters = initialsOf(typeof name === 'string' && name !== '' ? name : email);
  return (
    <span className="staff-avatar" aria-hidden="true">
      {picture ? <img src={picture} alt="" /> : letters}
    </span>
  );
}

/** @example initialsOf('Anna Maria Ek') // 'AE' */
function initialsOf(name: string): string {
  const words =
    name
      .split('@')[0]
      ?.split(/[\s.]+/)
      .filter(Boolean) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word = '') => Array.from(word)[0]?.toUpperCase() ?? '').join('');
}
