'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import { isKind } from '../../../common/addresses.ts';
import type { HistoryPage } from '../../history/told.ts';
import { keptBy } from '../../access/kept-by.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import { olderThan, type Subject } from './ask.ts';
import { Compare } from './compare.tsx';
import { EntryList } from './entry-list.tsx';
import { languageOf } from './use-compared.ts';

interface Properties extends Subject {
  first: HistoryPage;
}

/** One calm list of all that became of something, and a way to compare any two states of it. */
export function DocumentHistory({ kind, id, first }: Properties) {
  const { language, say } = useTexts();
  const { isTrashed, data } = useDocumentInfo();
  const may = useMay();
  const [entries, setEntries] = useState(first.entries);
  const [next, setNext] = useState(first.next);
  const [issue, setIssue] = useState<string>();
  const subject = { kind, id };
  const mayWrite = may(keptBy(kind), isKind(kind) ? languageOf(data) : undefined);

  async function showOlder(before: string) {
    const page = await olderThan(subject, before, language);
    setIssue(page ? undefined : say('history.failed'));
    if (!page) return;
    setEntries([...entries, ...page.entries]);
    setNext(page.next);
  }

  return (
    <>
      <h2 className="history__heading">{say('history')}</h2>
      <p className="history__help">{say('history.help')}</p>
      {first.states.length > 1 && <Compare subject={subject} states={first.states} />}
      <EntryList
        entries={entries}
        subject={subject}
        newest={first.newest}
        mayRestore={mayWrite && !isTrashed}
      />
      {entries.length === 0 && <p className="history__none">{say('history.none')}</p>}
      {next && (
        <button type="button" className="history__button" onClick={() => void showOlder(next)}>
          {say('history.older')}
        </button>
      )}
      <p role="alert">{issue}</p>
    </>
  );
}
