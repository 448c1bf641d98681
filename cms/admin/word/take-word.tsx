'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useTexts } from '../use-texts.ts';

/** In the menu of a document: its newest draft as a Word file. */
export function TakeWord() {
  const { id, collectionSlug = '' } = useDocumentInfo();
  const { say } = useTexts();
  if (id === undefined) return null;
  return (
    <a className="popup-button-list__button" href={`/api/${collectionSlug}/${id}/word`} download>
      {say('word.take')}
    </a>
  );
}
