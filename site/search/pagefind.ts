/** The part of Pagefind's browser API that the search page uses; https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: Settings): Promise<void>;
  init(): Promise<void>;
  /** Searches in another bundle, too. */
  mergeIndex(address: string, options: Settings & { language: string }): Promise<void>;
  /** Every filter of the index with the number of its pages. */
  filters(): Promise<FilterCounts>;
  /** @param query `null` finds every page that passes the filters. */
  search(query: string | null, options: { filters: FilterQuery }): Promise<Found>;
  destroy(): Promise<void>;
}

export interface Settings {
  /** In words. */
  excerptLength?: number;
  /** Weights by name of the field. */
  ranking?: { metaWeights: Record<string, number> };
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
