import type { BaseSegment, Hit, Pages, Segment } from '../segment/segment.ts';
import type { Base } from './base.ts';
import type { Limits } from './language-index.ts';

/** What should be built anew. */
export interface IndexHealth {
  /** More has changed than should be written again each time. */
  outgrown?: Rebuild;
  /** A segment still knows words of pages that are no more, or too many that have changed. */
  stale?: Rebuild;
}

export interface Rebuild {
  /** Segments that the built ones stand in for. */
  former: Segment[];
  pages: Pages;
}

interface State {
  pages: Pages;
  /** Those of them that the base does not have as they are. */
  changed: Pages;
  superseded: Hit[];
}

export function healthOf(base: Base, { pages, changed, superseded }: State, limits: Limits): IndexHealth {
  if (pages.size > limits.maxDelta && changed.size > limits.maxDelta)
    return { outgrown: joining(base, pages, changed, limits) };
  const worn = base
    .segments()
    .find(
      (segment) =>
        segment.pages.keys().some((address) => !pages.has(address)) ||
        superseded.filter((one) => one.segment === segment).length > limits.maxDelta,
    );
  return worn ? { stale: { former: [worn], pages: livePages(base, worn, pages) } } : {};
}

/** The changed pages join the newest segment while it has room. */
function joining(base: Base, pages: Pages, changed: Pages, { maxSegment }: Limits): Rebuild {
  const newest = base.segments().at(-1);
  const joined = newest && new Map([...livePages(base, newest, pages), ...changed]);
  return joined && joined.size <= maxSegment
    ? { former: [newest], pages: joined }
    : { former: [], pages: changed };
}

/** The pages of a segment that are in no newer one and still stand, as they are now. */
function livePages(base: Base, segment: BaseSegment, pages: Pages): Pages {
  return new Map(
    [...segment.pages.keys()].flatMap((address): [string, string][] => {
      const hash = base.homeOf(address)?.segment === segment ? pages.get(address) : undefined;
      return hash === undefined ? [] : [[address, hash]];
    }),
  );
}
