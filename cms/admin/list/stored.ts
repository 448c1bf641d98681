import type { Payload, Where } from 'payload';
import type { Kind } from '../../../common/addresses.ts';
import { standingOf, type Standing } from '../../published/standing.ts';
import type { DocumentState } from '../../published/visibility.ts';

/** What readers have of a document, whatever its newest draft says. */
export interface StoredDocument extends DocumentState {
  id: number;
}

export async function findStored(
  payload: Payload,
  kind: Kind,
  where: Where,
): Promise<StoredDocument | undefined> {
  const { docs } = await payload.find({
    collection: kind,
    where,
    select: { publishAt: true, deletedAt: true, _status: true },
    trash: true,
    depth: 0,
    limit: 1,
    pagination: false,
  });
  return docs[0];
}

export async function standingOfStored(
  payload: Payload,
  kind: Kind,
  stored: StoredDocument,
): Promise<Standing> {
  const wasPublished = stored._status !== 'published' && (await hasPublication(payload, kind, stored.id));
  return standingOf(stored, wasPublished, new Date());
}

async function hasPublication(payload: Payload, kind: Kind, id: number): Promise<boolean> {
  const { totalDocs } = await payload.countVersions({
    collection: kind,
    where: { parent: { equals: id }, 'version._status': { equals: 'published' } },
  });
  return totalDocs > 0;
}
