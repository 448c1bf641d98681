import { APIError, type CollectionBeforeDeleteHook, type PayloadRequest } from 'payload';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';
import { waitForTurn } from '../database/transaction.ts';

/**
 * Without anybody left, whoever opens the CMS next would become its first user. Several may be about to go
 * at once, by one request or by two.
 */
export const keepLastUser: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const leaving = leavingWith(req).add(Number(id));
  await waitForTurn(req, 'delete users');
  // Whoever was invited and has no password yet cannot let anybody in.
  const where = { id: { not_in: [...leaving] }, invitedAt: { exists: false } };
  const { totalDocs: staying } = await req.payload.count({ collection: 'users', where, req });
  if (staying > 0) return;
  leaving.delete(Number(id));
  throw new APIError(text('error.users.last')[languageOfStaff(req)], 403, null, true);
};

/** Those whom the same request deletes. */
function leavingWith(req: PayloadRequest): Set<number> {
  const known = req.context['leavingUsers'];
  const leaving = known instanceof Set ? (known as Set<number>) : new Set<number>();
  req.context['leavingUsers'] = leaving;
  return leaving;
}
