import type { Endpoint } from 'payload';
import { isId } from '../database/id.ts';
import { errorResponse } from '../errors/error-response.ts';
import { findUsage } from './find-usage.ts';
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
