import type { Hit } from './engine.ts';
import type { HitData } from './hit-data.ts';
import { orderNearEquals } from './near-equals.ts';

/**
 * What hits show, in their order. Those whose pages have been withdrawn since the index was fetched are left out.
 *
 * @throws when one cannot be read for any other reason: it may well be there
 */
export async function readHits(hits: Hit[]): Promise<HitData[]> {
  const read = await Promise.all(hits.map(readHit));
  return read.filter((data) => data !== undefined);
}

/** As {@link readHits}, of hits of which the best come first: those that are as good as each other in an order of sense. */
export async function readBestHits(hits: Hit[]): Promise<HitData[]> {
  const read = await Promise.all(hits.map(async (hit) => ({ hit, data: await readHit(hit) })));
  return orderNearEquals(read.flatMap(({ hit, data }) => (data ? [{ hit, data }] : []))).map(
    ({ data }) => data,
  );
}

/** @returns `undefined` for a page that has been withdrawn. @throws as {@link readHits} does */
export async function readHit(hit: Hit): Promise<HitData | undefined> {
  try {
    return await hit.data();
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/** Pagefind tells the status of an answer at the beginning of a message: `404 fetching /pagefind/…`. */
function isNotFound(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('404 ');
}
