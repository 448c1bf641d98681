import { copyFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../common/languages.ts';
import type { HitId } from '../../common/protocol/search-index.ts';
import {
  addressOf,
  bundleAt,
  fragmentFile,
  fragmentsFolder,
  hitsIn,
  readFullBundle,
  reveal,
  type Bundle,
  type FullBundle,
  type Pages,
} from './bundle.ts';
import { pruneBundles, publishIndex, readPublishedIndex } from './published-index.ts';
import type { Exceptions } from './search-page.ts';
import { openWarmIndex } from './warm-index.ts';

export interface Limits {
  /** How many pages may be indexed again at each change; beyond, only those that have changed. */
  mostRewritten: number;
  /**
   * Pagefind rates a hit by how rare its words are in its own bundle. So that ratings from a few changed
   * pages compare with those from all, so many others keep them company.
   */
  company: number;
}

/** A thousand pages take about 0.6 s on one core, twice as many more than twice that. */
const limits: Limits = { mostRewritten: 1000, company: 300 };

/** The search of one language, kept up with the pages of the site. */
export interface LanguageIndex {
  /** Lets readers find these pages, and no others. */
  keepUp(pages: Pages): Promise<Wear>;
  /** Takes a new bundle of all pages; shown when the pages are next brought. */
  adopt(bundle: Bundle): Promise<void>;
}

/** Why a new bundle of all pages would be good. */
export interface Wear {
  /** More has changed than should be indexed again each time. */
  outgrown: boolean;
  /** The bundle still knows words of pages that are no more. */
  stale: boolean;
}

interface Bundles {
  full: FullBundle | undefined;
  recent?: Bundle | undefined;
}

const fresh: Wear = { outgrown: false, stale: false };

export async function openLanguageIndex(
  site: string,
  language: Language,
  { exceptions, ...given }: Partial<Limits> & { exceptions?: Exceptions } = {},
): Promise<LanguageIndex> {
  const { mostRewritten, company } = { ...limits, ...given };
  const warm = await openWarmIndex(site, language, exceptions);
  const [first] = (await readPublishedIndex(site, language))?.bundles ?? [];
  let full = first ? await readFullBundle(site, bundleAt(first)) : undefined;
  /** Bundles that readers can get at already. */
  const shown = new Set(full && [full.name]);
  let recent: Bundle | undefined;
  let before: ReadonlyMap<string, unknown> = full?.pages ?? new Map<string, never>();
  /** Hits of the full bundle of which nothing is left. */
  let lost = full ? await lostHits(site, full) : new Set<HitId>();

  async function show(bundles: Bundles, pages: Pages): Promise<void> {
    const all = [bundles.full, bundles.recent].filter((bundle) => bundle !== undefined);
    for (const bundle of all) {
      if (!shown.has(bundle.name)) await reveal(site, bundle);
      shown.add(bundle.name);
    }
    const { superseded, repeated } = await overlap(site, bundles, pages);
    if (bundles.full && bundles.recent)
      for (const id of repeated) await restore(site, { to: bundles.full, from: bundles.recent, id, lost });
    await publishIndex(site, language, { bundles: all.map(addressOf), superseded });
    if (bundles.full) for (const id of superseded) await lose(site, { bundle: bundles.full, id, lost });
    await pruneBundles(site, { atOnce: isAnyGone(before, pages) });
    before = pages;
  }

  return {
    async keepUp(pages) {
      const changed = full ? changedSince(full, pages, lost) : pages;
      const isStale = full !== undefined && isAnyGone(full.pages, pages);
      if (full && changed.size === 0 && !isStale) {
        recent = undefined;
        await show({ full }, pages);
        return fresh;
      }
      // A small site is better off with one index than with two.
      if (pages.size <= mostRewritten) full = undefined;
      const altered = await (full ? warm.hold(changed, companyFor(full, pages, company)) : warm.hold(pages));
      if (altered || !recent) recent = warm.size > 0 ? await warm.write() : undefined;
      await show({ full, recent }, pages);
      return { outgrown: warm.size > mostRewritten, stale: full !== undefined && isStale };
    },
    async adopt(bundle) {
      full = await readFullBundle(site, bundle);
      lost = new Set();
    },
  };
}

/** Hits of the full bundle that must not be shown any longer, and those that both bundles have. */
async function overlap(site: string, { full, recent }: Bundles, pages: Pages) {
  const hits = recent ? await hitsIn(site, recent) : new Set<HitId>();
  const superseded: HitId[] = [];
  const repeated: HitId[] = [];
  for (const [address, { hash, id }] of full?.pages ?? []) {
    if (!id) continue;
    if (hits.has(id)) repeated.push(id);
    else if (pages.get(address) !== hash) superseded.push(id);
  }
  return { superseded, repeated };
}

interface Hit {
  id: HitId;
  /** Hits of the full bundle of which nothing is left. */
  lost: Set<HitId>;
}

/** Of what was withdrawn or corrected, nothing stays that readers could get at. */
async function lose(site: string, { bundle, id, lost }: Hit & { bundle: FullBundle }): Promise<void> {
  if (lost.has(id)) return;
  await rm(path.join(fragmentsFolder(site, bundle), fragmentFile(id)), { force: true });
  lost.add(id);
}

/** What was withdrawn and has come back as it was. */
async function restore(
  site: string,
  { to, from, id, lost }: Hit & { to: FullBundle; from: Bundle },
): Promise<void> {
  if (!lost.delete(id)) return;
  const file = (bundle: Bundle) => path.join(fragmentsFolder(site, bundle), fragmentFile(id));
  await copyFile(file(from), file(to));
}

/** Pages that are not in the bundle as they are now. */
function changedSince(full: FullBundle, pages: Pages, lost: Set<HitId>): Pages {
  return new Map(
    [...pages].filter(([address, hash]) => {
      const indexed = full.pages.get(address);
      return indexed?.hash !== hash || (indexed.id && lost.has(indexed.id));
    }),
  );
}

function isAnyGone(before: ReadonlyMap<string, unknown>, pages: Pages): boolean {
  return before.keys().some((address) => !pages.has(address));
}

/** Pages from all over the bundle, at even distances. */
function companyFor(full: FullBundle, pages: Pages, size: number): Pages {
  const found = [...full.pages].filter(([, { id }]) => id).map(([address]) => address);
  const step = Math.max(1, Math.floor(found.length / size));
  return new Map(
    found
      .filter((_, place) => place % step === 0)
      .flatMap((address): [string, string][] => {
        const hash = pages.get(address);
        return hash === undefined ? [] : [[address, hash]];
      }),
  );
}

async function lostHits(site: string, full: FullBundle): Promise<Set<HitId>> {
  const present = await hitsIn(site, full);
  return new Set([...full.pages.values()].flatMap(({ id }) => (id && !present.has(id) ? [id] : [])));
}
