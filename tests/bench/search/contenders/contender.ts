import type { Page } from 'playwright-core';
import type { Language } from '../../../../common/languages.ts';

/** A search in the browser that is compared with others on the same pages. */
export interface Contender {
  name: string;
  /** Brings a fresh browser page to where a reader can begin to type. */
  open(page: Page, language: Language): Promise<void>;
  /** @returns how many suggestions there are for what has been typed so far, or results where an engine has no others */
  openSuggestions(page: Page, language: Language): Promise<(typed: string) => Promise<number>>;
  /** Types a query as a whole. */
  search(page: Page, query: string): Promise<Results>;
}

export interface Results {
  /** Addresses that the reader sees, the best first; at most ten of each language. */
  addresses: string[];
  /** From the last key to the results on the screen, or as near to it as the engine comes (ms). */
  milliseconds: number;
}

/** What an engine's index costs to make. */
export interface Indexing {
  seconds: number;
}

/** The text of one page as an index without templates gets it. */
export interface PlainPage {
  address: string;
  title: string;
  text: string;
}

/** Of an engine without suggestions: how many results there are. */
export async function openResults(
  contender: Contender,
  page: Page,
  language: Language,
): Promise<(typed: string) => Promise<number>> {
  await contender.open(page, language);
  return async (typed) => (await contender.search(page, typed)).addresses.length;
}

/** Where each engine's files stand on the bench's server. */
export const mountOf = (engine: string) => `/bench/${engine}/`;
/** An empty page of the same origin. */
export const blankPage = '/bench/blank/';
