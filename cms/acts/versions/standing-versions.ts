import type { CollectionSlug, PayloadRequest } from 'payload';

/** A version of a document as it is stored. */
export interface StoredVersion {
  id: number;
  autosave?: boolean | null;
  updatedAt: string;
  version: Record<string, unknown> & { _status?: string | null };
}

export async function newestVersion(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: number | string,
): Promise<StoredVersion | undefined> {
  const { docs } = await req.payload.db.findVersions<StoredVersion['version']>({
    collection,
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    req,
  });
  const [newest] = docs;
  return newest && { ...newest, id: Number(newest.id) };
}

/** What readers may know of a document: it stands as it was when it was published last, drafts apart. */
export interface StandingDocument {
  id: number;
  _status?: string | null;
  slug?: string | null;
  publishAt?: string | null;
}

export function standingDocument(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: number | string,
): Promise<StandingDocument | null> {
  const select = { _status: true, slug: true, publishAt: true } as const;
  return req.payload.db.findOne<StandingDocument>({ collection, where: { id: { equals: id } }, select, req });
}
