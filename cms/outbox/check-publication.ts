import type { Endpoint } from 'payload';
import { environment } from '../../common/environment.ts';
import { isId } from '../database/id.ts';
import { verifyAgain } from '../../publisher/outbox/verify-live.ts';
import { refusedResponse } from '../access/refusal.ts';
import { errorResponse } from '../errors/error-response.ts';

/** Looks once more for a change that was not seen at its address: `POST /api/publications/:id/check`. */
export const checkPublication: Endpoint = {
  path: '/:id/check',
  method: 'post',
  handler: async (req) => {
    const refused = refusedResponse(req, 'read drafts');
    if (refused) return refused;
    const id = Number(req.routeParams?.['id']);
    if (!isId(id)) return errorResponse('error.retry.id', 400, req);
    return Response.json({ isLive: await verifyAgain(environment, id) });
  },
};
