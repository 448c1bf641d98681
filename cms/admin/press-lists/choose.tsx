'use client';

import { useEffect, useId, useState } from 'react';
import type { ReleasePress } from '../../press-lists/release-endpoints.ts';
import { send } from '../api.ts';
import { useTexts } from '../use-texts.ts';

interface ListsProperties {
  lists: Pick<ReleasePress['lists'][number], 'id' | 'name'>[] | ReleasePress['lists'];
  chosen: number[];
  onChange: (chosen: number[]) => void;
  legend?: string;
}

export function ChooseLists({ lists, chosen, onChange, legend }: ListsProperties) {
  const { say } = useTexts();
  if (lists.length === 0) return null;
  return (
    <fieldset>
      <legend>{legend ?? say('pressList.to')}</legend>
      {lists.map((list) => (
        <label key={list.id}>
          <input
            type="checkbox"
            checked={chosen.includes(list.id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, list.id] : chosen.filter((one) => one !== list.id))
            }
          />
          <span>
            {'count' in list
              ? say('pressList.to.list', { name: list.name, count: String(list.count) })
              : list.name}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Somebody who was chosen by name. */
export interface Picked {
  id: number;
  name: string;
  outlet?: string | null;
}

interface PeopleProperties {
  chosen: Picked[];
  onChange: (chosen: Picked[]) => void;
}

/** Finds single journalists, beside lists. */
export function ChoosePeople({ chosen, onChange }: PeopleProperties) {
  const { say } = useTexts();
  const id = useId();
  const [words, setWords] = useState('');
  const found = useFound(words.trim());
  const offered = found?.filter((one) => !chosen.some((other) => other.id === one.id));

  function pick(person: Picked) {
    onChange([...chosen, person]);
    setWords('');
  }

  return (
    <div className="press-lists__people">
      <label htmlFor={id}>{say('pressList.to.person')}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        placeholder={say('pressList.to.person.help')}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (offered?.[0]) pick(offered[0]);
        }}
      />
      <ul>
        {offered?.map((person) => (
          <li key={person.id}>
            <button type="button" className="press-lists__button" onClick={() => pick(person)}>
              + {titleOf(person)}
            </button>
          </li>
        ))}
        {chosen.map((person) => (
          <li key={person.id} className="press-lists__picked">
            <span>{titleOf(person)}</span>
            <button
              type="button"
              className="press-lists__button"
              aria-label={say('pressList.to.person.remove', { name: person.name })}
              onClick={() => onChange(chosen.filter((one) => one.id !== person.id))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{found?.length === 0 ? say('pressList.to.person.none') : ''}</p>
    </div>
  );
}

const titleOf = ({ name, outlet }: Picked) => (outlet ? `${name}, ${outlet}` : name);

/** How long somebody may pause before it is looked, in milliseconds. */
const pause = 250;

/** Those of whom a word of theirs begins so; nothing where nothing is looked for. */
function useFound(words: string): Picked[] | undefined {
  const { language } = useTexts();
  const [found, setFound] = useState<Picked[]>();
  useEffect(() => {
    if (words.length < 2) {
      setFound(undefined);
      return undefined;
    }
    let isOver = false;
    const look = async () => {
      const { ok, body } = await send('GET', addressFor(words), language);
      if (!isOver && ok) setFound((body as { docs: Picked[] }).docs);
    };
    const timer = setTimeout(() => void look(), pause);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [words, language]);
  return found;
}

function addressFor(words: string): string {
  const query = new URLSearchParams({ limit: '8', depth: '0', sort: 'name' });
  ['name', 'outlet', 'beats', 'email'].forEach((field, at) =>
    query.set(`where[or][${at}][${field}][like]`, words),
  );
  return `/api/media-contacts?${query}`;
}
