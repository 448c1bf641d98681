'use client';

import { useState } from 'react';
import type { Kind } from '../../../common/addresses.ts';
import { plannedTimeOf } from '../live-status/format.ts';
import { useTexts, type Texts } from '../use-texts.ts';
import { recallLink, stateOf, type Link, type LinkState } from './links.ts';

interface Properties {
  document: { kind: Kind; id: number };
  links: Link[];
  onRecalled: () => Promise<void>;
}

export function LinkList({ document, links, onRecalled }: Properties) {
  const texts = useTexts();
  const { language, say } = texts;
  const [issue, setIssue] = useState('');
  const now = new Date();

  async function recall(link: Link) {
    const answer = await recallLink(document, language, link.id);
    setIssue(answer.ok ? '' : (answer.issue ?? say('press.failed')));
    await onRecalled();
  }

  return (
    <>
      <p role="alert">{issue}</p>
      <ul className="press-links__list">
        {links.map((link) => {
          const state = stateOf(link, now);
          return (
            <li key={link.id} data-state={state}>
              <strong>{link.label}</strong>
              <span>{stateSentence(link, state, texts, now)}</span>
              <span>{openedSentence(link, texts, now)}</span>
              {state === 'valid' && (
                <button
                  type="button"
                  className="press-links__button"
                  aria-label={say('press.recallOf', { label: link.label })}
                  onClick={() => void recall(link)}
                >
                  {say('press.recall')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function stateSentence(link: Link, state: LinkState, { language, say }: Texts, now: Date): string {
  const time = new Date(link.recalledAt ?? link.endsAt);
  return say(`press.state.${state}`, { time: plannedTimeOf(time, language, now) });
}

function openedSentence({ opened, openedAt }: Link, { language, say }: Texts, now: Date): string {
  if (!openedAt) return say('press.opened.never');
  const time = plannedTimeOf(new Date(openedAt), language, now);
  return opened === 1
    ? say('press.opened.once', { time })
    : say('press.opened.times', { count: String(opened), time });
}
