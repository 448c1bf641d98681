'use client';

import { useState } from 'react';
import type { Conflict } from '../../editing/conflict.ts';
import { fill, timeOf } from '../live-status/format.ts';
import { Dialog } from './dialog.tsx';
import { plainText } from './plain-text.ts';
import type { Words } from './words.ts';

interface Properties {
  conflicts: Conflict[];
  ownId: unknown;
  now: Date;
  words: Words;
  onLater(): void;
  onDone(choices: { conflict: Conflict; isTheirs: boolean }[]): void;
}

/** Both versions of each field that two people wrote, side by side, to choose between. */
export function ConflictDialog({ conflicts, ownId, now, words, onLater, onDone }: Properties) {
  const [chosen, setChosen] = useState<Record<string, 'mine' | 'theirs'>>({});
  const isComplete = conflicts.every(({ field }) => field in chosen);
  const done = () =>
    onDone(conflicts.map((conflict) => ({ conflict, isTheirs: chosen[conflict.field] === 'theirs' })));
  return (
    <Dialog title={words['conflict.title']} onClose={onLater}>
      <p>{words['conflict.help']}</p>
      {conflicts.map((conflict) => (
        <ConflictField
          key={conflict.field}
          conflict={conflict}
          words={words}
          author={authorOf(conflict, ownId, now, words)}
          chosen={chosen[conflict.field]}
          onChoose={(side) => setChosen({ ...chosen, [conflict.field]: side })}
        />
      ))}
      <div className="save-state__choices">
        <button type="button" className="save-state__button" disabled={!isComplete} onClick={done}>
          {words['conflict.done']}
        </button>
        <button type="button" className="save-state__button" onClick={onLater}>
          {words['conflict.later']}
        </button>
      </div>
    </Dialog>
  );
}

interface FieldProperties {
  conflict: Conflict;
  words: Words;
  author: string;
  chosen: 'mine' | 'theirs' | undefined;
  onChoose(side: 'mine' | 'theirs'): void;
}

function ConflictField({ conflict, words, author, chosen, onChoose }: FieldProperties) {
  const sides = [
    { side: 'mine', title: words['conflict.mine'], value: conflict.mine, label: words['conflict.keepMine'] },
    { side: 'theirs', title: author, value: conflict.theirs, label: words['conflict.takeTheirs'] },
  ] as const;
  return (
    <fieldset className="save-dialog__field">
      <legend>{conflict.label}</legend>
      {sides.map(({ side, title, value, label }) => (
        <div key={side} className="save-dialog__side">
          <h3>{title}</h3>
          <div className="save-dialog__text">{plainText(value) || words['conflict.empty']}</div>
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

function authorOf({ by, at }: Conflict, ownId: unknown, now: Date, words: Words): string {
  if (!by || !at) return words['conflict.theirs.unknown'];
  const name = by.id === ownId ? words['conflict.self'] : (by.name ?? by.email);
  return fill(words['conflict.theirs'], { name, time: timeOf(new Date(at), now) });
}
