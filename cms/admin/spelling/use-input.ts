'use client';

import { useCallback, useEffect, useState } from 'react';

export type Input = HTMLInputElement | HTMLTextAreaElement;

/** The input of the field in which something stands. */
export function useInput(): [place: (element: HTMLElement | null) => void, input: Input | null] {
  const [input, setInput] = useState<Input | null>(null);
  const place = useCallback((element: HTMLElement | null) => {
    setInput(element?.closest('.field-type')?.querySelector<Input>('input, textarea') ?? null);
  }, []);
  return [place, input];
}

/** How long a click takes, in milliseconds. */
const settling = 250;

const isHistory = (event: Event) => event instanceof InputEvent && event.inputType.startsWith('history');

/** Where the caret is as long as it stands behind what is being typed. */
export function useTyping(input: Input | null): number | undefined {
  const [end, setEnd] = useState<number>();
  useEffect(() => {
    if (!input) return;
    // What is taken back has been seen before.
    const typed = (event: Event) => setEnd((isHistory(event) ? undefined : input.selectionEnd) ?? undefined);
    const moved = () => setEnd((before) => (before === input.selectionEnd ? before : undefined));
    // Not at once: what is being clicked must not move.
    const left = () => setTimeout(() => setEnd(undefined), settling);
    input.addEventListener('input', typed);
    input.addEventListener('keyup', moved);
    input.addEventListener('pointerup', moved);
    input.addEventListener('blur', left);
    return () => {
      input.removeEventListener('input', typed);
      input.removeEventListener('keyup', moved);
      input.removeEventListener('pointerup', moved);
      input.removeEventListener('blur', left);
    };
  }, [input]);
  return end;
}

/** Puts words in the place of others as if they had been typed, so that the browser can take it back. */
export function replaceIn(
  input: Input,
  places: readonly { start: number; end: number }[],
  word: string,
): void {
  input.focus();
  // From the end, so that the places of those before stay as they are.
  for (const { start, end } of places.toReversed()) {
    input.setSelectionRange(start, end);
    // Nothing else leaves the change in the browser's own history.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('insertText', false, word);
  }
}
