import type { HitId } from '../../../common/protocol/search-index.ts';
import {
  copyFragment,
  hitsIn,
  isThere,
  readBaseSegment,
  removeFragment,
  type BaseSegment,
  type Hit,
  type Pages,
  type RecordedPage,
  type Segment,
} from '../segment/segment.ts';

/** The large segments of a language, which stay as they are until others take their place. */
export interface Base {
  /** The oldest first. */
  segments(): readonly BaseSegment[];
  /** @param built count as newer than those that stay */
  replace(former: readonly Segment[], built: readonly BaseSegment[]): void;
  /** Forgets segments whose files have gone, so that their pages count as changed. */
  forgetMissing(): Promise<void>;
  /** A page where it was indexed last. */
  homeOf(address: string): Home | undefined;
  addresses(): Iterable<string>;
  /** Pages that cannot be found in the base as they are now. */
  changedSince(pages: Pages): Pages;
  /** Whether it has all pages as they are now, and no others. */
  isUpToDate(pages: Pages): boolean;
  /** So many pages from all over the base, but for those that have changed: nearly the same after each change. */
  sample(size: number, pages: Pages): Pages;
  /** Hits that stand for pages as they are now, each with the segment that has it. */
  validHits(pages: Pages): Map<HitId, Segment>;
  /** Brings the text of hits back that had been removed. @param valid hits, each with a segment that has it */
  restore(valid: ReadonlyMap<HitId, Segment>): Promise<void>;
  /** All other hits. */
  superseded(valid: ReadonlyMap<HitId, Segment>): Hit[];
  /** Removes the text of hits that must not be shown any longer. */
  remove(superseded: Hit[]): Promise<void>;
}

export interface Home extends RecordedPage {
  segment: BaseSegment;
}

/** @param published the segments of a site as it stands, the oldest first; others than base segments are left out */
export async function openBase(site: string, published: Segment[]): Promise<Base> {
  const read = await Promise.all(published.map((segment) => readBaseSegment(site, segment)));
  const segments = read.filter((segment) => segment !== undefined);
  const removed = segments.map(async (segment) => [segment.name, await missingHits(site, segment)] as const);
  return createBase(site, segments, new Map(await Promise.all(removed)));
}

/** @param removed by the name of the segment: hits whose text is not there */
function createBase(site: string, segments: BaseSegment[], removed: Map<string, Set<HitId>>): Base {
  let homes = homesIn(segments);

  function setSegments(present: BaseSegment[]): void {
    segments = present;
    homes = homesIn(segments);
    for (const { name } of segments) if (!removed.has(name)) removed.set(name, new Set());
  }

  const isRemoved = (segment: Segment, id: HitId) => removed.get(segment.name)?.has(id) ?? false;

  const isCurrent = (address: string, hash: string): boolean => {
    const home = homes.get(address);
    return home?.hash === hash && !(home.id && isRemoved(home.segment, home.id));
  };

  return {
    segments: () => segments,
    replace(former, built) {
      const names = new Set(former.map(({ name }) => name));
      setSegments([...segments.filter(({ name }) => !names.has(name)), ...built]);
    },
    async forgetMissing() {
      const there = await Promise.all(segments.map((segment) => isThere(site, segment)));
      if (there.includes(false)) setSegments(segments.filter((_, place) => there[place]));
    },
    homeOf: (address) => homes.get(address),
    addresses: () => homes.keys(),
    changedSince: (pages) => new Map([...pages].filter(([address, hash]) => !isCurrent(address, hash))),
    isUpToDate: (pages) =>
      [...pages].every(([address, hash]) => isCurrent(address, hash)) &&
      homes.keys().every((address) => pages.has(address)),
    sample: (size, pages) => sampleOf(homes, size, pages),
    validHits(pages) {
      const valid = new Map<HitId, Segment>();
      for (const [address, hash] of pages) {
        const home = homes.get(address);
        if (home?.id && isCurrent(address, hash)) valid.set(home.id, home.segment);
      }
      return valid;
    },
    async restore(valid) {
      for (const segment of segments)
        for (const id of removed.get(segment.name) ?? []) {
          const from = valid.get(id);
          if (!from) continue;
          await copyFragment(site, id, { from, to: segment });
          removed.get(segment.name)?.delete(id);
        }
    },
    superseded: (valid) =>
      segments.flatMap((segment) =>
        [...segment.pages.values()].flatMap(({ id }) => (id && !valid.has(id) ? [{ segment, id }] : [])),
      ),
    async remove(superseded) {
      for (const { segment, id } of superseded) {
        if (isRemoved(segment, id)) continue;
        await removeFragment(site, segment, id);
        removed.get(segment.name)?.add(id);
      }
    },
  };
}

function sampleOf(homes: ReadonlyMap<string, Home>, size: number, pages: Pages): Pages {
  const found = [...homes].filter(([, { id }]) => id);
  const step = Math.max(1, Math.floor(found.length / size));
  return new Map(
    found.flatMap(([address, { hash }], place): [string, string][] =>
      place % step === 0 && pages.get(address) === hash ? [[address, hash]] : [],
    ),
  );
}

/** The newest segment that has a page counts. */
function homesIn(segments: BaseSegment[]): Map<string, Home> {
  return new Map(
    segments.flatMap((segment) =>
      [...segment.pages].map(([address, page]): [string, Home] => [address, { ...page, segment }]),
    ),
  );
}

async function missingHits(site: string, segment: BaseSegment): Promise<Set<HitId>> {
  const present = await hitsIn(site, segment);
  return new Set([...segment.pages.values()].flatMap(({ id }) => (id && !present.has(id) ? [id] : [])));
}
