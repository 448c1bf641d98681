'use client';

import { toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Asked } from '../../search-reports/most-asked.ts';
import { fill } from '../live-status/format.ts';
import { answer, type Action } from './answer.ts';
import { SynonymForm } from './synonym-form.tsx';
import type { TermOption } from './terms.ts';
import type { Words } from './words.ts';

interface Properties {
  asked: Asked;
  /** In the language of the query. */
  terms: TermOption[];
  words: Words;
}

export function SearchRow({ asked, terms, words }: Properties) {
  const { handled, isBusy, isChoosing, setChoosing, makeGuide, dismiss, reopen, addTo } = useHandling(
    asked,
    words,
  );

  const button = (key: keyof Words, onClick: () => unknown) => (
    <button
      type="button"
      className="report__button"
      disabled={isBusy}
      aria-label={fill(words['searches.of'], { action: words[key], query: asked.query })}
      onClick={() => void onClick()}
    >
      {words[key]}
    </button>
  );

  return (
    <tr className={`report__row ${handled && 'report__row--handled'}`}>
      <QueryCells {...{ asked, words }} />
      <td>
        {isChoosing ? (
          <SynonymForm
            {...{ asked, terms, words, isBusy }}
            onAdd={addTo}
            onCancel={() => setChoosing(false)}
          />
        ) : (
          <div className="report__actions">
            <span className="report__handled" role="status">
              {handled}
            </span>
            {handled ? (
              button('searches.reopen', reopen)
            ) : (
              <>
                {button('searches.guide', makeGuide)}
                {button('searches.synonym', () => setChoosing(true))}
                {button('searches.dismiss', dismiss)}
              </>
            )}
          </div>
        )}
      </td>
    </tr>
  );
}

/** What can be done about a query, and what has been done. */
function useHandling(asked: Asked, words: Words) {
  const router = useRouter();
  const [handled, setHandled] = useState(asked.handled ? words[`option.handled.${asked.handled}`] : '');
  const [isBusy, setBusy] = useState(false);
  const [isChoosing, setChoosing] = useState(false);

  /** Does something about the query and then tells of it. */
  async function act(action: Action, then: (result: Record<string, unknown>) => void, term?: number) {
    setBusy(true);
    const result = await answer(action, asked, term);
    setBusy(false);
    if ('failed' in result) toast.error(result.failed || words['searches.failed']);
    else then(result.done);
  }

  const makeGuide = () =>
    act('guide', ({ id }) => router.push(`/admin/collections/guides/${String(id)}?locale=${asked.language}`));
  const dismiss = () => act('dismiss', () => setHandled(words['option.handled.dismissed']));
  const reopen = () => act('reopen', () => setHandled(''));
  const addTo = (term: number) => act('synonym', ({ title }) => tellAdded(String(title)), term);

  function tellAdded(term: string) {
    toast.success(fill(words['searches.added'], { query: asked.query, term }));
    setHandled(fill(words['searches.addedTo'], { term }));
    setChoosing(false);
  }

  return { handled, isBusy, isChoosing, setChoosing, makeGuide, dismiss, reopen, addTo };
}

function QueryCells({ asked, words }: Pick<Properties, 'asked' | 'words'>) {
  return (
    <>
      <th scope="row">
        <span className="report__name" lang={asked.language}>
          {asked.query}
        </span>
        <span className="report__language">{words[`option.language.${asked.language}`]}</span>
      </th>
      <td className="report__number">{asked.nothing || '–'}</td>
      <td className="report__number">{asked.unfollowed || '–'}</td>
      <td className="report__number report__total">{asked.nothing + asked.unfollowed}</td>
      <td className="report__week">
        {fill(words['searches.weekNumber'], { week: String(Number(asked.week.slice(-2))) })}
      </td>
    </>
  );
}
