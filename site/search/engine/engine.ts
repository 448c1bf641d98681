import type { Language } from '../../../common/languages.ts';
import { facetsFile, unpackFacets, type Facets, type FacetsFile } from '../../../common/protocol/facets.ts';
import { searchIndexAddress, type HitId, type SearchIndex } from '../../../common/protocol/search-index.ts';
import { takeFirst } from './first-fetch.ts';
import { loadWasm, openSegment, type Matching, type Segment, type SegmentHit } from './segment.ts';

/** The search of one language. */
export interface Engine {
  language: Language;
  /** @param text `null` finds every page. @returns each page once, the best first */
  search(text: string | null, matching?: Matching): Promise<Hit[]>;
  /** What is known of hits beside their words; fetched when first asked for. */
  facets(): Promise<ReadonlyMap<HitId, Facets>>;
  /** How many pages can be found. */
  size(): Promise<number>;
  /** Addresses of further files of the segments by their name. */
  files(name: string): string[];
}

export type Hit = SegmentHit;

/** How long it may be until what was published meanwhile is found (ms). */
const indexKept = 60 * 1000;
/** What begins as the words do counts, too, and so do letters without their marks. */
const loosely: Matching = { whole: false, exactLetters: false };

interface OpenEngine extends Engine {
  /** What its index was as a file. */
  index: string;
  checkedAt: number;
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
    if ((await fetchIndex(language)) !== engine.index) closeSearch(language);
  }
  const opened = opening.get(language) ?? fetchIndex(language).then((index) => open(index, language));
  opening.set(language, opened);
  opened.catch(() => opening.delete(language));
  return opened;
}

/** Makes the next search fetch the index anew. */
export function closeSearch(language: Language): void {
  opening.delete(language);
}

async function fetchIndex(language: Language): Promise<string> {
  const response = await (takeFirst(language) ?? fetch(searchIndexAddress(language), { cache: 'no-cache' }));
  if (!response.ok) throw new Error(`The search index was answered with status ${response.status}.`);
  return response.text();
}

function open(text: string, language: Language): OpenEngine {
  const { segments, superseded } = JSON.parse(text) as SearchIndex;
  const dropped = new Set(superseded);
  // What takes longest is fetched before anybody searches: it will be needed.
  let opened: Segment[] | undefined = openAll(segments, language);
  const search = remembering(async (query, matching) => {
    const all = (opened ??= openAll(segments, language));
    try {
      const found = (await Promise.all(all.map((segment) => segment.search(query, matching)))).flat();
      return eachOnce(all.length > 1 ? found.sort((a, b) => b.score - a.score) : found, dropped);
    } catch (error) {
      opened = undefined;
      throw error;
    }
  });
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
    files: (name) => segments.map((segment) => segment + name),
  };
}

/** How many answers are kept: one query of a reader asks for its words again and again. */
const maxKept = 100;

function remembering(search: (text: string | null, matching: Matching) => Promise<Hit[]>): Engine['search'] {
  const kept = new Map<string, Promise<Hit[]>>();
  return (query, matching = loosely) => {
    const key = JSON.stringify([query, matching.whole, matching.exactLetters]);
    const known = kept.get(key);
    if (known) return known;
    const found = search(query, matching);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
    for (const [oldest] of kept) {
      if (kept.size <= maxKept) break;
      kept.delete(oldest);
    }
    return found;
  };
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

function openAll(segments: string[], language: Language): Segment[] {
  const [first] = segments;
  if (!first) return [];
  const wasm = loadWasm(first, language);
  wasm.catch(() => undefined); // Searches tell of it.
  return segments.map((segment) => openSegment(segment, wasm));
}

async function loadFacets(segments: string[]): Promise<ReadonlyMap<HitId, Facets>> {
  const files = segments.map(async (segment) => {
    const response = await fetch(`${segment}${facetsFile}`);
    if (!response.ok) throw new Error(`${segment}${facetsFile} was answered with status ${response.status}.`);
    return unpackFacets((await response.json()) as FacetsFile);
  });
  return new Map((await Promise.all(files)).flatMap((facets) => [...facets]));
}
