import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { refusal, refusedResponse } from '../access/refusal.ts';
import type { Capability } from '../access/roles.ts';
import { isId } from '../database/id.ts';
import { inTransaction, waitForTurn } from '../database/transaction.ts';
import { nameOf } from '../editing/current-edit.ts';
import { errorResponse } from '../errors/error-response.ts';
import type { TextKey } from '../i18n/texts.ts';
import { newestText, type NewestText } from './looked-at.ts';
import { openReview } from './store.ts';
import type { ReviewStep } from './steps.ts';

/** A document of which something is said, with what was sent. */
export interface Asked {
  kind: Kind;
  id: number;
  newest: NewestText;
  /** What it was sent with, where it waits for review. */
  open: ReviewStep | undefined;
  data: Record<string, unknown>;
  req: PayloadRequest;
}

/** Why something is not done. */
export interface Refused {
  status: number;
  error: TextKey;
  values?: Record<string, string>;
}

/** @returns what is answered, or why it is not done */
export type Act = (asked: Asked) => Promise<object | Refused>;

interface ActEndpoint {
  /** Below the document. */
  path: string;
  method: 'get' | 'post';
  capability: Capability;
  act: Act;
}

/**
 * An endpoint about one document that does not lie in the trash, for those who may in its language. Nothing is saved in
 * the document meanwhile: what is decided of a text is decided of just that text.
 */
export function actEndpoint(kind: Kind, { path, method, capability, act }: ActEndpoint): Endpoint {
  return {
    path: `/:id/${path}`,
    method,
    handler: async (req) => {
      const refused = refusedResponse(req, capability);
      if (refused) return refused;
      if (method === 'post') await addDataAndFileToRequest(req);
      const id = Number(req.routeParams?.['id']);
      const work = () => actOn({ kind, id, req, capability, act, isWrite: method === 'post' });
      const answer = await (method === 'post' ? inTransaction(req, work) : work());
      return isRefused(answer)
        ? errorResponse(answer.error, answer.status, req, answer.values)
        : Response.json(answer);
    },
  };
}

interface Told extends Omit<Asked, 'newest' | 'open' | 'data'> {
  capability: Capability;
  act: Act;
  isWrite: boolean;
}

async function actOn({ act, capability, isWrite, ...asked }: Told): Promise<object | Refused> {
  const { kind, id, req } = asked;
  if (!isId(id)) return missing;
  if (isWrite) await waitForTurn(req, nameOf({ slug: kind, id }));
  const lack = await lackOf(asked);
  if (lack) return lack;
  const newest = await newestText(req, { kind, id });
  if (!newest) return missing;
  const refused = refusal(req, capability, newest.language);
  if (refused) throw refused;
  const open = await openReview(req, { kind, id });
  return act({ ...asked, newest, open, data: { ...req.data } });
}

const missing: Refused = { status: 404, error: 'error.review.missing' };

async function lackOf({ kind, id, req }: Pick<Asked, 'kind' | 'id' | 'req'>): Promise<Refused | undefined> {
  const stored = await req.payload.db.findOne<{ id: number; deletedAt?: string | null }>({
    collection: kind,
    where: { id: { equals: id } },
    select: { deletedAt: true },
    req,
  });
  if (!stored) return missing;
  return stored.deletedAt ? { status: 409, error: 'error.review.trashed' } : undefined;
}

function isRefused(answer: object): answer is Refused {
  return 'error' in answer;
}
