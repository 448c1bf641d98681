import type { Endpoint } from 'payload';
import { defaultLanguage } from '../../common/languages.ts';
import { collectionOf } from '../acts/collection-of.ts';
import { isId } from '../database/id.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { refusedResponse } from '../access/refusal.ts';
import { errorResponse } from '../errors/error-response.ts';
import { text } from '../i18n/texts.ts';
import { findDeadLinks } from './dead-links.ts';

/** `GET /api/<collection>/<id>/dead-links`: for staff, what a document leads to and readers do not come to. */
export const deadLinks: Endpoint = {
  path: '/:id/dead-links',
  method: 'get',
  handler: async (req) => {
    const refused = refusedResponse(req, 'read drafts');
    if (refused) return refused;
    const id = Number(req.routeParams?.['id']);
    if (!isId(id)) return errorResponse('error.retry.id', 400, req);
    req.locale ??= defaultLanguage;
    const docs = await findDeadLinks({ collection: collectionOf(req), id }, req);
    return Response.json({ docs, message: text('dead-links.heading')[languageOfStaff(req)] });
  },
};
