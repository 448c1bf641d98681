import type { Endpoint, PayloadRequest } from 'payload';
import { isKind, type Kind } from '../../common/addresses.ts';
import { isRecord } from '../../common/is-record.ts';
import { optional } from '../../common/optional.ts';
import type { DocumentReference } from '../../common/protocol/published-store/texts.ts';
import { isWithdrawalReason } from '../../common/withdrawal.ts';
import { giveCause } from '../acts/withdrawal.ts';
import { isId } from '../database/id.ts';
import { decideWithdrawal, type Decision } from './decide-withdrawal.ts';
import { planEndpoint, timeGiven, type Act, type Planned, type Refused } from './plan-endpoint.ts';
import type { WithdrawalCause } from './withdrawals.ts';

/**
 * Takes a published document off the site: `POST /api/<kind>/:id/withdraw` with a `reason`, a `replacement`
 * (`{ kind, id }`) where it has one, and `at`, an ISO 8601 time ahead; without it, at once. Readers are told of
 * reason and replacement at its address.
 */
export function withdraw(kind: Kind): Endpoint {
  return planEndpoint(kind, { path: 'withdraw', method: 'post', act: withdrawDocument });
}

/** Takes the time back at which it was to be taken off: `DELETE /api/<kind>/:id/withdraw`. */
export function keepOnSite(kind: Kind): Endpoint {
  return planEndpoint(kind, { path: 'withdraw', method: 'delete', act: keep });
}

const withdrawDocument: Act = async (planned) => {
  const { kind, stored, standing, data, req } = planned;
  const cause = await causeIn(planned);
  if ('error' in cause) return cause;
  const at = data['at'] ?? null;
  if (at !== null) return planWithdrawal(planned, cause);
  if (standing.kind !== 'live') return { status: 409, error: 'error.withdraw.notLive' };
  giveCause(req, cause);
  return { doc: await endPublication(kind, stored.id, {}, req) };
};

async function planWithdrawal(planned: Planned, cause: WithdrawalCause): Promise<object | Refused> {
  const { stored, standing, data, now } = planned;
  const time = timeGiven(data['at']);
  if (!time) return { status: 400, error: 'error.publishAt.time' };
  if (time <= now) return { status: 400, error: 'error.withdraw.past' };
  if (standing.kind !== 'live' && standing.kind !== 'waiting')
    return { status: 409, error: 'error.withdraw.notLive' };
  if (stored.publishAt && time <= new Date(stored.publishAt))
    return { status: 400, error: 'error.withdraw.before' };
  return decide(planned, { at: time.toISOString(), ...cause });
}

const keep: Act = async (planned) => {
  const { stored, standing } = planned;
  const isPlanned = stored.withdrawAt && (standing.kind === 'live' || standing.kind === 'waiting');
  return isPlanned ? decide(planned, { at: null }) : { status: 409, error: 'error.withdraw.noPlan' };
};

async function decide({ kind, stored, now, req }: Planned, decision: Decision): Promise<object> {
  await decideWithdrawal(kind, stored, decision, now, req);
  return { id: stored.id, withdrawAt: decision.at };
}

/** Why somebody withdraws a document, of what they sent; or what is wrong with it. */
export async function causeIn({ kind, stored, data, req }: Asked): Promise<WithdrawalCause | Refused> {
  const { reason, replacement } = data;
  if (!isWithdrawalReason(reason)) return { status: 400, error: 'error.withdraw.reason' };
  const isGiven = replacement !== undefined && replacement !== null;
  if (!isGiven && reason === 'replaced') return { status: 400, error: 'error.withdraw.replacement' };
  const instead = isGiven ? referenceIn(replacement) : undefined;
  const isItself = instead?.kind === kind && instead.id === stored.id;
  if (isGiven && (!instead || isItself || !(await isThere(instead, req))))
    return { status: 400, error: 'error.withdraw.replacement' };
  return { reason, ...optional('replacement', instead) };
}

/** What of a plan tells why. */
interface Asked extends Pick<Planned, 'kind' | 'data' | 'req'> {
  stored: { id: number };
}

function referenceIn(value: unknown): DocumentReference | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, id } = value;
  return typeof kind === 'string' && isKind(kind) && isId(id) ? { kind, id } : undefined;
}

async function isThere({ kind, id }: DocumentReference, req: PayloadRequest): Promise<boolean> {
  const where = { id: { equals: id } };
  return (await req.payload.count({ collection: kind, where, overrideAccess: false, req })).totalDocs > 0;
}

/** By Payload's own way, which makes the newest text a draft. */
export function endPublication(
  collection: Kind,
  id: number,
  data: { publishAt?: null },
  req: PayloadRequest,
  { overrideAccess = false } = {},
): Promise<object> {
  return req.payload.update({
    ...{ collection, id, depth: 0, overrideAccess, req },
    data: { ...data, _status: 'draft' },
    unpublishAllLocales: true,
  });
}
