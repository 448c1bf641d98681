import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { refusedResponse } from '../access/refusal.ts';
import { isId } from '../database/id.ts';
import { recordChangeOf } from '../published/record-change.ts';
import { errorResponse } from '../errors/error-response.ts';
import { inTransaction, waitForTurn } from '../database/transaction.ts';
import type { DocumentState } from '../published/visibility.ts';
import { timeChangesIn, type TimeChange } from './time-changes.ts';
import { nameOfStaff } from './who.ts';

/**
 * Changes when a published document is, or was, published: `POST /api/<kind>/:id/publish-at` with `publishAt`,
 * an ISO 8601 time or `null` for now. It holds at once, for the published text and for a draft on top of it,
 * and publishes nothing of that draft.
 */
export function changeTime(kind: Kind): Endpoint {
  return {
    path: '/:id/publish-at',
    method: 'post',
    handler: async (req) => {
      const refused = refusedResponse(req, 'publish');
      if (refused) return refused;
      await addDataAndFileToRequest(req);
      const publishAt = timeGiven(req.data?.['publishAt']);
      if (!publishAt) return errorResponse('error.publishAt.time', 400, req);
      const id = Number(req.routeParams?.['id']);
      if (!isId(id) || !(await isThere(kind, id, req)))
        return errorResponse('error.publishAt.missing', 404, req);
      const isDone = await inTransaction(req, () => setTime(kind, id, publishAt, req));
      return isDone ? Response.json({ id, publishAt }) : errorResponse('error.publishAt.draft', 409, req);
    },
  };
}

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function timeGiven(value: unknown): string | undefined {
  if (value === null) return new Date().toISOString();
  if (typeof value !== 'string' || !isoTime.test(value)) return undefined;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** Of what lies in the trash nothing is published. */
async function isThere(kind: Kind, id: number, req: PayloadRequest): Promise<boolean> {
  const where = { id: { equals: id } };
  return (await req.payload.count({ collection: kind, where, overrideAccess: false, req })).totalDocs > 0;
}

interface Stored extends DocumentState {
  id: number;
  timeChanges?: unknown;
}

interface Version {
  autosave?: boolean;
  version: Stored;
}

/** @returns whether the document is published; of any other the time is a plan, kept with its draft */
async function setTime(kind: Kind, id: number, publishAt: string, req: PayloadRequest): Promise<boolean> {
  await waitForTurn(req, `time ${kind} ${id}`);
  const { db } = req.payload;
  const stored = await db.findOne<Stored>({ collection: kind, where: { id: { equals: id } }, req });
  if (stored?._status !== 'published') return false;
  const newest = await newestVersion(kind, id, req);
  const at = new Date();
  const change: TimeChange = {
    at: at.toISOString(),
    by: nameOfStaff(req),
    from: stored.publishAt ?? null,
    to: publishAt,
  };
  const set = { publishAt, timeChanges: [...timeChangesIn(stored.timeChanges), change] };
  const updatedAt = at.toISOString();
  await db.updateOne({ collection: kind, id, data: { ...set, updatedAt }, req, returning: false });
  await putVersion(kind, id, { version: { ...stored, ...set } }, at, req);
  if (newest?.version._status === 'draft') {
    // A draft on top stays the newest, and stays what it was but for the time.
    const later = new Date(at.getTime() + 1);
    const draft = { ...newest, version: { ...newest.version, ...set } };
    await putVersion(kind, id, draft, later, req);
  }
  await recordChangeOf(kind, id, req);
  return true;
}

async function newestVersion(kind: Kind, id: number, req: PayloadRequest): Promise<Version | undefined> {
  const { docs } = await req.payload.db.findVersions<Stored>({
    collection: kind,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    sort: '-updatedAt',
    req,
  });
  return docs[0];
}

async function putVersion(
  kind: Kind,
  id: number,
  { autosave = false, version }: Version,
  at: Date,
  req: PayloadRequest,
): Promise<void> {
  const time = at.toISOString();
  await req.payload.db.createVersion({
    collectionSlug: kind,
    parent: id,
    autosave,
    createdAt: time,
    updatedAt: time,
    versionData: { ...version, updatedAt: time },
    returning: false,
    req,
  });
}
