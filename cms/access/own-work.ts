import { sql } from '@payloadcms/db-postgres';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { itemTag } from '../../common/protocol/cache-tags.ts';
import { newestVersion, standingDocument } from '../acts/versions/standing-versions.ts';
import { transactionOf } from '../database/transaction.ts';
import { readAuthors } from '../editing/authors.ts';

/** What those who write may add to the library. */
export type Addition = 'media' | 'files' | 'people';

/** Whether nobody but whoever asks has written in a draft, and readers have never had it. */
export async function isOwnDraft(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: number | string,
): Promise<boolean> {
  const newest = await newestVersion(req, collection, id);
  if (!newest || !isAlone(newest.version['fieldAuthors'], req)) return false;
  const standing = await standingDocument(req, collection, id);
  return standing?._status !== 'published' && !(await wasPublished(req, collection, id));
}

/** Whether nobody but whoever asks has described a picture, file or person, and no published page shows it. */
export async function isOwnAddition(
  req: PayloadRequest,
  collection: Addition,
  id: number | string,
): Promise<boolean> {
  const where = { id: { equals: id } };
  const stored = await req.payload.db.findOne<{ id: number; fieldAuthors?: unknown }>({
    collection,
    where,
    req,
  });
  return (
    Boolean(stored) && isAlone(stored?.fieldAuthors, req) && !(await isShown(req, collection, Number(id)))
  );
}

function isAlone(fieldAuthors: unknown, { user }: PayloadRequest): boolean {
  const authors = Object.values(readAuthors(fieldAuthors));
  return authors.length > 0 && authors.every((author) => author.user === user?.id);
}

async function wasPublished(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: number | string,
): Promise<boolean> {
  const { docs } = await req.payload.db.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    limit: 1,
    pagination: false,
    req,
  });
  return docs.length > 0;
}

async function isShown(req: PayloadRequest, collection: Addition, id: number): Promise<boolean> {
  const database = await transactionOf(req);
  const { rows } = await database.execute(
    // A picture lies in the store before any page has it, and names those who are on it.
    sql`SELECT 1 FROM published_texts AS used WHERE tags @> ARRAY[${itemTag(collection, id)}]
      AND (source <> 'media' OR EXISTS (
        SELECT FROM published_texts AS page WHERE page.tags @> ARRAY['media:' || used.id])) LIMIT 1`,
  );
  return rows.length > 0;
}
