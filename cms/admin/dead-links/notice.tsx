'use client';

import { Banner, useDocumentInfo, useLocale, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { defaultLanguage, isLanguage } from '../../../common/languages.ts';
import type { DeadLink } from '../../dead-links/dead-links.ts';
import { editAddress } from '../edit-address.ts';
import './notice.css';

interface Answer {
  message: string;
  docs: DeadLink[];
}

/** Beside the fields: what the text leads to and readers do not come to. Looked up again after each save. */
export function DeadLinksNotice() {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
  const { code } = useLocale();
  const { i18n } = useTranslation();
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (typeof id !== 'number' || !collectionSlug) return undefined;
    const end = new AbortController();
    const address = `/api/${collectionSlug}/${id}/dead-links?locale=${code}`;
    const options = { signal: end.signal, headers: { 'Accept-Language': i18n.language } };
    fetch(address, options)
      .then((response) => (response.ok ? response.json() : undefined))
      .then((found: Answer | undefined) => found && setAnswer(found))
      // The next save asks again.
      .catch(() => undefined);
    return () => end.abort();
  }, [id, collectionSlug, lastUpdateTime, code, i18n.language]);
  if (!answer || answer.docs.length === 0) return null;
  const language = isLanguage(code) ? code : defaultLanguage;
  const placeOf = (collection: string, target: number, reason: DeadLink['reason']) =>
    editAddress({
      collection,
      id: target,
      language,
      ...(reason === 'trash' && { standing: { kind: reason } }),
    });
  return (
    <Banner type="info" className="dead-links">
      <strong>{answer.message}</strong>
      <ul className="dead-links__list">
        {answer.docs.map(({ collection, id: target, field, reason, sentence }) => (
          <li key={`${field} ${collection} ${target}`}>
            {reason === 'gone' ? sentence : <a href={placeOf(collection, target, reason)}>{sentence}</a>}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
