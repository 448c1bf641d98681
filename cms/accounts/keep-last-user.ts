import type {
  APIError,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload';
import { notAllowed } from '../access/refusal.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';
import { waitForTurn } from '../database/transaction.ts';
import type { User } from '../payload-types.ts';

/**
 * Without an administrator nobody could let anybody in, and without anybody left, whoever opens the CMS next would
 * become its first user. Several may be about to go at once, by one request or by two.
 */
export const keepLastUser: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const leaving = leavingWith(req).add(Number(id));
  if (await isAdministratorLeft(req, leaving)) return;
  leaving.delete(Number(id));
  throw lastOne(req);
};

/** The last administrator stays one. */
export const keepLastAdministrator: CollectionBeforeChangeHook<User> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const isDemoted = originalDoc?.role === 'administrator' && data.role !== 'administrator';
  if (operation !== 'update' || !isDemoted) return data;
  const leaving = leavingWith(req).add(originalDoc.id);
  if (await isAdministratorLeft(req, leaving)) return data;
  leaving.delete(originalDoc.id);
  throw lastOne(req);
};

async function isAdministratorLeft(req: PayloadRequest, leaving: Set<number>): Promise<boolean> {
  await waitForTurn(req, 'administrators');
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: {
      id: { not_in: [...leaving] },
      role: { equals: 'administrator' },
      // Whoever was invited and has no password yet cannot let anybody in.
      invitedAt: { exists: false },
    },
    req,
  });
  return totalDocs > 0;
}

function lastOne(req: PayloadRequest): APIError {
  return notAllowed(text('error.users.last')[languageOfStaff(req)]);
}

/** Those whom the same request deletes, or makes something else. */
function leavingWith(req: PayloadRequest): Set<number> {
  const known = req.context['leavingUsers'];
  const leaving = known instanceof Set ? (known as Set<number>) : new Set<number>();
  req.context['leavingUsers'] = leaving;
  return leaving;
}
