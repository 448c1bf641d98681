'use client';

import { useSyncExternalStore } from 'react';
import type { Language } from '../../../common/languages.ts';
import type { Misspellings } from '../../spelling/endpoints.ts';
import { send } from '../api.ts';

/** How long a pause in writing is before the words are judged, in milliseconds. */
const pause = 350;

/** What is known of words, for all fields of all documents that are opened: whether they are misspelt. */
const judged: Record<Language, Map<string, boolean>> = { sv: new Map(), en: new Map() };
const waiting: Record<Language, Set<string>> = { sv: new Set(), en: new Set() };
const listeners = new Set<() => void>();
let version = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

export function isMisspelt(language: Language, word: string): boolean {
  return judged[language].get(word) === true;
}

/** Has words judged that have not been: who listens is told. */
export function judge(language: Language, words: readonly string[]): void {
  for (const word of words) if (!judged[language].has(word)) waiting[language].add(word);
  if (waiting[language].size === 0) return;
  clearTimeout(timer);
  timer = setTimeout(() => (['sv', 'en'] as const).forEach((one) => void ask(one)), pause);
}

/** A word has been listed as right: it and its other forms, also in compounds, are judged anew. */
export function judgeAnew(word: string): void {
  const form = word.toLowerCase();
  for (const verdicts of Object.values(judged))
    for (const known of [...verdicts.keys()].filter((one) => one.toLowerCase().includes(form)))
      verdicts.delete(known);
  tell();
}

export function onVerdicts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Renders anew whenever words have been judged. */
export function useVerdicts(): number {
  return useSyncExternalStore(
    onVerdicts,
    () => version,
    () => version,
  );
}

/** Silence leaves the words unmarked; they are asked for again with what is written next. */
async function ask(language: Language): Promise<void> {
  const words = [...waiting[language]];
  if (words.length === 0) return;
  waiting[language].clear();
  const { ok, body } = await send('POST', '/api/spelling', language, { language, texts: words });
  if (!ok) return;
  const wrong = new Set((body as Misspellings).words);
  for (const word of words) judged[language].set(word, wrong.has(word));
  tell();
}

function tell(): void {
  version += 1;
  for (const listener of listeners) listener();
}
