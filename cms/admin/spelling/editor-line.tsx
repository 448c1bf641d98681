'use client';

import type { Language } from '../../../common/languages.ts';
import { languageName } from '../../i18n/language-name.ts';
import { useTexts } from '../use-texts.ts';
import { useSwitch } from './use-switch.ts';
import { WordLine } from './word-line.tsx';

interface Properties {
  language: Language;
  words: readonly string[];
  open(word: string, button: HTMLElement): void;
  /** Whether the spelling can be turned off and on here. */
  hasSwitch: boolean;
}

/** Below a rich text: its misspelt words, and whether they are looked for. */
export function EditorLine({ language, words, open, hasSwitch }: Properties) {
  const { say, language: own } = useTexts();
  const { isOn, turn } = useSwitch();
  if (isOn === undefined) return null;
  if (words.length > 0) return <WordLine words={words} open={open} />;
  if (!hasSwitch) return null;
  return (
    <p className="spelling-line">
      <span>{say(isOn ? 'spelling.on' : 'spelling.off', { language: languageName(language)[own] })}</span>
      <button type="button" className="spelling-line__switch" onClick={() => turn(!isOn)}>
        {say(isOn ? 'spelling.off.button' : 'spelling.on.button')}
      </button>
    </p>
  );
}
