'use client';

import type { Language } from '../../../site/languages.ts';
import { fill } from './format.ts';
import { RetryButton, type Retry } from './retry-button.tsx';
import { isTroubled, searchSentenceOf, sentenceOf, type ShownState } from './sentence.ts';
import type { StripProperties } from './strip.tsx';

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

export function LanguageLine({
  of,
  state,
  page,
  changed,
  retry,
  words,
  language,
  now = new Date(),
}: Properties) {
  const isLive = state.kind === 'live';
  const problem = isLive ? state.problem : undefined;
  const searchable = searchSentenceOf(state, words, now);
  const sentence = sentenceOf(state, words, language, now);
  return (
    <div className="live-status__line" data-language={of} data-state={state.kind}>
      <span className="live-status__language">{words[`live.language.${of}`]}</span>
      <span className="live-status__mark" aria-hidden="true" />
      <span className="live-status__sentence" role="status" title={sentence}>
        {sentence}
      </span>
      {(isLive || state.kind === 'unchecked') && page && (
        <a className="live-status__page" href={page} target="_blank" rel="noreferrer">
          {words['live.page']}
          <span className="live-status__unseen">, {words[`live.language.${of}`]}</span>
        </a>
      )}
      {searchable && <span className="live-status__search">{searchable}</span>}
      {problem && (
        <span className="live-status__problem">{fill(words['live.problem'], { reason: problem })}</span>
      )}
      {changed && <span className="live-status__changed">{words['live.changed']}</span>}
      {retry && isTroubled(state) && <RetryButton {...retry} words={words} />}
    </div>
  );
}
