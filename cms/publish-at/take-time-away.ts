import type { Endpoint } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { planEndpoint, type Act } from './plan-endpoint.ts';
import { endPublication } from './withdraw.ts';

/**
 * Takes the time of a document away that waits for it: `DELETE /api/<kind>/:id/publish-at`. Its newest text is a
 * draft then, and is not published.
 */
export function takeTimeAway(kind: Kind): Endpoint {
  return planEndpoint(kind, { path: 'publish-at', method: 'delete', act: endWaiting });
}

const endWaiting: Act = async ({ kind, stored, standing, req }) => {
  if (standing.kind !== 'waiting') return { status: 409, error: 'error.publishAt.noPlan' };
  return { doc: await endPublication(kind, stored.id, { publishAt: null }, req) };
};
