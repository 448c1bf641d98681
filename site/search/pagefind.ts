/** The part of Pagefind's browser API that the search page uses; https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: { excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  /** Every filter of the index with the number of its pages. */
  filters(): Promise<FilterCounts>;
  /** @param query `null` finds every page that passes the filters. */
  search(query: string | null, options: { filters: FilterQuery }): Promise<Found>;
}

/** Filter, then value, then how many pages have it. */
export type FilterCounts = Record<string, Record<string, number>>;
export type FilterQuery = Record<string, { any: string[] }>;

export interface Found {
  results: Hit[];
  /** How many results would be left with each value added. */
  filters: FilterCounts;
}

/** One result; what it shows is fetched when asked for. */
export interface Hit {
  id: string;
  data(): Promise<HitData>;
}

export interface HitData {
  url: string;
  /** HTML in which nothing but `<mark>` is markup. */
  excerpt: string;
  meta: Record<string, string | undefined>;
}

let loading: Promise<Pagefind> | undefined;

/**
 * Fetches the search engine and the index of the page's language, once.
 *
 * @throws when they cannot be fetched; the next call tries again.
 */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Pagefind> {
  // Written by the indexer after the site, so no bundler can know it.
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ excerptLength: 28 });
  await pagefind.init();
  // Searches count by filter only what has been loaded.
  await pagefind.filters();
  return pagefind;
}
