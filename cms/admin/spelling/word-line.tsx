'use client';

import { useTexts } from '../use-texts.ts';

interface Properties {
  /** Each once. */
  words: readonly string[];
  open(word: string, button: HTMLElement): void;
}

const maxShown = 12;

/** The misspelt words of a field, each a button that tells what was meant. */
export function WordLine({ words, open }: Properties) {
  const { say } = useTexts();
  if (words.length === 0) return null;
  const more = words.length - maxShown;
  return (
    <p className="spelling-line" role="group" aria-label={say('spelling.line')}>
      <span>{say('spelling.line')}</span>
      {words.slice(0, maxShown).map((word) => (
        <button key={word} type="button" onClick={({ currentTarget }) => open(word, currentTarget)}>
          {word}
        </button>
      ))}
      {more > 0 && <span>{say('spelling.more', { count: String(more) })}</span>}
    </p>
  );
}
