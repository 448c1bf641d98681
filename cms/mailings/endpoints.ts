import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { refusedResponse } from '../access/refusal.ts';
import { isId } from '../database/id.ts';
import { errorResponse } from '../errors/error-response.ts';
import { recordAct } from '../history/record-act.ts';
import { readAddress } from '../subscriptions/address.ts';
import { findByAddress, removeSubscriber } from '../subscriptions/store.ts';
import { countSubscribers, mailingsOf, newestMailings } from './state.ts';

/** `GET /api/<kind>/:id/mailings`: what was sent of a document, and to how many. */
export function documentMailings(kind: Kind): Endpoint {
  return {
    path: '/:id/mailings',
    method: 'get',
    handler: async (req) => {
      const refused = refusedResponse(req, 'read drafts');
      if (refused) return refused;
      const id = Number(req.routeParams?.['id']);
      const { pool } = req.payload.db;
      return Response.json({
        mailings: isId(id) ? await mailingsOf(pool, kind, id) : [],
        subscribers: await countSubscribers(pool),
      });
    },
  };
}

/** `GET /api/mailings`: the newest of all, and how many there are who get letters. */
const mailings: Endpoint = {
  path: '/mailings',
  method: 'get',
  handler: async (req) => {
    const refused = refusedResponse(req, 'read drafts');
    if (refused) return refused;
    const { pool } = req.payload.db;
    return Response.json({
      mailings: await newestMailings(pool),
      subscribers: await countSubscribers(pool),
    });
  },
};

/**
 * `POST /api/subscribers/remove` of an `address`: ends a subscription for somebody who has asked for that otherwise than by the link
 * of a letter. Answers whether there was one.
 */
const remove: Endpoint = {
  path: '/subscribers/remove',
  method: 'post',
  handler: async (req) => {
    const refused = refusedResponse(req, 'remove subscribers');
    return refused ?? removeGiven(req);
  },
};

async function removeGiven(req: PayloadRequest): Promise<Response> {
  await addDataAndFileToRequest(req);
  const given: unknown = req.data?.['address'];
  const address = typeof given === 'string' ? readAddress(given) : undefined;
  if (!address) return errorResponse('mailing.remove.wrong', 400, req);
  const { pool } = req.payload.db;
  const subscriber = await findByAddress(pool, address);
  if (!subscriber) return Response.json({ removed: false });
  await removeSubscriber(pool, subscriber.id);
  // Whom it was about is forgotten with all else.
  await recordAct(req, { act: 'remove subscriber', kind: 'subscribers' });
  return Response.json({ removed: true });
}

export const mailingEndpoints: Endpoint[] = [mailings, remove];
