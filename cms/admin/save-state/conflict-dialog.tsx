'use client';

import { useState } from 'react';
import type { Conflict } from '../../editing/conflict.ts';
import { fill, timeOf } from '../live-status/format.ts';
import { Dialog } from './dialog.tsx';
import { plainText } from './plain-text.ts';
import type { Messages } from './messages.ts';

interface Properties {
  conflicts: Conflict[];
  ownId: unknown;
  now: Date;
  messages: Messages;
  onLater(): void;
  onDone(choices: { conflict: Conflict; isTheirs: boolean }[]): void;
}

/** Both versions of each field that two people wrote, side by side, to choose between. */
export function ConflictDialog({ conflicts, ownId, now, messages, onLater, onDone }: Properties) {
  const [chosen, setChosen] = useState<Record<string, 'mine' | 'theirs'>>({});
  const isComplete = conflicts.every(({ field }) => field in chosen);
  const done = () =>
    onDone(conflicts.map((conflict) => ({ conflict, isTheirs: chosen[conflict.field] === 'theirs' })));
  return (
    <Dialog title={messages['conflict.title']} onClose={onLater}>
      <p>{messages['conflict.help']}</p>
      {conflicts.map((conflict) => (
        <ConflictField
          key={conflict.field}
          conflict={conflict}
          messages={messages}
          author={authorOf(conflict, ownId, now, messages)}
          chosen={chosen[conflict.field]}
          onChoose={(side) => setChosen({ ...chosen, [conflict.field]: side })}
        />
      ))}
      <div className="save-state__choices">
        <button type="button" className="save-state__button" disabled={!isComplete} onClick={done}>
          {messages['conflict.done']}
        </button>
        <button type="button" className="save-state__button" onClick={onLater}>
          {messages['conflict.later']}
        </button>
      </div>
    </Dialog>
  );
}

interface FieldProperties {
  conflict: Conflict;
  messages: Messages;
  author: string;
  chosen: 'mine' | 'theirs' | undefined;
  onChoose(side: 'mine' | 'theirs'): void;
}

function ConflictField({ conflict, messages, author, chosen, onChoose }: FieldProperties) {
  const sides = [
    {
      side: 'mine',
      title: messages['conflict.mine'],
      value: conflict.mine,
      label: messages['conflict.keepMine'],
    },
    { side: 'theirs', title: author, value: conflict.theirs, label: messages['conflict.takeTheirs'] },
  ] as const;
  return (
    <fieldset className="save-dialog__field">
      <legend>{conflict.label}</legend>
      {sides.map(({ side, title, value, label }) => (
        <div key={side} className="save-dialog__side">
          <h3>{title}</h3>
          <div className="save-dialog__text">{plainText(value) || messages['conflict.empty']}</div>
          <label>
            <input
              type="radio"
              name={`conflict-${conflict.field}`}
              checked={chosen === side}
              onChange={() => onChoose(side)}
            />{' '}
            {label}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

function authorOf({ by, at }: Conflict, ownId: unknown, now: Date, messages: Messages): string {
  if (!by || !at) return messages['conflict.theirs.unknown'];
  const name = by.id === ownId ? messages['conflict.self'] : (by.name ?? by.email);
  return fill(messages['conflict.theirs'], { name, time: timeOf(new Date(at), now) });
}
