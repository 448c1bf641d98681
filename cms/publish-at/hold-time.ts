import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { invalid } from '../invalid.ts';
import { text } from '../texts.ts';
import { timeInForce } from './in-force.ts';
import { isFormerTime, isSameTime } from './time-changes.ts';
import { nameOfStaff } from './who.ts';

/** A draft of a published document cannot carry another time: it would look as if that held. */
export const refuseTimeOfDraft: CollectionBeforeOperationHook = async ({
  args,
  operation,
  collection,
  req,
}) => {
  if (operation !== 'update') return;
  const { id, draft, data } = args as Saved;
  if (!draft || !id || data?.publishAt === undefined || data._status === 'published') return;
  const inForce = await timeInForce(collection.slug, id, req);
  if (!inForce || isSameTime(data.publishAt, inForce.publishAt)) return;
  // An editor that was opened before a change sends what it was opened with, and means nothing by it.
  if (isFormerTime(data.publishAt, inForce.changes)) return;
  throw invalid(req, collection.slug, 'publishAt', text('error.publishAt.act'));
};

/** What an update is asked to store. */
interface Saved {
  id?: number | string;
  draft?: boolean;
  data?: { publishAt?: string | null; _status?: string };
}

/**
 * Keeps a published document's time of publication through whatever else is saved, from an old editor or an
 * old version. Publishing with a new time changes it, and stands in the history.
 */
export const holdTime: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  collection,
  operation,
  req,
}) => {
  if (operation !== 'update') return data;
  const inForce = await timeInForce(collection.slug, originalDoc?.id, req);
  if (!inForce) return data;
  const { publishAt, changes } = inForce;
  const given = data['publishAt'] as string | null | undefined;
  // Whoever publishes without a time publishes now.
  const wanted = given === null ? new Date().toISOString() : (given ?? publishAt);
  const isHeld = data['_status'] !== 'published' || !wanted || isSameTime(wanted, publishAt);
  if (isHeld || isFormerTime(wanted, changes)) return { ...data, publishAt, timeChanges: changes };
  return { ...data, publishAt: wanted, timeChanges: [...changes, changeBy(req, publishAt, wanted)] };
};

function changeBy(req: PayloadRequest, from: string | null, to: string) {
  return { at: new Date().toISOString(), by: nameOfStaff(req), from, to };
}
