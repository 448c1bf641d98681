import type { PayloadRequest } from 'payload';
import { transactionOf } from '../database/transaction.ts';
import { changesOf, recordChanges } from './outbox.ts';
import { deriveTexts, type Collection, type Global } from './read-stored.ts';
import { replaceTexts } from './store.ts';

/** How many documents are read at once: what Payload makes of their rows meanwhile takes many times their own room. */
const batchSize = 250;

export function* batchesOf(ids: number[]): Generator<number[]> {
  for (let from = 0; from < ids.length; from += batchSize) yield ids.slice(from, from + batchSize);
}

/**
 * Derives texts anew in the transaction of a request, and tells the publisher of those that are not as they were.
 * @returns of how many documents or things that is so
 */
export async function renewTexts(
  req: PayloadRequest,
  source: Collection | Global,
  ids: number[],
): Promise<number> {
  const changed = await replaceDerived(req, source, ids);
  if (changed.length > 0) await recordChanges(await transactionOf(req), changesOf(source, changed));
  return changed.length;
}

/** As {@link renewTexts}, but leaves it to the caller what the publisher is told. @returns their ids */
export async function replaceDerived(
  req: PayloadRequest,
  source: Collection | Global,
  ids: number[],
): Promise<number[]> {
  const texts = await deriveTexts(
    { payload: req.payload, transactionID: await req.transactionID },
    source,
    ids,
  );
  return replaceTexts(await transactionOf(req), { source, ids }, texts);
}
