import type { Payload, Where } from 'payload';
import type { Kind } from '../../../common/addresses.ts';
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
    select: { publishAt: true, withdrawAt: true, deletedAt: true, _status: true },
    trash: true,
    depth: 0,
    limit: 1,
    pagination: false,
  });
  return docs[0];
}
