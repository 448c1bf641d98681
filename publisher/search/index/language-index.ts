import type { Language } from '../../../common/languages.ts';
import { openPageIndexer } from '../pages/page-indexer.ts';
import type { Exceptions } from '../pages/search-page.ts';
import {
  addressOf,
  isThere,
  reveal,
  segmentAt,
  type BaseSegment,
  type Hit,
  type Pages,
  type Segment,
} from '../segment/segment.ts';
import { openBase } from './base.ts';
import { openDelta } from './delta.ts';
import { healthOf, type IndexHealth } from './health.ts';
import { pruneSegments, publishIndex, readPublishedIndex } from './published-index.ts';

export interface Limits {
  /** How many pages the delta should have at most; it is written anew at each change. */
  maxDelta: number;
  /** How many it takes while the base is being rebuilt; the rest waits for that. */
  maxHeld: number;
  /**
   * Pagefind rates a hit by how rare its words are in its own segment. So that ratings from a few changed
   * pages compare with those from all, so many others keep them company.
   */
  company: number;
  /** How many pages a base segment has at most: what indexing may take in memory, and a rebuild in time. */
  maxSegment: number;
}

/** A thousand pages take some 0.3 s to write, and a segment of twenty thousand half a minute to read. */
export const defaultLimits: Limits = { maxDelta: 1000, maxHeld: 3000, company: 300, maxSegment: 20_000 };

/** The search of one language, kept up with the pages of the site: a base of large segments and a small delta. */
export interface LanguageIndex {
  /** Lets readers find these pages, and no others. */
  setPages(pages: Pages): Promise<IndexHealth>;
  /** Whether all is there that readers were shown last. */
  isWhole(): Promise<boolean>;
  /** Takes newly built segments; shown when the pages are next set. */
  replaceBase(former: Segment[], built: BaseSegment[]): void;
  close(): Promise<void>;
}

export async function openLanguageIndex(
  site: string,
  language: Language,
  { exceptions, ...given }: Partial<Limits> & { exceptions?: Exceptions } = {},
): Promise<LanguageIndex> {
  const limits = { ...defaultLimits, ...given };
  const indexer = await openPageIndexer(site, language, exceptions);
  const delta = openDelta(site, language, indexer);
  const published = ((await readPublishedIndex(site, language))?.segments ?? []).map(segmentAt);
  const base = await openBase(site, published);
  let recent: BaseSegment | undefined;
  let before: ReadonlySet<string> = new Set(base.addresses());
  const replacements: { former: Segment[]; built: BaseSegment[] }[] = [];

  const present = (): Segment[] => (recent ? [...base.segments(), recent] : [...base.segments()]);

  /** @returns what must not be shown */
  async function show(pages: Pages): Promise<Hit[]> {
    const segments = present();
    const valid = base.validHits(pages);
    if (recent) for (const { id } of recent.pages.values()) if (id) valid.set(id, recent);
    await base.restore(valid);
    const superseded = base.superseded(valid);
    const ids = new Set(superseded.map(({ id }) => id));
    await publishIndex(site, language, { segments: segments.map(addressOf), superseded: [...ids] });
    await base.remove(superseded);
    const atOnce = before.keys().some((address) => !pages.has(address));
    await pruneSegments(site, language, { present: segments, hits: valid, atOnce });
    before = new Set(pages.keys());
    return superseded;
  }

  return {
    async setPages(pages) {
      await base.forgetMissing();
      for (const { former, built } of replacements.splice(0)) {
        for (const segment of built) await reveal(site, segment);
        base.replace(former, built);
      }
      const isSmall = pages.size <= limits.maxDelta;
      // A small site is better off with one segment than with two.
      if (isSmall && !base.isUpToDate(pages)) base.replace(base.segments(), []);
      const changed = base.changedSince(pages);
      const taken = new Map([...changed].slice(0, limits.maxHeld));
      await delta.hold(taken, () => base.sample(limits.company, pages));
      const isShown = recent && delta.isWritten && (await isThere(site, recent));
      if (!isShown)
        recent = delta.size > 0 ? await delta.write({ isBase: taken.size === pages.size }) : undefined;
      const superseded = await show(pages);
      return healthOf(base, { pages, changed, superseded }, limits);
    },
    async isWhole() {
      const there = await Promise.all(present().map((segment) => isThere(site, segment)));
      return !there.includes(false) && (await readPublishedIndex(site, language)) !== undefined;
    },
    replaceBase(former, built) {
      replacements.push({ former, built });
    },
    close: () => indexer.close(),
  };
}
