import type { Browser } from 'playwright-core';
import { languages, type Language } from '../../../common/languages.ts';
import type { Contender } from './contenders/contender.ts';
import type { JudgedQuery } from './judged-queries.ts';

/** What readers see while they type. */
export interface Typing {
  /** Of the queries that have an answer: how many states with three letters or more there are on the way. */
  states: number;
  /** How many of them are met with nothing. */
  silent: number;
}

const minLength = 3;

/** Types the queries that have an answer, letter by letter; each state once. */
export async function typeAll(
  browser: Browser,
  open: NonNullable<Contender['openSuggestions']>,
  judged: JudgedQuery[],
  onProgress: (done: number, total: number) => void,
): Promise<Typing> {
  const typing = { states: 0, silent: 0 };
  const total = languages.reduce((sum, language) => sum + statesOf(judged, language).size, 0);
  for (const language of languages) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const suggest = await open(page, language);
    for (const state of statesOf(judged, language)) {
      typing.states += 1;
      if ((await suggest(state)) === 0) typing.silent += 1;
      onProgress(typing.states, total);
    }
    await context.close();
  }
  return typing;
}

function statesOf(judged: JudgedQuery[], language: Language): Set<string> {
  const asked = judged.filter((one) => one.language === language && one.relevant.size > 0);
  const states = asked.flatMap(({ query }) =>
    Array.from({ length: query.length }, (_, last) => query.slice(0, last + 1).trim()),
  );
  return new Set(states.filter((state) => state.length >= minLength));
}
