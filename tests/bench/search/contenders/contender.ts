import type { Page } from 'playwright-core';
import type { Language } from '../../../../common/languages.ts';

/** A search in the browser that is compared with others on the same pages. */
export interface Contender {
  name: string;
  /** Brings a fresh browser page to where a reader can begin to type. */
  open(page: Page, language: Language): Promise<void>;
  /** How many suggestions there are for what has been typed so far; missing where an engine has none. */
  openSuggestions?(page: Page, language: Language): Promise<(typed: string) => Promise<number>>;
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

/** Where each engine's files stand on the bench's server. */
export const mountOf = (engine: string) => `/bench/${engine}/`;
/** An empty page of the same origin. */
export const blankPage = '/bench/blank/';
