import type { Endpoint } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { refusedResponse } from '../access/refusal.ts';
import { isId } from '../database/id.ts';
import { errorResponse } from '../errors/error-response.ts';
import { visitsOf } from './report.ts';

/** `GET /api/<kind>/:id/visits`: for staff, how often a document was read of late. */
export function visitsOfDocument(kind: Kind): Endpoint {
  return {
    path: '/:id/visits',
    method: 'get',
    handler: async (req) => {
      const refused = refusedResponse(req, 'see what readers say');
      if (refused) return refused;
      const id = Number(req.routeParams?.['id']);
      if (!isId(id)) return errorResponse('error.usage.id', 400, req);
      return Response.json(await visitsOf(req.payload.db.pool, { kind, id }, new Date()));
    },
  };
}
