import type { Endpoint } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { planEndpoint, timeGiven, type Act } from './plan-endpoint.ts';
import { setInForce } from './set-in-force.ts';
import { timeChangesIn, type TimeChange } from './time-changes.ts';
import { nameOfStaff } from './who.ts';

/**
 * Changes when a published document is, or was, published: `POST /api/<kind>/:id/publish-at` with `publishAt`,
 * an ISO 8601 time or `null` for now. It holds at once, and publishes nothing of a draft on top. What waits moves
 * to a time ahead; of what readers have, an earlier time is the one that they see.
 */
export function changeTime(kind: Kind): Endpoint {
  return planEndpoint(kind, { path: 'publish-at', method: 'post', act: moveTime });
}

const moveTime: Act = async ({ kind, stored, standing, data, now, req }) => {
  const given = data['publishAt'];
  const time = given === null ? now : timeGiven(given);
  if (!time) return { status: 400, error: 'error.publishAt.time' };
  if (standing.kind !== 'waiting' && standing.kind !== 'live')
    return { status: 409, error: 'error.publishAt.draft' };
  if (standing.kind === 'waiting' && time < now) return { status: 400, error: 'error.publishAt.past' };
  if (stored.withdrawAt && time >= new Date(stored.withdrawAt))
    return { status: 409, error: 'error.publishAt.withdrawn' };
  const publishAt = time.toISOString();
  const change: TimeChange = {
    at: now.toISOString(),
    by: nameOfStaff(req),
    from: stored.publishAt ?? null,
    to: publishAt,
  };
  const timeChanges = [...timeChangesIn(stored.timeChanges), change];
  await setInForce(kind, stored, { publishAt, timeChanges, updatedAt: now.toISOString() }, now, req);
  return { id: stored.id, publishAt };
};
