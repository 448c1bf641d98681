import { sql } from '@payloadcms/db-postgres';
import type { CollectionAfterChangeHook, PayloadRequest, SanitizedCollectionConfig } from 'payload';
import { revisionOf } from '../../editing/revision.ts';
import { trackedFields } from '../../editing/tracked-fields.ts';
import { transactionOf } from '../../database/transaction.ts';
import { versionsTableOf } from '../../database/versions-table.ts';

/** How many drafts of a document its history holds. */
const maxDrafts = 100;

/**
 * Keeps all that readers have had of a document, and its last hundred drafts. The autosaved draft that a publication
 * was made from is no version of its own.
 */
export const tidyHistory: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  if (operation === 'create') return doc;
  const isPublished = doc._status === 'published';
  const [newest, before] = await dropSurplus(collection, doc.id, req);
  if (!isPublished || !newest || !before?.autosave) return doc;
  if (!(await sayTheSame(collection, [newest.id, before.id], req))) return doc;
  const database = await transactionOf(req);
  await database.execute(sql`DELETE FROM ${versionsTable(collection, req)} WHERE id = ${before.id}`);
  return doc;
};

/** @returns the newest version and the one before it */
async function dropSurplus(
  collection: SanitizedCollectionConfig,
  id: number,
  req: PayloadRequest,
): Promise<{ id: number; autosave: boolean }[]> {
  const table = versionsTable(collection, req);
  const database = await transactionOf(req);
  const { rows } = await database.execute(sql`
    WITH surplus AS (
      DELETE FROM ${table} WHERE id IN (
        SELECT id FROM ${table}
        WHERE parent_id = ${id} AND NOT latest AND version__status = 'draft'
        ORDER BY updated_at DESC OFFSET ${maxDrafts}))
    SELECT id, autosave FROM ${table} WHERE parent_id = ${id} ORDER BY updated_at DESC, id DESC LIMIT 2`);
  return rows.map((row) => ({ id: Number(row['id']), autosave: row['autosave'] === true }));
}

/** What publishing fills in by itself. */
const filledIn = ['slug', 'publishAt'];

async function sayTheSame(
  { slug, flattenedFields }: SanitizedCollectionConfig,
  ids: number[],
  req: PayloadRequest,
): Promise<boolean> {
  const { docs } = await req.payload.db.findVersions({
    collection: slug,
    where: { id: { in: ids } },
    pagination: false,
    req,
  });
  const fields = trackedFields(flattenedFields).filter(({ path }) => !filledIn.includes(path));
  const [one, other] = docs.map(({ version }) => JSON.stringify(revisionOf(version, fields)));
  return one !== undefined && one === other;
}

function versionsTable({ slug }: SanitizedCollectionConfig, { payload }: PayloadRequest) {
  const name = versionsTableOf(payload, slug);
  if (!name) throw new Error(`${slug} has no table for its versions.`);
  return sql.identifier(name);
}
