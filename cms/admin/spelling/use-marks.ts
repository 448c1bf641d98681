'use client';

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../../common/languages.ts';
import { underline } from './highlight.ts';
import { marksIn, rangeOf, type Mark } from './marks.ts';
import { isMisspelt, judge, onVerdicts } from './verdicts.ts';

interface Marks {
  /** The misspelt words, each once. */
  words: readonly string[];
  /** Where they stand now. */
  current(): Mark[];
}

/** Keeps the misspelt words of an editor underlined while it is written in, but for the one that is being typed. */
export function useMarks(
  editor: LexicalEditor,
  language: Language,
  skipped: readonly string[],
  isOn: boolean,
): Marks {
  const [words, setWords] = useState<readonly string[]>([]);
  const marks = useRef<Mark[]>([]);
  const left = skipped.join(' ');
  useEffect(() => {
    if (!isOn) return;
    const leave = new Set(left.split(' '));
    let ranges: Range[] = [];
    let isTyping = false;
    const refresh = () => {
      const all = marksIn(editor).filter(({ word }) => !leave.has(word));
      const written = all.filter(({ atCaret }) => !atCaret || !isTyping);
      judge(
        language,
        written.map(({ word }) => word),
      );
      marks.current = all.filter(({ word }) => isMisspelt(language, word));
      const shown = marks.current.filter((mark) => written.includes(mark));
      const found = shown.flatMap((mark) => rangeOf(editor, mark) ?? []);
      underline(found, ranges);
      ranges = found;
      setWords((before) => keptIfSame(before, [...new Set(shown.map(({ word }) => word))]));
    };
    const stopWriting = () => {
      isTyping = false;
      refresh();
    };
    const off = [
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        const hasChanged = dirtyElements.size > 0 || dirtyLeaves.size > 0;
        isTyping = hasChanged && !tags.has('history-push');
        refresh();
      }),
      editor.registerRootListener((root, former) => {
        former?.removeEventListener('blur', stopWriting);
        root?.addEventListener('blur', stopWriting);
      }),
      onVerdicts(refresh),
      () => underline([], ranges),
    ];
    refresh();
    return () => {
      for (const end of off) end();
      marks.current = [];
      setWords([]);
    };
  }, [editor, language, left, isOn]);
  const current = useCallback(() => marks.current, []);
  return { words, current };
}

/** The same list where nothing is new, so that nothing is rendered for it. */
function keptIfSame(before: readonly string[], now: readonly string[]): readonly string[] {
  return before.join(' ') === now.join(' ') ? before : now;
}
