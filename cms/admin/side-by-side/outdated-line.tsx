'use client';

import Link from 'next/link';
import type { Language } from '../../../common/languages.ts';
import { useTexts } from '../use-texts.ts';
import { sideAddress } from './address.ts';
import { useSideBySide } from './use-side-by-side.ts';
import { changedFields, dayOf, unreadFields } from './words.ts';

interface Properties {
  document: { kind: string; id: number; language: Language };
  savedAt: number;
}

/** Above the text of a translation that is out of date: what has changed, and the way to see it beside the text. */
export function OutdatedLine({ document: { kind, id, language: own }, savedAt }: Properties) {
  const { state } = useSideBySide(kind, id, savedAt);
  const { language, say } = useTexts();
  if (!state || state.isSource) return null;
  const changed = changedFields(state, say);
  const unread = unreadFields(state, say);
  if (!changed && !unread) return null;
  const date = state.currentAt ? dayOf(state.currentAt, language) : '';
  return (
    <div className="translation-notice" role="status">
      <span className="translation-notice__words">
        {changed && say(`side.changed.${state.source.language}`, { date, fields: changed })}{' '}
        {unread && say('side.unread', { fields: unread })}
      </span>
      <Link href={sideAddress(kind, id, own)}>{say('side.translate')}</Link>
    </div>
  );
}
