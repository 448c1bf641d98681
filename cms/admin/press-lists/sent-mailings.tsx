'use client';

import Link from 'next/link';
import { useState } from 'react';
import type { ReleasePress } from '../../press-lists/release-endpoints.ts';
import type { ReleaseMailing, ReleaseRecipient } from '../../press-lists/release-mailings.ts';
import { send } from '../api.ts';
import { editAddress } from '../edit-address.ts';
import { momentOf, plannedTimeOf } from '../live-status/format.ts';
import { Mailing } from '../mailings/mailing.tsx';
import '../mailings/mailings.css';
import { useTexts } from '../use-texts.ts';

interface Properties {
  path: string;
  found: ReleasePress;
  onStopped: () => Promise<void>;
}

/** Who got a release when. */
export function SentMailings({ path, found, onStopped }: Properties) {
  const { language, say } = useTexts();
  const [issue, setIssue] = useState('');

  async function stop(id: number) {
    const answer = await send('POST', `${path}/${id}/stop`, language);
    setIssue(answer.ok ? '' : (answer.issue ?? say('mailing.failed')));
    await onStopped();
  }

  return (
    <section aria-labelledby="press-lists-sent">
      <h3 id="press-lists-sent">{say('pressList.sent')}</h3>
      <p role="alert">{issue}</p>
      <ul className="mailings__list">
        {found.mailings.map((mailing) => (
          <Mailing key={mailing.id} mailing={mailing} language={language} title={titleOf(mailing, say)}>
            <MovedEmbargo mailing={mailing} publishAt={found.publishAt} />
            {mailing.recipients.length > 0 && <Recipients recipients={mailing.recipients} />}
            {!mailing.begunAt && mailing.occasion !== 'correction' && (
              <button type="button" className="press-lists__button" onClick={() => void stop(mailing.id)}>
                {say('pressList.stop')}
              </button>
            )}
          </Mailing>
        ))}
      </ul>
    </section>
  );
}

/** Journalists were told of another time than holds now. */
function MovedEmbargo({ mailing, publishAt }: { mailing: ReleaseMailing; publishAt: string | null }) {
  const { language, say } = useTexts();
  const { until, begunAt } = mailing;
  if (!until || !begunAt || Date.parse(until) === Date.parse(publishAt ?? '')) return null;
  const time = plannedTimeOf(new Date(until), language, new Date());
  return <strong>{say('pressList.moved', { time })}</strong>;
}

function titleOf({ occasion, label }: ReleaseMailing, say: ReturnType<typeof useTexts>['say']): string {
  const name = say(`mailing.occasion.${occasion}`);
  return label ? `${name}: ${label}` : name;
}

function Recipients({ recipients }: { recipients: ReleaseRecipient[] }) {
  const { say } = useTexts();
  return (
    <details>
      <summary>{say('pressList.recipients', { count: String(recipients.length) })}</summary>
      <ul className="press-lists__recipients">
        {recipients.map((recipient) => (
          <Recipient key={recipient.id} recipient={recipient} />
        ))}
      </ul>
    </details>
  );
}

function Recipient({ recipient }: { recipient: ReleaseRecipient }) {
  const { language, say } = useTexts();
  const { id, name, outlet, state, sentAt, issue } = recipient;
  const time = sentAt ? momentOf(new Date(sentAt), language, new Date()) : '';
  return (
    <li>
      <Link href={editAddress({ collection: 'media-contacts', id, language })}>{name}</Link>
      {outlet && `, ${outlet}`}: {say(`pressList.state.${state}`, { time, issue: issue ?? '' })}
    </li>
  );
}
