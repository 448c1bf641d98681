'use client';

import { useRouter } from 'next/navigation.js';
import { useId, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { Dialog } from '../save-state/dialog.tsx';
import { useTexts } from '../use-texts.ts';
import { RowList } from './rows.tsx';
import { useFind } from './use-find.ts';
import { usePlaces } from './use-places.ts';

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** A field, and below it what it finds: places in the admin first, then what is written. */
export function FindDialog({ onClose }: { onClose(): void }) {
  const { say } = useTexts();
  const router = useRouter();
  const list = useId();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const { found, state } = useFind(query);
  const places = usePlaces(query);
  const rows = [...places, ...found];
  const current = Math.min(chosen, rows.length - 1);

  function open(address: string, event: KeyboardEvent | MouseEvent) {
    if (event.ctrlKey || event.metaKey) window.open(address, '_blank', 'noopener');
    else router.push(address);
    onClose();
  }

  function onKey(event: KeyboardEvent) {
    const step = steps[event.key];
    const row = rows[current];
    if (step !== undefined && rows.length > 0) setChosen((current + step + rows.length) % rows.length);
    else if (event.key === 'Enter' && row) open(row.address, event);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title={say('find.title')} onClose={onClose} className="find-dialog">
      <input
        type="text"
        className="find-dialog__field"
        role="combobox"
        aria-label={say('find.title')}
        aria-expanded={rows.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={rows.length > 0 ? `${list}-${current}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={say('find.placeholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      <p className="find-dialog__state" role="status">
        {say(`find.${state}`, { count: String(found.length) })}
      </p>
      <RowList id={list} rows={rows} chosen={current} onOpen={open} onPoint={setChosen} />
      <p className="find-dialog__keys" aria-hidden="true">
        {say('find.keys')}
      </p>
    </Dialog>
  );
}
