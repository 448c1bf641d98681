import { isLanguage, type Language } from '../languages.ts';
import { eachOnce } from './once.ts';
import type { Pagefind } from './pagefind.ts';
import { ranking, searchIndexAddress, type SearchIndex } from './search-index.ts';

export type Search = Pick<Pagefind, 'search'>;

/** How long it may be until what was published meanwhile is found (ms). */
const indexKept = 60 * 1000;
const excerptLength = 28;

interface Engine extends Search {
  /** What its index was as a file. */
  index: string;
  checkedAt: number;
  close(): Promise<void>;
}

let opening: Promise<Engine> | undefined;

/**
 * Fetches the search engine and the index of the page's language, again where there is a newer one.
 *
 * @throws when they cannot be fetched; the next call tries again.
 */
export async function openSearch(): Promise<Search> {
  const language = pageLanguage();
  const engine = await opening?.catch(() => undefined);
  if (engine && Date.now() - engine.checkedAt > indexKept) {
    engine.checkedAt = Date.now();
    if ((await fetchIndex(language)) !== engine.index) await closeSearch();
  }
  opening ??= fetchIndex(language).then((index) => open(index, language));
  opening.catch(() => (opening = undefined));
  return opening;
}

/** Makes the next search fetch the index anew. */
export async function closeSearch(): Promise<void> {
  const closing = opening;
  opening = undefined;
  await closing?.then((engine) => engine.close()).catch(() => undefined);
}

function pageLanguage(): Language {
  const { lang } = document.documentElement;
  return isLanguage(lang) ? lang : 'sv';
}

async function fetchIndex(language: Language): Promise<string> {
  const response = await fetch(searchIndexAddress(language), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`The search index was answered with status ${response.status}.`);
  return response.text();
}

async function open(text: string, language: Language): Promise<Engine> {
  const index = JSON.parse(text) as SearchIndex;
  const [first, ...others] = index.bundles;
  const engine = first ? await load(first, others, language) : nothing;
  return {
    index: text,
    checkedAt: Date.now(),
    search: async (query, options) => eachOnce(await engine.search(query, options), index),
    close: () => engine.destroy(),
  };
}

async function load(first: string, others: string[], language: Language) {
  // Written by the publisher after the site, so no bundler can know it.
  const pagefind = (await import(/* @vite-ignore */ `${first}pagefind.js`)) as Pagefind;
  await pagefind.options({ excerptLength, ranking });
  await pagefind.init();
  for (const other of others) await pagefind.mergeIndex(other, { language, excerptLength, ranking });
  // Searches count by filter only what has been loaded.
  await pagefind.filters();
  return pagefind;
}

const nothing: Pick<Pagefind, 'search' | 'destroy'> = {
  search: () => Promise.resolve({ results: [], filters: {} }),
  destroy: () => Promise.resolve(),
};
