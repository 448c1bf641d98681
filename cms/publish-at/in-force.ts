import type { PayloadRequest } from 'payload';
import type { DocumentState } from '../published/visibility.ts';
import { timeChangesIn, type TimeChange } from './time-changes.ts';

/** The time of publication that holds for a published document. */
export interface InForce {
  publishAt: string | null;
  changes: TimeChange[];
}

interface Stored extends DocumentState {
  id: number;
  timeChanges?: unknown;
}

/** @returns nothing for a document that is not published: its time is a plan */
export async function timeInForce(
  collection: string,
  id: number | string | undefined,
  req: PayloadRequest,
): Promise<InForce | undefined> {
  if (id === undefined) return undefined;
  const stored = await req.payload.db.findOne<Stored>({
    collection: collection as 'guides',
    where: { id: { equals: id } },
    select: { _status: true, publishAt: true, timeChanges: true },
    req,
  });
  if (stored?._status !== 'published') return undefined;
  return { publishAt: stored.publishAt ?? null, changes: timeChangesIn(stored.timeChanges) };
}
