'use client';

import { useState } from 'react';
import type { Language } from '../../../site/languages.ts';
import { fill } from './format.ts';
import { RetryButton, type Retry } from './retry-button.tsx';
import { isTroubled, searchSentenceOf, sentenceOf, type ShownState } from './sentence.ts';
import type { StripProperties } from './strip.tsx';
import type { Words } from './words.ts';

interface Properties extends StripProperties {
  /** The language that the line tells of. */
  of: Language;
  state: ShownState;
  /** The public address. */
  page?: string | undefined;
  /** Whether there is text that is newer than the published. */
  changed?: boolean;
  retry?: Retry;
  now?: Date;
}

export function LanguageLine(properties: Properties) {
  const { of, state, page, changed, retry, words, language, now = new Date() } = properties;
  const [isOpen, setOpen] = useState(false);
  const sentence = sentenceOf(state, words, language, now);
  const searchable = searchSentenceOf(state, words, now);
  const problem = problemOf(state, words);
  const hasReason = state.kind === 'failed' || problem !== undefined;
  const isOnSite = state.kind === 'live' || state.kind === 'unchecked';
  const className = `live-status__line ${isOpen && hasReason ? 'live-status__line--open' : ''}`;
  return (
    <div className={className} data-language={of} data-state={state.kind}>
      <span className="live-status__language">{words[`live.language.${of}`]}</span>
      <span className="live-status__mark" aria-hidden="true" />
      <span className="live-status__sentence" role="status">
        {sentence}
      </span>
      {isOnSite && page && (
        <PageLink page={page} text={words['live.page']} of={words[`live.language.${of}`]} />
      )}
      {searchable && <span className="live-status__search">{searchable}</span>}
      {problem && <span className="live-status__problem">{problem}</span>}
      {hasReason && (
        <button
          type="button"
          className="live-status__button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {words[isOpen ? 'live.less' : 'live.more']}
        </button>
      )}
      {retry && isTroubled(state) && <RetryButton {...retry} words={words} />}
      {changed && <span className="live-status__changed">{words['live.changed']}</span>}
    </div>
  );
}

function problemOf(state: ShownState, words: Words): string | undefined {
  if (state.kind !== 'live' || !state.problem) return undefined;
  return fill(words['live.problem'], { reason: state.problem });
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
