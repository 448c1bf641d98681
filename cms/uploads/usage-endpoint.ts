import { parseParams, type Endpoint } from 'payload';
import { refusedResponse } from '../access/refusal.ts';
import { isId } from '../database/id.ts';
import { errorResponse } from '../errors/error-response.ts';
import { chosenIn } from '../acts/bulk/chosen.ts';
import { findUsage, type Use } from './find-usage.ts';
import type { UploadSlug } from './uses.ts';

/** `GET /api/<collection>/<id>/usage`: for staff, everything that uses a picture or file. */
export function usageOf(collection: UploadSlug): Endpoint {
  return {
    path: '/:id/usage',
    method: 'get',
    handler: async (req) => {
      if (!req.user) return errorResponse('error.usage.signedOut', 401, req);
      const id = Number(req.routeParams?.['id']);
      if (!isId(id)) return errorResponse('error.usage.id', 400, req);
      return Response.json({ docs: await findUsage({ collection, id }, req) });
    },
  };
}

/** `GET /api/<collection>/usage?where=…`: the same of all that a list would change with this query, each use once. */
export function usageOfMany(collection: UploadSlug): Endpoint {
  return {
    path: '/usage',
    method: 'get',
    handler: async (req) => {
      const refused = refusedResponse(req, 'read drafts');
      if (refused) return refused;
      if (!parseParams(req.query).where) return errorResponse('error.acts.where', 400, req);
      const uses = new Map<string, Use>();
      for (const id of await chosenIn(req, collection, false))
        for (const use of await findUsage({ collection, id }, req))
          uses.set(`${use.kind}/${use.id ?? 0}`, use);
      return Response.json({ docs: [...uses.values()] });
    },
  };
}
