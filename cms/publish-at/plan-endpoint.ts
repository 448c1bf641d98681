import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { refusedResponse } from '../access/refusal.ts';
import { isId } from '../database/id.ts';
import { inTransaction, waitForTurn } from '../database/transaction.ts';
import { errorResponse } from '../errors/error-response.ts';
import type { TextKey } from '../i18n/texts.ts';
import { standingOf, type Standing } from '../published/standing.ts';
import { findStored, type StoredDocument } from './set-in-force.ts';

/** A document that is planned, with what was sent. */
export interface Planned {
  kind: Kind;
  stored: StoredDocument;
  standing: Standing;
  data: Record<string, unknown>;
  now: Date;
  req: PayloadRequest;
}

/** Why something is not done. */
export interface Refused {
  status: number;
  error: TextKey;
}

/** @returns what is answered, or why it is not done */
export type Act = (planned: Planned) => Promise<object | Refused>;

interface PlanEndpoint {
  path: string;
  method: 'post' | 'delete';
  act: Act;
}

/** An act of planning on one document, one after the other, each in a transaction of its own. */
export function planEndpoint(kind: Kind, { path, method, act }: PlanEndpoint): Endpoint {
  return {
    path: `/:id/${path}`,
    method,
    handler: async (req) => {
      const refused = refusedResponse(req, 'publish');
      if (refused) return refused;
      if (method === 'post') await addDataAndFileToRequest(req);
      const id = Number(req.routeParams?.['id']);
      const answer = await inTransaction(req, () => actOn(kind, id, act, req));
      return isRefused(answer) ? errorResponse(answer.error, answer.status, req) : Response.json(answer);
    },
  };
}

function isRefused(answer: object): answer is Refused {
  return 'error' in answer;
}

async function actOn(kind: Kind, id: number, act: Act, req: PayloadRequest): Promise<object | Refused> {
  const missing: Refused = { status: 404, error: 'error.publishAt.missing' };
  if (!isId(id) || !(await isThere(kind, id, req))) return missing;
  await waitForTurn(req, `time ${kind} ${id}`);
  const stored = await findStored(kind, id, req);
  if (!stored) return missing;
  const now = new Date();
  return act({ kind, stored, standing: standingOf(stored, now), data: { ...req.data }, now, req });
}

/** Of what lies in the trash nothing is published. */
async function isThere(kind: Kind, id: number, req: PayloadRequest): Promise<boolean> {
  const where = { id: { equals: id } };
  return (await req.payload.count({ collection: kind, where, overrideAccess: false, req })).totalDocs > 0;
}

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** @returns nothing where it is no time with its zone */
export function timeGiven(value: unknown): Date | undefined {
  if (typeof value !== 'string' || !isoTime.test(value)) return undefined;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
