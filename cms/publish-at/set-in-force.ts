import type { PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { recordStanding } from '../history/document-acts.ts';
import { recordChangeOf } from '../published/record-change.ts';
import type { StoredPlan } from './end-publication.ts';

export interface StoredDocument extends StoredPlan {
  id: number;
  updatedAt: string;
}

interface Version {
  autosave?: boolean;
  version: StoredDocument;
}

export function findStored(kind: Kind, id: number, req: PayloadRequest): Promise<StoredDocument | null> {
  return req.payload.db.findOne<StoredDocument>({ collection: kind, where: { id: { equals: id } }, req });
}

/**
 * Sets what holds for a published document at once, for the published text and for a draft on top of it, publishes
 * nothing of that draft, and tells the publisher.
 *
 * @param set what of it is new; the time of its last change only where readers are to see one
 */
export async function setInForce(
  kind: Kind,
  stored: StoredDocument,
  set: Partial<StoredDocument>,
  at: Date,
  req: PayloadRequest,
): Promise<void> {
  const { id } = stored;
  const newest = await newestVersion(kind, id, req);
  const { updatedAt } = stored;
  await req.payload.db.updateOne({
    collection: kind,
    id,
    data: { updatedAt, ...set },
    req,
    returning: false,
  });
  await putVersion(kind, id, { version: { ...stored, ...set } }, at, req);
  if (newest?.version._status === 'draft') {
    // A draft on top stays the newest, and stays what it was but for that.
    const later = new Date(at.getTime() + 1);
    const draft = { ...newest, version: { ...newest.version, ...set } };
    await putVersion(kind, id, draft, later, req);
  }
  await recordChangeOf(kind, id, req);
  await recordStanding(req, kind, { before: stored, after: { ...stored, ...set }, isPublishing: false });
}

async function newestVersion(kind: Kind, id: number, req: PayloadRequest): Promise<Version | undefined> {
  const { docs } = await req.payload.db.findVersions<StoredDocument>({
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
    versionData: { ...version },
    returning: false,
    req,
  });
}
