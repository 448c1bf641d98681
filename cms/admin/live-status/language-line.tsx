'use client';

import { useState } from 'react';
import type { Language } from '../../../common/languages.ts';
import { fill, plannedTimeOf } from './format.ts';
import { RetryButton, type Retry } from './retry-button.tsx';
import { isTroubled, plainReasonOf, searchSentenceOf, sentenceOf, type ShownState } from './sentence.ts';
import type { StripProperties } from './strip.tsx';
import type { Messages } from './messages.ts';

interface Properties extends StripProperties {
  /** The language that the line tells of. */
  of: Language;
  state: ShownState;
  /** The public address. */
  page?: string | undefined;
  /** Whether there is text that is newer than the published. */
  changed?: boolean;
  /** Whether it waits for somebody to review it. */
  isUnderReview?: boolean;
  /** When it is taken off the site. */
  end?: Date | undefined;
  retry?: Retry;
  now?: Date;
}

export function LanguageLine(properties: Properties) {
  const {
    of,
    state,
    page,
    changed,
    isUnderReview = false,
    end,
    retry,
    messages,
    language,
    now = new Date(),
  } = properties;
  const [isOpen, setOpen] = useState(false);
  const sentence = sentenceOf(state, messages, language, now, isUnderReview);
  const searchable = searchSentenceOf(state, messages, now);
  const technical = technicalReasonOf(state);
  const issue = state.kind === 'live' && technical ? issueOf(technical, messages) : undefined;
  const isOnSite = state.kind === 'live' || state.kind === 'unchecked';
  const className = `live-status__line ${isOpen && technical ? 'live-status__line--open' : ''}`;
  return (
    <div className={className} data-language={of} data-state={state.kind}>
      <span className="live-status__language">{messages[`live.language.${of}`]}</span>
      <span className="live-status__mark" aria-hidden="true" />
      <span className="live-status__sentence" role="status">
        {sentence}
      </span>
      {isOnSite && page && (
        <PageLink page={page} text={messages['live.page']} of={messages[`live.language.${of}`]} />
      )}
      {searchable && <span className="live-status__search">{searchable}</span>}
      {issue && <span className="live-status__issue">{issue}</span>}
      {technical && (
        <button
          type="button"
          className="live-status__button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {messages[isOpen ? 'live.less' : 'live.more']}
        </button>
      )}
      {isOpen && technical && (
        <span className="live-status__technical">
          {messages['live.reason.technical']} <code>{technical}</code>
        </span>
      )}
      {retry && isTroubled(state) && <RetryButton {...retry} messages={messages} />}
      {isUnderReview && state.kind !== 'draft' && (
        <span className="live-status__changed">{messages['live.review.also']}</span>
      )}
      {changed && !isUnderReview && <span className="live-status__changed">{messages['live.changed']}</span>}
      {end && (
        <span className="live-status__changed">
          {fill(messages['live.end'], { time: plannedTimeOf(end, language, now) })}
        </span>
      )}
    </div>
  );
}

function issueOf(reason: string, messages: Messages): string {
  return fill(messages['live.issue'], { reason: messages[plainReasonOf(reason)] });
}

/** What the publisher noted, for whoever runs the site. */
function technicalReasonOf(state: ShownState): string | undefined {
  if (state.kind === 'failed') return state.reason;
  return state.kind === 'live' ? state.issue : undefined;
}

/** Two links of the same words would lead to different pages: the language, unseen, tells them apart. */
function PageLink({ page, text, of }: { page: string; text: string; of: string }) {
  return (
    <a className="live-status__page" href={page} target="_blank" rel="noreferrer">
      {text}
      <span className="live-status__unseen">({of})</span>
    </a>
  );
}
