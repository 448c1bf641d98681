import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { newestVersion } from './versions/standing-versions.ts';
import type { WithdrawalCause } from '../publish-at/withdrawals.ts';
import type { UpdateArguments } from './update-arguments.ts';

const name = 'withdrawal';

/** A withdrawal under way, and whether it brings nothing but itself. */
interface Withdrawal {
  isBare: boolean;
}

/** Taking a document off the site asks nothing of its text: only what is sent with it is looked at. */
export const beginWithdrawal: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update') return args;
  const { data, draft, unpublishAllLocales } = args as UpdateArguments;
  const isTold = data['_status'] === 'draft' || Boolean(unpublishAllLocales);
  const withdraws = isTold && !draft && !('deletedAt' in data);
  const isBare = Object.keys(data).every((field) => field === '_status');
  req.context[name] = withdraws ? ({ isBare } satisfies Withdrawal) : undefined;
  return withdraws ? { ...args, unpublishAllLocales: true } : args;
};

/**
 * Payload writes a withdrawal over the newest version, which may be the record of a publication, or hold a
 * text that is nowhere else. It gets a version of its own to write over.
 */
export const recordWithdrawal: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const withdrawal = withdrawalOf(req);
  if (!withdrawal || !originalDoc) return data;
  const newest = await newestVersion(req, collection.slug, originalDoc.id);
  if (!newest || (withdrawal.isBare && newest.version._status === 'draft')) return data;
  const time = new Date(Math.max(Date.now(), Date.parse(newest.updatedAt) + 1)).toISOString();
  await req.payload.db.createVersion({
    collectionSlug: collection.slug,
    parent: originalDoc.id,
    versionData: newest.version as never,
    autosave: false,
    createdAt: time,
    updatedAt: time,
    returning: false,
    req,
  });
  return data;
};

const causeName = 'withdrawal cause';

/** Says why the document is withdrawn that this request is about. */
export function giveCause(req: PayloadRequest, cause: WithdrawalCause | undefined): void {
  req.context[causeName] = cause;
}

export function causeOfWithdrawal(req: PayloadRequest): WithdrawalCause | undefined {
  return req.context[causeName] as WithdrawalCause | undefined;
}

/** Whether the request takes a document off the site. */
export function isWithdrawal(req: PayloadRequest): boolean {
  return withdrawalOf(req) !== undefined;
}

function withdrawalOf(req: PayloadRequest): Withdrawal | undefined {
  return req.context[name] as Withdrawal | undefined;
}
