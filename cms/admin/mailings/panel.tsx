'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useCallback } from 'react';
import { isKind, type Kind } from '../../../common/addresses.ts';
import type { MailingState, SubscriberCounts } from '../../mailings/state.ts';
import { send } from '../api.ts';
import { useMay } from '../roles/use-may.ts';
import { useShared } from '../use-shared.ts';
import { useTexts } from '../use-texts.ts';
import { Mailing } from './mailing.tsx';
import './mailings.css';

interface Found {
  mailings: MailingState[];
  subscribers: SubscriberCounts;
}

/** How often it is asked how far a mailing has come, in milliseconds. */
const interval = 5000;

/** Beside the text: to how many it was sent, and what became of that. */
export function MailingsPanel() {
  const { id, collectionSlug: kind, isTrashed } = useDocumentInfo();
  const may = useMay();
  if (!isKind(kind) || typeof id !== 'number' || isTrashed || !may('read drafts')) return null;
  return <MailingsOf kind={kind} id={id} />;
}

function MailingsOf({ kind, id }: { kind: Kind; id: number }) {
  const { language, say } = useTexts();
  const may = useMay();
  const path = `/api/${kind}/${id}/mailings`;
  const load = useCallback(async () => {
    const { ok, body } = await send('GET', path, language);
    return ok ? (body as Found) : undefined;
  }, [path, language]);
  const { value: found } = useShared(path, load, interval);
  // Whoever writes to the press is told more of that elsewhere (`cms/admin/press-lists/panel.tsx`).
  const mailings = found?.mailings.filter(
    ({ audience }) => audience !== 'press' || !may('write to the press'),
  );
  // Where nobody gets letters, nobody has to know of them.
  if (!found || !mailings || (found.subscribers.all === 0 && mailings.length === 0)) return null;
  const { subscribers } = found;
  return (
    <section className="mailings" aria-labelledby="mailings-heading">
      <h3 id="mailings-heading">
        {say('mailing')}{' '}
        <span className="mailings__soft">
          {say(subscribers.all === 1 ? 'mailing.subscribers.one' : 'mailing.subscribers', {
            count: String(subscribers.all),
          })}
        </span>
      </h3>
      {mailings.length === 0 ? (
        <p className="mailings__soft">{say('mailing.none.text')}</p>
      ) : (
        <ul className="mailings__list">
          {mailings.map((mailing) => (
            <Mailing key={mailing.id} mailing={mailing} language={language} />
          ))}
        </ul>
      )}
    </section>
  );
}
