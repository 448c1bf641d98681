'use client';

import { toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useEffect, useId, useRef, useState } from 'react';
import type { Imported } from '../../press-lists/import/endpoint.ts';
import type { PlannedRow } from '../../press-lists/import/plan.ts';
import { send } from '../api.ts';
import { useTexts, type Texts } from '../use-texts.ts';
import { ChooseLists } from './choose.tsx';
import './press-lists.css';

interface Properties {
  hasCreatePermission: boolean;
}

/** Above the list of journalists: reads them from a file, and shows what that will do before anything is done. */
export function ImportContacts({ hasCreatePermission }: Properties) {
  const { say } = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (!hasCreatePermission) return null;
  return (
    <div className="press-lists press-lists--import">
      {isOpen ? (
        <ImportForm onOver={() => setOpen(false)} />
      ) : (
        <>
          <button type="button" className="press-lists__button" onClick={() => setOpen(true)}>
            {say('pressList.import')}
          </button>
          <span>{say('pressList.import.help')}</span>
        </>
      )}
    </div>
  );
}

function ImportForm({ onOver }: { onOver: () => void }) {
  const texts = useTexts();
  const { say } = texts;
  const id = useId();
  const router = useRouter();
  const offered = usePressLists();
  const [file, setFile] = useState<File>();
  const [source, setSource] = useState('');
  const [lists, setLists] = useState<number[]>([]);
  const [rows, setRows] = useState<PlannedRow[]>();
  const [isBusy, setBusy] = useState(false);
  const [issue, setIssue] = useState('');
  const newest = useRef(0);

  async function ask(isSure: boolean) {
    const own = (newest.current += 1);
    if (!file) return;
    setBusy(true);
    const answer = await sendFile(file, { lists, source, sure: isSure }, texts);
    // Another file was chosen meanwhile.
    if (own !== newest.current) return;
    setBusy(false);
    setIssue('issue' in answer ? answer.issue : '');
    setRows('issue' in answer ? undefined : answer.rows);
    if ('issue' in answer || !answer.isStored) return;
    toast.success(say('pressList.import.done', { count: String(storedIn(answer.rows)) }));
    onOver();
    router.refresh();
  }

  // Whatever is chosen, what it would do is told anew.
  const asked = JSON.stringify(lists);
  useEffect(() => void ask(false), [file, asked]);

  return (
    <div className="press-lists__form">
      <label htmlFor={id}>{say('pressList.import.choose')}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,.tsv,text/csv"
        onChange={({ target }) => setFile(target.files?.[0])}
      />
      <Source source={source} onChange={setSource} />
      <ChooseLists
        lists={offered}
        chosen={lists}
        onChange={setLists}
        legend={say('pressList.import.lists')}
      />
      <p role="alert">{issue}</p>
      <p role="status">{isBusy && file ? say('pressList.import.reading', { name: file.name }) : ''}</p>
      {rows && <Planned rows={rows} />}
      <div className="press-lists__buttons">
        {rows && <Store count={storedIn(rows)} isBusy={isBusy} onStore={() => void ask(true)} />}
        <button type="button" className="press-lists__button" onClick={onOver}>
          {say('pressList.import.cancel')}
        </button>
      </div>
    </div>
  );
}

function Store({ count, isBusy, onStore }: { count: number; isBusy: boolean; onStore: () => void }) {
  const { say } = useTexts();
  return (
    <button
      type="button"
      className="press-lists__button press-lists__button--sure"
      disabled={isBusy || count === 0}
      onClick={onStore}
    >
      {count === 0
        ? say('pressList.import.store.none')
        : say('pressList.import.store', { count: String(count) })}
    </button>
  );
}

function Source({ source, onChange }: { source: string; onChange: (source: string) => void }) {
  const { say } = useTexts();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{say('pressList.import.source')}</label>
      <input
        id={id}
        type="text"
        maxLength={300}
        aria-describedby={`${id}-help`}
        value={source}
        onChange={({ target }) => onChange(target.value)}
      />
      <p className="field-description" id={`${id}-help`}>
        {say('pressList.import.source.help')}
      </p>
    </>
  );
}

const stored: PlannedRow['outcome'][] = ['new', 'fills', 'optsOut'];
const wrong: PlannedRow['outcome'][] = ['noAddress', 'wrongAddress', 'tooLong'];

const storedIn = (rows: PlannedRow[]) => rows.filter(({ outcome }) => stored.includes(outcome)).length;

/** How many of each, then row by row; what is wrong comes first. */
function Planned({ rows }: { rows: PlannedRow[] }) {
  const { say } = useTexts();
  const isWrong = ({ outcome }: PlannedRow) => wrong.includes(outcome);
  const counted = (['new', 'fills', 'same', 'again', 'optedOut', 'optsOut'] as const)
    .map((outcome) => ({ outcome, count: rows.filter((row) => row.outcome === outcome).length }))
    .filter(({ count }) => count > 0);
  const wrongRows = rows.filter(isWrong);
  return (
    <section aria-live="polite">
      <h2>{say('pressList.import.plan')}</h2>
      <ul>
        {counted.map(({ outcome, count }) => (
          <li key={outcome}>{say(`pressList.import.count.${outcome}`, { count: String(count) })}</li>
        ))}
        {wrongRows.length > 0 && (
          <li>
            {say('pressList.import.count.wrong', { count: String(wrongRows.length) })}
            <Rows rows={wrongRows} />
          </li>
        )}
      </ul>
      <details>
        <summary>{say('pressList.import.rows')}</summary>
        <Rows rows={rows} />
      </details>
    </section>
  );
}

function Rows({ rows }: { rows: PlannedRow[] }) {
  const { say } = useTexts();
  return (
    <ul className="press-lists__rows" tabIndex={0}>
      {rows.map(({ row, name, email, outcome, of }) => (
        <li key={row} data-wrong={wrong.includes(outcome) || undefined}>
          <strong>{say('pressList.import.row', { row: String(row) })}</strong>{' '}
          {!wrong.includes(outcome) && `${[name, email].filter(Boolean).join(', ')} `}
          {say(`pressList.import.row.${outcome}`, { email, of: String(of ?? '') })}
        </li>
      ))}
    </ul>
  );
}

function usePressLists(): { id: number; name: string }[] {
  const { language } = useTexts();
  const [lists, setLists] = useState<{ id: number; name: string }[]>([]);
  useEffect(() => {
    void (async () => {
      const { ok, body } = await send('GET', '/api/press-lists?limit=200&depth=0&sort=name', language);
      if (ok) setLists((body as { docs: { id: number; name: string }[] }).docs);
    })();
  }, [language]);
  return lists;
}

async function sendFile(
  file: File,
  data: object,
  { language, say }: Texts,
): Promise<Imported | { issue: string }> {
  const body = new FormData();
  body.append('file', file);
  body.append('_payload', JSON.stringify(data));
  try {
    const response = await fetch('/api/media-contacts/import', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'accept-language': language },
      body,
    });
    const answer = (await response.json()) as Imported & { errors?: { message: string }[] };
    if (response.ok) return answer;
    return { issue: answer.errors?.[0]?.message ?? say('pressList.import.failed') };
  } catch {
    return { issue: say('pressList.import.failed') };
  }
}
