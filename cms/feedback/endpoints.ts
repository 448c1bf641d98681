import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { refusedResponse } from '../access/refusal.ts';
import { isLanguage } from '../../common/languages.ts';
import { isId } from '../database/id.ts';
import { errorResponse } from '../errors/error-response.ts';
import { markHandled, type Which } from './handled.ts';
import { askedKinds } from './page-at.ts';

/**
 * `POST /api/feedback/handle` with `handled` and either the `id` of an answer, or `kind`, `documentId` and
 * `language` of a page.
 */
export const handleFeedback: Endpoint = {
  path: '/handle',
  method: 'post',
  handler: async (req) => {
    const refused = refusedResponse(req, 'answer readers');
    if (refused) return refused;
    await addDataAndFileToRequest(req);
    const which = whichIn(req.data);
    const handled: unknown = req.data?.['handled'];
    const count = which && typeof handled === 'boolean' ? await markHandled(req.payload, which, handled) : 0;
    return count > 0 ? Response.json({ count }) : errorResponse('error.feedback.missing', 404, req);
  },
};

function whichIn(data: PayloadRequest['data']): Which | undefined {
  const { id, kind: given, documentId, language } = (data ?? {}) as Record<string, unknown>;
  if (isId(id)) return { id };
  const kind = askedKinds.find((known) => known === given);
  if (!kind || !isId(documentId) || typeof language !== 'string' || !isLanguage(language)) return undefined;
  return { kind, documentId, language };
}
