'use client';

import { toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Asked } from '../../search-reports/most-asked.ts';
import { fill } from '../live-status/format.ts';
import { useMay } from '../roles/use-may.ts';
import { answer, type Action } from './answer.ts';
import { SynonymForm } from './synonym-form.tsx';
import type { TermOption } from './terms.ts';
import type { Messages } from './messages.ts';

interface Properties {
  asked: Asked;
  /** In the language of the query. */
  terms: TermOption[];
  messages: Messages;
}

export function SearchRow({ asked, terms, messages }: Properties) {
  const may = useMay();
  const { handled, isBusy, isChoosing, setChoosing, makeGuide, dismiss, reopen, addTo } = useHandling(
    asked,
    messages,
  );

  const button = (key: keyof Messages, onClick: () => unknown) => (
    <button
      type="button"
      className="report__button"
      disabled={isBusy}
      aria-label={fill(messages['searches.of'], { action: messages[key], query: asked.query })}
      onClick={() => void onClick()}
    >
      {messages[key]}
    </button>
  );

  return (
    <tr className={`report__row ${handled && 'report__row--handled'}`}>
      <QueryCells {...{ asked, messages }} />
      <td>
        {isChoosing ? (
          <SynonymForm
            {...{ asked, terms, messages, isBusy }}
            onAdd={addTo}
            onCancel={() => setChoosing(false)}
          />
        ) : (
          <div className="report__actions">
            <span className="report__handled" role="status">
              {handled}
            </span>
            {handled ? (
              may('answer readers') && button('searches.reopen', reopen)
            ) : (
              <>
                {may('write drafts', asked.language) && button('searches.guide', makeGuide)}
                {may('change the library') && button('searches.synonym', () => setChoosing(true))}
                {may('answer readers') && button('searches.dismiss', dismiss)}
              </>
            )}
          </div>
        )}
      </td>
    </tr>
  );
}

/** What can be done about a query, and what has been done. */
function useHandling(asked: Asked, messages: Messages) {
  const router = useRouter();
  const [handled, setHandled] = useState(asked.handled ? messages[`option.handled.${asked.handled}`] : '');
  const [isBusy, setBusy] = useState(false);
  const [isChoosing, setChoosing] = useState(false);

  /** Does something about the query and then tells of it. */
  async function act(action: Action, then: (result: Record<string, unknown>) => void, term?: number) {
    setBusy(true);
    const result = await answer(action, asked, term);
    setBusy(false);
    if ('failed' in result) toast.error(result.failed || messages['searches.failed']);
    else then(result.done);
  }

  const makeGuide = () =>
    act('guide', ({ id }) => router.push(`/admin/collections/guides/${String(id)}?locale=${asked.language}`));
  const dismiss = () => act('dismiss', () => setHandled(messages['option.handled.dismissed']));
  const reopen = () => act('reopen', () => setHandled(''));
  const addTo = (term: number) => act('synonym', ({ title }) => tellAdded(String(title)), term);

  function tellAdded(term: string) {
    toast.success(fill(messages['searches.added'], { query: asked.query, term }));
    setHandled(fill(messages['searches.addedTo'], { term }));
    setChoosing(false);
  }

  return { handled, isBusy, isChoosing, setChoosing, makeGuide, dismiss, reopen, addTo };
}

function QueryCells({ asked, messages }: Pick<Properties, 'asked' | 'messages'>) {
  return (
    <>
      <th scope="row">
        <span className="report__name" lang={asked.language}>
          {asked.query}
        </span>
        <span className="report__language">{messages[`option.language.${asked.language}`]}</span>
      </th>
      <td className="report__number">{asked.nothing || '–'}</td>
      <td className="report__number">{asked.unfollowed || '–'}</td>
      <td className="report__number report__total">{asked.nothing + asked.unfollowed}</td>
      <td className="report__week">
        {fill(messages['searches.weekNumber'], { week: String(Number(asked.week.slice(-2))) })}
      </td>
    </>
  );
}
