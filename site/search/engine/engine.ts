import type { Language } from '../../../common/languages.ts';
import { facetsFile, unpackFacets, type Facets, type FacetsFile } from '../../../common/protocol/facets.ts';
import type { HitData, Pagefind, PagefindHit, PagefindModule } from './pagefind.ts';
import {
  ranking,
  readHitName,
  searchIndexAddress,
  type HitId,
  type SearchIndex,
} from '../../../common/protocol/search-index.ts';

/** The search of one language. */
export interface Engine {
  language: Language;
  /** @param text `null` finds every page. @returns each page once, the best first */
  search(text: string | null): Promise<Hit[]>;
  /** What is known of hits beside their words; fetched when first asked for. */
  facets(): Promise<ReadonlyMap<HitId, Facets>>;
  /** How many pages can be found. */
  size(): Promise<number>;
  /** Whether there is more than one segment, of which each has words of its own. */
  isSplit: boolean;
  /** Addresses of further files of the segments by their name. */
  files(name: string): string[];
}

export interface Hit {
  id: HitId;
  /** The mark of the segment that has found it. */
  segment: string;
  score: number;
  data(): Promise<HitData>;
}

/** How long it may be until what was published meanwhile is found (ms). */
const indexKept = 60 * 1000;
const excerptLength = 28;

interface OpenEngine extends Engine {
  /** What its index was as a file. */
  index: string;
  checkedAt: number;
  close(): Promise<void>;
}

const opening = new Map<Language, Promise<OpenEngine>>();

/**
 * Finds out what the index of a language consists of, again where there is a newer one. Its search fetches
 * Pagefind and the index when it is first used.
 *
 * @throws when it cannot be fetched, as does the search; the next call tries again.
 */
export async function openSearch(language: Language): Promise<Engine> {
  const engine = await opening.get(language)?.catch(() => undefined);
  if (engine && Date.now() - engine.checkedAt > indexKept) {
    engine.checkedAt = Date.now();
    if ((await fetchIndex(language)) !== engine.index) await closeSearch(language);
  }
  const opened = opening.get(language) ?? fetchIndex(language).then((index) => open(index, language));
  opening.set(language, opened);
  opened.catch(() => opening.delete(language));
  return opened;
}

/** Makes the next search fetch the index anew. */
export async function closeSearch(language: Language): Promise<void> {
  const closing = opening.get(language);
  opening.delete(language);
  await closing?.then((engine) => engine.close()).catch(() => undefined);
}

async function fetchIndex(language: Language): Promise<string> {
  const response = await fetch(searchIndexAddress(language), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`The search index was answered with status ${response.status}.`);
  return response.text();
}

function open(text: string, language: Language): OpenEngine {
  const { segments, superseded } = JSON.parse(text) as SearchIndex;
  const dropped = new Set(superseded);
  let loading: Promise<Pagefind | undefined> | undefined;
  const pagefind = () =>
    (loading ??= load(segments, language).catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
  const search = remembering(async (query) =>
    eachOnce(((await (await pagefind())?.search(query))?.results ?? []).map(toHit), dropped),
  );
  let facets: Promise<ReadonlyMap<HitId, Facets>> | undefined;
  return {
    language,
    index: text,
    checkedAt: Date.now(),
    search,
    size: async () => (await search(null)).length,
    facets() {
      facets ??= loadFacets(segments).catch((error: unknown) => {
        facets = undefined;
        throw error;
      });
      return facets;
    },
    isSplit: segments.length > 1,
    files: (name) => segments.map((segment) => segment + name),
    close: async () => (await loading)?.destroy(),
  };
}

/** How many answers are kept: one query of a reader asks for its words again and again. */
const maxKept = 40;

function remembering(search: Engine['search']): Engine['search'] {
  const kept = new Map<string | null, Promise<Hit[]>>();
  return (query) => {
    const known = kept.get(query);
    if (known) return known;
    const found = search(query);
    kept.set(query, found);
    found.catch(() => kept.delete(query));
    for (const [oldest] of kept) {
      if (kept.size <= maxKept) break;
      kept.delete(oldest);
    }
    return found;
  };
}

function toHit({ id: name, score, data }: PagefindHit): Hit {
  return { ...readHitName(name), score, data };
}

/** Of hits that were found in several ways, the first of each. */
export function firstOfEach(hits: Hit[]): Hit[] {
  return eachOnce(hits, new Set());
}

/** What is in more than one segment counts once, and what one segment has no longer right not at all. */
export function eachOnce<T extends { id: HitId }>(hits: T[], dropped: ReadonlySet<HitId>): T[] {
  const seen = new Set(dropped);
  return hits.filter(({ id }) => !seen.has(id) && seen.add(id));
}

async function load([first, ...others]: string[], language: Language): Promise<Pagefind | undefined> {
  if (!first) return undefined;
  // Written by the publisher after the site, so no bundler can know it.
  const { createInstance } = (await import(/* @vite-ignore */ `${first}pagefind.js`)) as PagefindModule;
  const options = { excerptLength, ranking, noWorker: true };
  const pagefind = createInstance({ basePath: first, ...options });
  await pagefind.init();
  for (const other of others) await pagefind.mergeIndex(other, { language, ...options });
  return pagefind;
}

async function loadFacets(segments: string[]): Promise<ReadonlyMap<HitId, Facets>> {
  const files = segments.map(async (segment) => {
    const response = await fetch(`${segment}${facetsFile}`);
    if (!response.ok) throw new Error(`${segment}${facetsFile} was answered with status ${response.status}.`);
    return unpackFacets((await response.json()) as FacetsFile);
  });
  return new Map((await Promise.all(files)).flatMap((facets) => [...facets]));
}
