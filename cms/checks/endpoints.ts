import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { defaultLanguage, isLanguage } from '../../common/languages.ts';
import { logger } from '../../common/log.ts';
import { refusedResponse } from '../access/refusal.ts';
import { isId } from '../database/id.ts';
import { errorResponse } from '../errors/error-response.ts';
import { remarksOn } from './each/index.ts';
import type { Remark } from './remark.ts';
import { isTryingLinks, readChecked } from './read-checked.ts';

/** What the checks answer. */
export interface ChecksAnswer {
  remarks: Remark[];
  /** Whether links to other sites are still being tried: whoever asks again later may learn more. */
  isLooking: boolean;
}

/**
 * What is not right with a document before it is published: `GET /api/<kind>/:id/checks` of its newest draft, `POST` of
 * that with the values of a form, saved or not; `POST /api/<kind>/checks` of what is not stored yet, in `?locale=`.
 */
export function checks(kind: Kind): Endpoint[] {
  const ofDocument = (req: PayloadRequest) => {
    const id = Number(req.routeParams?.['id']);
    return isId(id) ? answer(kind, id, req) : missing(req);
  };
  return [
    { path: '/:id/checks', method: 'get', handler: ofDocument },
    { path: '/:id/checks', method: 'post', handler: ofDocument },
    { path: '/checks', method: 'post', handler: (req) => answer(kind, undefined, req) },
  ];
}

async function answer(kind: Kind, id: number | undefined, req: PayloadRequest): Promise<Response> {
  const refused = refusedResponse(req, 'read drafts');
  if (refused) return refused;
  if (req.method === 'POST') await addDataAndFileToRequest(req);
  const language = req.locale && isLanguage(req.locale) ? req.locale : defaultLanguage;
  try {
    const checked = await readChecked({ kind, id, language, values: req.data }, req);
    if (!checked) return missing(req);
    const remarks = remarksOn(checked);
    return Response.json({ remarks, isLooking: isTryingLinks() } satisfies ChecksAnswer);
  } catch (error) {
    // Half a row of a list may be more than can be read; the next key mends it.
    logger.info({ err: error }, `${kind} ${id ?? 'that is not stored yet'} could not be checked`);
    return errorResponse('error.checks.unfit', 422, req);
  }
}

function missing(req: PayloadRequest): Response {
  return errorResponse('error.checks.missing', 404, req);
}
