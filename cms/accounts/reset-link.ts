import type { Endpoint } from 'payload';
import { refusedResponse } from '../access/refusal.ts';
import { isId } from '../database/id.ts';
import { inTransaction } from '../database/transaction.ts';
import { errorResponse } from '../errors/error-response.ts';
import { recordAct } from '../history/record-act.ts';
import { takeTries } from '../limits/take-tries.ts';
import { nameOfColleague } from '../publish-at/who.ts';
import { userOf } from './find-user.ts';
import { invitationLimit } from './limits.ts';
import { sendLink } from './links/send-link.ts';

/**
 * `POST /api/users/:id/reset-link`: sends the owner of an account a link to a new password, which nobody else gets to
 * know. Where no mail can be sent, the answer tells the link, to be passed on.
 */
export const resetLink: Endpoint = {
  path: '/:id/reset-link',
  method: 'post',
  handler: async (req) => {
    const refused = refusedResponse(req, 'manage accounts');
    if (refused) return refused;
    await takeTries(req, [[invitationLimit, String(req.user?.id)]]);
    const id = Number(req.routeParams?.['id']);
    const { totalDocs } = await req.payload.count({
      collection: 'users',
      where: { id: { equals: isId(id) ? id : 0 } },
      req,
    });
    if (totalDocs === 0) return errorResponse('error.users.unknown', 404, req);
    const user = await userOf(req, id);
    const link = await inTransaction(req, async () => {
      const title = nameOfColleague(user);
      await recordAct(req, { act: 'send password link', kind: 'users', id, title });
      return sendLink(req, user, user.invitedAt ? 'invitation' : 'reset');
    });
    return Response.json({ doc: { id: user.id, email: user.email }, link });
  },
};
