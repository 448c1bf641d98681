'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useId, useState } from 'react';
import type { OwnSession } from '../../accounts/sessions/endpoints.ts';
import { send } from '../api.ts';
import { useTexts, type Texts } from '../use-texts.ts';
import { timeIn } from './time-in.ts';
import './sessions.css';

const address = '/api/users/sessions';

/** Where one is signed in, beside one's own account, and the way to end it. */
export function Sessions() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  return id !== undefined && id === user?.id ? <OwnSessions /> : null;
}

function OwnSessions() {
  const texts = useTexts();
  const { language, say } = texts;
  const heading = useId();
  const [sessions, setSessions] = useState<OwnSession[]>();
  const [issue, setIssue] = useState<string>();
  const read = useCallback(async () => {
    const { ok, body } = await send('GET', address, language);
    if (ok) setSessions((body as { sessions: OwnSession[] }).sessions);
    else setIssue(say('sessions.failed'));
  }, [language, say]);
  useEffect(() => void read(), [read]);

  const end = async (which: string) => {
    const answer = await send('DELETE', `${address}${which}`, language);
    setIssue(answer.ok ? undefined : (answer.issue ?? say('sessions.endFailed')));
    await read();
  };
  const hasOthers = sessions?.some(({ isThis }) => !isThis);
  return (
    <section className="field-type own-sessions" aria-labelledby={heading}>
      <h2 id={heading}>{say('sessions.heading')}</h2>
      <p className="field-description">{say('sessions.help')}</p>
      <ul>
        {sessions?.map((session) => (
          <SessionRow key={session.id} session={session} texts={texts} onEnd={() => end(`/${session.id}`)} />
        ))}
      </ul>
      <p role="alert">{issue}</p>
      {hasOthers && (
        <button type="button" className="own-sessions__button" onClick={() => void end('')}>
          {say('sessions.endOthers')}
        </button>
      )}
    </section>
  );
}

interface RowProperties {
  session: OwnSession;
  texts: Texts;
  onEnd: () => Promise<void>;
}

function SessionRow({ session, texts: { language, say }, onEnd }: RowProperties) {
  const browser = session.browser ?? say('sessions.unknown');
  const [begun, expires] = [session.begun, session.expires].map((time) => timeIn(language, time));
  return (
    <li>
      <span>
        <strong>{browser}</strong> {session.isThis && `(${say('sessions.this')})`}
        <span className="own-sessions__times">
          {say('sessions.times', { begun: begun ?? '', expires: expires ?? '' })}
        </span>
      </span>
      {!session.isThis && (
        <button
          type="button"
          className="own-sessions__button"
          aria-label={say('sessions.endNamed', { browser, begun: begun ?? '' })}
          onClick={() => void onEnd()}
        >
          {say('sessions.end')}
        </button>
      )}
    </li>
  );
}
