'use client';

import { useFormFields } from '@payloadcms/ui';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Language } from '../../../common/languages.ts';
import { wordsIn, type PlacedWord } from '../../spelling/words.ts';
import { beginsSentence } from './marks.ts';
import { SpellingMenu, type Chosen } from './menu.tsx';
import { useSkipped } from './skipped.ts';
import './spelling.css';
import { useHelpKey, useWritten } from './use-element.ts';
import { replaceIn, useInput, useTyping } from './use-input.ts';
import { useSwitch } from './use-switch.ts';
import { useTextLanguage } from './use-text-language.ts';
import { isMisspelt, judge, useVerdicts } from './verdicts.ts';
import { WordLine } from './word-line.tsx';

interface Properties {
  path: string;
  readOnly?: boolean;
}

/** What the menu is open for: a word in one place, or in all. */
interface Open extends Chosen {
  places: readonly PlacedWord[];
}

/** Below a field of plain text: its misspelt words, and what was meant by them. */
export function FieldSpelling({ path, readOnly }: Properties) {
  const language = useTextLanguage();
  const { isOn } = useSwitch();
  const skipped = useSkipped();
  const value: unknown = useFormFields(([fields]) => fields[path]?.value);
  const [place, input] = useInput();
  const text = isOn && !readOnly && typeof value === 'string' ? value : '';
  const wrong = useMisspelt(text, language).filter(({ word }) => !skipped.words.includes(word));
  const typing = useTyping(input);
  const shown = wrong.filter(({ end }) => end !== typing);
  const [open, setOpen] = useState<Open>();
  const close = useCallback(() => setOpen(undefined), []);
  useWritten(input, language, isOn);

  function openAt(places: readonly PlacedWord[], at: Element): void {
    const [first] = places;
    if (!first) return;
    const { word, start } = first;
    const isFirst = beginsSentence(text, start);
    setOpen({ word, isFirst, places, at: at.getBoundingClientRect(), takesFocus: true });
  }
  useHelpKey(input, () => {
    const caret = input?.selectionEnd ?? 0;
    const asked = wrong.find(({ end }) => end >= caret) ?? wrong[0];
    if (input && asked) openAt([asked], input);
  });
  return (
    <div ref={place}>
      <WordLine
        words={[...new Set(shown.map(({ word }) => word))]}
        open={(word, button) =>
          openAt(
            wrong.filter((one) => one.word === word),
            button,
          )
        }
      />
      {open && (
        <SpellingMenu
          {...open}
          language={language}
          replace={(word) => input && replaceIn(input, open.places, word)}
          skip={() => skipped.skip(open.word)}
          close={close}
        />
      )}
    </div>
  );
}

function useMisspelt(text: string, language: Language): PlacedWord[] {
  useVerdicts();
  const words = useMemo(() => wordsIn(text), [text]);
  useEffect(() =>
    judge(
      language,
      words.map(({ word }) => word),
    ),
  );
  return words.filter(({ word }) => isMisspelt(language, word));
}
