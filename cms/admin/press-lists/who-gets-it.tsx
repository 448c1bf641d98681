'use client';

import type { ChosenContact } from '../../press-lists/recipients.ts';
import { useTexts } from '../use-texts.ts';

/** Who gets a letter, and who does not and why, before it is sent. */
export function WhoGetsIt({ contacts }: { contacts: ChosenContact[] }) {
  const { say } = useTexts();
  const getting = contacts.filter(({ leftOut }) => leftOut === null);
  const leftOut = contacts.filter((one) => one.leftOut !== null);
  const count = String(getting.length);
  return (
    <div className="press-lists__who">
      <p role="status">
        <strong>{say(sentenceFor(getting.length), { count })}</strong>
      </p>
      {getting.length > 0 && (
        <details>
          <summary>{say('pressList.get.who')}</summary>
          <ul>
            {getting.map((one) => (
              <li key={one.id}>{nameOf(one)}</li>
            ))}
          </ul>
        </details>
      )}
      {leftOut.length > 0 && (
        <>
          <p>{say('pressList.leftOut', { count: String(leftOut.length) })}</p>
          <ul>
            {leftOut.map((one) => (
              <li key={one.id}>
                {nameOf(one)}: {one.leftOut && say(`pressList.leftOut.${one.leftOut}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function sentenceFor(count: number): 'pressList.get' | 'pressList.get.one' | 'pressList.get.none' {
  if (count === 0) return 'pressList.get.none';
  return count === 1 ? 'pressList.get.one' : 'pressList.get';
}

function nameOf({ name, outlet, email }: ChosenContact): string {
  return [name, outlet, email].filter((part, at, all) => part && all.indexOf(part) === at).join(', ');
}
