'use client';

import { useEffect, useEffectEvent } from 'react';
import type { Language } from '../../../common/languages.ts';

/**
 * Tells the browser, and screen readers, the language of what is written in an element. Its own spelling rests where
 * ours is at work: else words would be underlined twice.
 */
export function useWritten(element: HTMLElement | null, language: Language, isOn: boolean | undefined): void {
  useEffect(() => {
    if (!element) return;
    element.lang = language;
    element.spellcheck = isOn === false;
  }, [element, language, isOn]);
}

/** Alt or Ctrl and a full stop ask what was meant by the word at the caret. */
export function useHelpKey(element: HTMLElement | null, act: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== 'Period' || event.altKey === event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [element]);
}
