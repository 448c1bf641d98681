/** The part of Pagefind's browser API that our search uses; https://pagefind.app/docs/api/ */
export interface PagefindModule {
  createInstance(options: PagefindOptions & { basePath: string }): Pagefind;
}

export interface Pagefind {
  init(): Promise<void>;
  /** Searches in another bundle, too. */
  mergeIndex(address: string, options: PagefindOptions & { language: string }): Promise<void>;
  /** @param query `null` finds every page. In quotes: its words as they stand. */
  search(query: string | null): Promise<{ results: PagefindHit[] }>;
  destroy(): Promise<void>;
}

export interface PagefindOptions {
  /** Searches on the page itself: to hand thousands of results over from a worker takes longer than to find them. */
  noWorker?: boolean;
  /** In words. */
  excerptLength?: number;
  /** Weights by name of the field. */
  ranking?: { metaWeights: Record<string, number> };
}

/** One result; what it shows is fetched when asked for. */
export interface PagefindHit {
  id: string;
  score: number;
  data(): Promise<HitData>;
}

export interface HitData {
  url: string;
  /** HTML in which nothing but `<mark>` is markup. */
  excerpt: string;
  meta: Record<string, string | undefined>;
  filters: Record<string, string[] | undefined>;
  /** Parts of the page that begin with a heading that can be linked to. */
  sub_results: { title: string; url: string; excerpt: string }[];
}
