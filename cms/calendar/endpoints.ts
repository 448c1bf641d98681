import type { Endpoint } from 'payload';
import { environment } from '../../common/environment.ts';
import { refusedResponse } from '../access/refusal.ts';
import { may } from '../access/roles.ts';
import { transactionOf } from '../database/transaction.ts';
import { errorResponse } from '../errors/error-response.ts';
import { readPlans } from '../plans/read-plans.ts';
import { eventsOf } from './events.ts';
import { makeFeedKey, revokeFeedKey, userOfFeed } from './feed-key.ts';
import { writeFeed } from './feed.ts';

const day = 86_400_000;

/** `POST /api/calendar` makes the secret address of one's own calendar, and makes the one before void. */
const make: Endpoint = {
  path: '/calendar',
  method: 'post',
  handler: async (req) => {
    const refused = refusedResponse(req, 'read drafts');
    if (refused) return refused;
    const key = await makeFeedKey(await transactionOf(req), Number(req.user?.id));
    return Response.json({ address: `${environment.cmsUrl}/api/calendar/${key}` });
  },
};

/** `DELETE /api/calendar`: nobody gets anything at that address any longer. */
const revoke: Endpoint = {
  path: '/calendar',
  method: 'delete',
  handler: async (req) => {
    const refused = refusedResponse(req, 'read drafts');
    if (refused) return refused;
    await revokeFeedKey(await transactionOf(req), Number(req.user?.id));
    return Response.json({});
  },
};

/** `GET /api/calendar/<secret>`, of the last quarter and the coming year, for programs that cannot sign in. */
const read: Endpoint = {
  path: '/calendar/:key',
  method: 'get',
  handler: async (req) => {
    const database = await transactionOf(req);
    const id = await userOfFeed(database, String(req.routeParams?.['key']));
    const missing = errorResponse('error.calendar.missing', 404, req);
    if (id === undefined) return missing;
    const user = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req });
    if (!user || !may(user, 'read drafts')) return missing;
    const now = new Date();
    const within = { from: new Date(now.getTime() - 90 * day), to: new Date(now.getTime() + 365 * day) };
    const plans = await readPlans(database, { within, now });
    return new Response(writeFeed(eventsOf(plans, within), user.language === 'en' ? 'en' : 'sv'), {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="bruket.ics"',
      },
    });
  },
};

export const calendarEndpoints = [make, revoke, read];
