import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { causeOfWithdrawal, isWithdrawal } from '../acts/withdrawal.ts';
import { endedPlan, publishedAgain, planIn, type StoredPlan } from './end-publication.ts';
import { nameOfStaff } from './who.ts';

type Stored = StoredPlan & { id: number };

/**
 * Keeps what is decided of the withdrawal of a document through whatever else is saved, and notes when one begins
 * or ends.
 */
export const holdWithdrawal: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  collection,
  operation,
  req,
}) => {
  const stored = operation === 'update' ? await findStored(collection.slug, originalDoc?.id, req) : undefined;
  if (!stored) return { ...data, withdrawAt: null, withdrawals: null };
  const now = new Date();
  const decision = { by: nameOfStaff(req), cause: causeOfWithdrawal(req) };
  if (isWithdrawal(req) || isTakenFromTrash(data, stored))
    return { ...data, ...endedPlan(stored, decision, now) };
  if (data['_status'] === 'published') return { ...data, ...publishedAgain(stored, now) };
  return { ...data, ...planIn(stored) };
};

/** What was published when it was thrown away, and comes back as a draft. */
function isTakenFromTrash(data: Record<string, unknown>, { deletedAt }: Stored): boolean {
  return Boolean(deletedAt) && data['deletedAt'] === null && data['_status'] === 'draft';
}

async function findStored(
  collection: string,
  id: number | string | undefined,
  req: PayloadRequest,
): Promise<Stored | null> {
  if (id === undefined) return null;
  return req.payload.db.findOne<Stored>({
    collection: collection as 'guides',
    where: { id: { equals: id } },
    select: {
      ...{ _status: true, publishAt: true, deletedAt: true },
      ...{ timeChanges: true, withdrawAt: true, withdrawals: true },
    },
    req,
  });
}
