import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload';
import { isWithdrawal } from '../acts/withdrawal.ts';
import { invalidField } from '../errors/invalid-field.ts';
import { text } from '../i18n/texts.ts';
import { timeInForce, type InForce } from './in-force.ts';
import { isFormerTime, isSameTime, type TimeChange } from './time-changes.ts';
import { nameOfStaff } from './who.ts';

/** A draft of a published document cannot carry another time: it would look as if that held. */
export const refuseTimeOfDraft: CollectionBeforeValidateHook = async ({
  data,
  originalDoc,
  operation,
  collection,
  req,
}) => {
  if (operation !== 'update' || !data || data['_status'] === 'published') return data;
  if (isRestoring(req) || isWithdrawal(req)) return data;
  const inForce = await timeInForce(collection.slug, originalDoc?.id, req);
  const given = data['publishAt'] as string | null | undefined;
  if (!inForce || given === undefined || isSameTime(given, inForce.publishAt)) return data;
  // An editor that was opened before a change sends what it was opened with, and means nothing by it.
  if (isFormerTime(given, inForce.changes)) return data;
  throw invalidField(req, collection.slug, 'publishAt', text('error.publishAt.act'));
};

/** An old version comes with the time that it had. */
function isRestoring({ context }: PayloadRequest): boolean {
  return context['isRestoringVersion'] === true;
}

/**
 * Keeps a published document's time of publication through whatever else is saved, from an old editor or an
 * old version. Publishing with a new time changes it, and stands in the history; what is taken off the site is
 * planned anew.
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
  if (isWithdrawal(req)) return withoutTime(data, inForce, req);
  const { publishAt, changes } = inForce;
  const given = data['publishAt'] as string | null | undefined;
  // Whoever publishes without a time publishes now.
  const wanted = given === null ? new Date().toISOString() : (given ?? publishAt);
  const isHeld = data['_status'] !== 'published' || !wanted || isSameTime(wanted, publishAt);
  if (isHeld || isFormerTime(wanted, changes)) return { ...data, publishAt, timeChanges: changes };
  return { ...data, publishAt: wanted, timeChanges: [...changes, changeBy(req, publishAt, wanted)] };
};

/** What is taken off the site keeps its time as a plan, unless that is taken away with it. */
function withoutTime(data: Record<string, unknown>, { publishAt, changes }: InForce, req: PayloadRequest) {
  const isTaken = data['publishAt'] === null && publishAt;
  return isTaken ? { ...data, timeChanges: [...changes, changeBy(req, publishAt, null)] } : data;
}

function changeBy(req: PayloadRequest, from: string | null, to: string | null): TimeChange {
  return { at: new Date().toISOString(), by: nameOfStaff(req), from, to };
}
