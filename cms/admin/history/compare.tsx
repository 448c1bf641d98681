'use client';

import { useId, useRef, useState, type SyntheticEvent } from 'react';
import { isKind } from '../../../common/addresses.ts';
import type { HistoryState } from '../../history/told.ts';
import { historyTime } from '../../history/words.ts';
import { Differences } from '../differences/differences.tsx';
import { useTexts, type Texts } from '../use-texts.ts';
import type { Subject } from './ask.ts';
import { useCompared, useLanguageOfTexts, type Compared } from './use-compared.ts';

interface Properties {
  subject: Subject;
  /** The newest first. */
  states: HistoryState[];
}

/** Lets staff choose any two states of a text, and shows what differs. */
export function Compare({ subject, states }: Properties) {
  const texts = useTexts();
  const { say } = texts;
  const language = useLanguageOfTexts();
  const compare = useCompared(subject);
  const heading = useId();
  const result = useRef<HTMLHeadingElement>(null);
  const [from, setFrom] = useState(states[1]?.version ?? 0);
  const [to, setTo] = useState(states[0]?.version ?? 0);
  const [found, setFound] = useState<Compared>();

  async function show(event: SyntheticEvent) {
    event.preventDefault();
    setFound(from === to ? { issue: say('history.compare.same') } : await compare(from, to));
    requestAnimationFrame(() => result.current?.focus());
  }

  return (
    <section className="history__compare" aria-labelledby={heading}>
      <h2 id={heading}>{say('history.compare')}</h2>
      <p className="history__help">
        {say(isKind(subject.kind) ? 'history.compare.help' : 'history.compare.help.live')}
      </p>
      <form onSubmit={(event) => void show(event)}>
        <StateChoice name="from" {...{ states, texts }} chosen={from} onChoose={setFrom} />
        <StateChoice name="to" {...{ states, texts }} chosen={to} onChoose={setTo} />
        <button type="submit" className="history__button">
          {say('history.compare')}
        </button>
      </form>
      {found && (
        <div className="history__result">
          <h3 ref={result} tabIndex={-1}>
            {say('history.compare.result')}
          </h3>
          {found.issue && <p role="alert">{found.issue}</p>}
          {found.differences && <Differences differences={found.differences} language={language} />}
        </div>
      )}
    </section>
  );
}

interface ChoiceProperties {
  name: 'from' | 'to';
  states: HistoryState[];
  texts: Texts;
  chosen: number;
  onChoose(version: number): void;
}

function StateChoice({ name, states, texts, chosen, onChoose }: ChoiceProperties) {
  return (
    <label>
      {texts.say(`history.compare.${name}`)}
      <select value={chosen} onChange={({ target }) => onChoose(Number(target.value))}>
        {states.map((state) => (
          <option key={state.version} value={state.version}>
            {nameOf(state, texts)}
          </option>
        ))}
      </select>
    </label>
  );
}

function nameOf({ at, name, isDraft, isSaved }: HistoryState, { language, say }: Texts): string {
  const time = historyTime(at, { language, now: new Date() });
  const kind = isSaved ? 'saved' : isDraft ? 'draft' : 'published';
  const state = say(`history.state.${kind}`, { time });
  return name ? say('history.state.by', { state, name }) : state;
}
