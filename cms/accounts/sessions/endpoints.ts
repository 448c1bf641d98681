import type { Endpoint } from 'payload';
import { errorResponse } from '../../errors/error-response.ts';
import { asOwner } from '../owner.ts';
import { endOtherSessions, endSession, sessionsOf, type Session } from './store.ts';

export interface OwnSession extends Session {
  /** Whether it is the one that asks. */
  isThis: boolean;
}

/** `GET /api/users/sessions`: one's own. */
const listSessions: Endpoint = {
  path: '/sessions',
  method: 'get',
  handler: asOwner(async (req, { user, session }) => {
    const sessions = await sessionsOf(req.payload, user);
    const own = sessions.map((one): OwnSession => ({ ...one, isThis: one.id === session }));
    return Response.json({ sessions: own });
  }),
};

/** `DELETE /api/users/sessions/:session`: signs one's own out there, at once. */
const endOne: Endpoint = {
  path: '/sessions/:session',
  method: 'delete',
  handler: asOwner(async (req, { user }) => {
    const isEnded = await endSession(req.payload, user, String(req.routeParams?.['session']));
    return isEnded ? Response.json({ ended: true }) : errorResponse('error.sessions.gone', 404, req);
  }),
};

/** `DELETE /api/users/sessions`: all of one's own but the one that asks. */
const endOthers: Endpoint = {
  path: '/sessions',
  method: 'delete',
  handler: asOwner(async (req, { user, session }) => {
    await endOtherSessions(req.payload, user, session);
    return Response.json({ ended: true });
  }),
};

export const ownSessions = [listSessions, endOne, endOthers];
