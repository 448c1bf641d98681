import { openPageIndexer } from '../pages/page-indexer.ts';
import { startSegment, type BaseSegment, type NewSegment, type Pages } from '../segment/segment.ts';
import type { SegmentsTask } from './build-segments.ts';

/** How many pages are read together: for their new words Pagefind is asked once. */
const batchSize = 100;

/**
 * Writes all pages that it is given into segments. Their hashes must have been read before: a page that changes
 * while it is indexed then has a newer one, and counts as changed.
 */
export async function openSegmentsWriter({ site, language, exceptions, maxPages }: SegmentsTask) {
  const indexer = await openPageIndexer(site, language, exceptions);
  const finished: BaseSegment[] = [];
  let current: { segment: NewSegment; size: number } | undefined;

  async function end(): Promise<void> {
    if (current) finished.push(await current.segment.finish(indexer.pagefind));
    current = undefined;
  }

  async function addBatch(pages: [string, string][]): Promise<void> {
    const indexed = await indexer.index(pages.map(([address]) => address));
    for (const [address, hash] of pages) {
      current ??= { segment: await startSegment(site, language, { isBase: true }), size: 0 };
      current.segment.add(address, hash, indexed.get(address));
      current.size += 1;
      if (current.size >= maxPages) await end();
    }
  }

  return {
    async add(pages: Pages): Promise<void> {
      const all = [...pages];
      for (let from = 0; from < all.length; from += batchSize)
        await addBatch(all.slice(from, from + batchSize));
    },
    /** @returns none where there were no pages */
    async finish(): Promise<BaseSegment[]> {
      await end();
      await indexer.close();
      return finished;
    },
  };
}
