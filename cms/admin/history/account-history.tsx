'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useId, useState } from 'react';
import type { WholeEntry } from '../../history/whole.ts';
import { actWords, historyTime, whoWords } from '../../history/words.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import { actsOn } from './ask.ts';
import './history.css';

/** Beside an account, for administrators: who let its owner in, and who changed what they may do. */
export function AccountHistory() {
  const { id } = useDocumentInfo();
  const may = useMay();
  return typeof id === 'number' && may('read the history') ? <OfAccount id={id} /> : null;
}

function OfAccount({ id }: { id: number }) {
  const { language, say } = useTexts();
  const list = useId();
  const [entries, setEntries] = useState<WholeEntry[]>();
  const [issue, setIssue] = useState<string>();

  async function show() {
    const page = await actsOn({ kind: 'users', id }, null, language);
    setIssue(page ? undefined : say('history.failed'));
    if (page) setEntries(page.entries);
  }

  return (
    <details className="field-type" onToggle={(event) => event.currentTarget.open && void show()}>
      <summary id={list}>{say('history')}</summary>
      <p role="alert">{issue}</p>
      {entries?.length === 0 && <p className="history__none">{say('history.account.none')}</p>}
      <ul aria-labelledby={list}>
        {entries?.map((entry) => (
          <li key={entry.key}>
            {historyTime(entry.at, { language, now: new Date() })}{' '}
            <strong>{whoWords(entry.who, language)}</strong> {actWords(entry, { language, now: new Date() })}
          </li>
        ))}
      </ul>
    </details>
  );
}
