import { sql } from '@payloadcms/db-postgres';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload';
import { isKind, type Kind } from '../../common/addresses.ts';
import { itemTag, summaryTag } from '../../common/protocol/cache-tags.ts';
import { transactionOf, waitForTurn } from '../database/transaction.ts';
import { noteDue, wasPublic, type Noted } from '../mailings/note-due.ts';
import { tableOf } from './origins.ts';
import { changesOf, recordChanges } from './outbox.ts';
import { isCollection, isGlobal, type Collection, type Global } from './read-stored.ts';
import { batchesOf, renewTexts, replaceDerived } from './renew.ts';
import { replaceTexts, shareStore } from './store.ts';

/**
 * Writes the published store and the outbox. Hooks run before the transaction commits, so they write both in it:
 * what the public may read and the row that tells of it become visible, and the publisher is woken, together
 * with the change itself.
 */
export const recordChange: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  const { slug } = collection;
  if (!isCollection(slug)) return doc;
  if (operation === 'create' && doc.translationKey) await waitForTurn(req, `pair ${doc.translationKey}`);
  if (doc._status !== 'draft') await recordPublished(slug, doc, req);
  // A draft on top of a published document is kept with the versions alone and changes nothing public.
  else if (operation === 'create' || (await isStored(slug, doc, req))) await recordDraft(slug, doc.id, req);
  return doc;
};

/** What readers get, and with a document in the same transaction what is to be sent to those who asked for it. */
async function recordPublished(source: Collection, doc: Noted, req: PayloadRequest): Promise<void> {
  const hadIt = isKind(source) && (await wasPublic(req, source, doc.id));
  await recordChangeOf(source, doc.id, req);
  if (isKind(source)) await noteDue(req, source, doc, hadIt);
}

export const recordDeletion: CollectionAfterDeleteHook = async ({ collection, id, doc, req }) => {
  const { slug } = collection;
  if (!isCollection(slug)) return doc;
  const own = Number(id);
  const database = await transactionOf(req);
  await shareStore(database);
  await replaceTexts(database, { source: slug, ids: [own] }, []);
  await recordChanges(database, { source: slug, ids: [own], operation: 'delete' });
  // The database takes what is deleted from all that referred to it by a field.
  for (const { source, ids } of await referrersOf(slug, own, req))
    for (const batch of batchesOf(ids)) await renewTexts(req, source, batch);
  if (isKind(slug)) await renewPair(slug, own, req);
  return doc;
};

export const recordGlobalChange: GlobalAfterChangeHook = async ({ global, doc, req }) => {
  if (isGlobal(global.slug)) await recordChangeOf(global.slug, 0, req);
  return doc;
};

/**
 * Brings the store to what is stored of a document, a thing or what there is one of, and tells the publisher of it.
 * @returns the id of the row of the outbox
 */
export async function recordChangeOf(
  source: Collection | Global,
  id: number,
  req: PayloadRequest,
): Promise<number> {
  const database = await transactionOf(req);
  await shareStore(database);
  await replaceDerived(req, source, [id]);
  const [row = 0] = await recordChanges(database, changesOf(source, [id]));
  if (isKind(source)) await renewPair(source, id, req);
  return row;
}

/** Of what is not published the publisher is told only where readers had it, or have its translation. */
async function recordDraft(source: Collection, id: number, req: PayloadRequest): Promise<void> {
  const database = await transactionOf(req);
  await shareStore(database);
  const changed = await replaceDerived(req, source, [id]);
  await recordChanges(database, { source, ids: changed, operation: 'change' });
  if (isKind(source)) await renewPair(source, id, req);
}

/** A text tells which document is its translation, visible or not. */
async function renewPair(kind: Kind, id: number, req: PayloadRequest): Promise<void> {
  const table = sql.identifier(tableOf(kind));
  const database = await transactionOf(req);
  const { rows } = await database.execute<{ id: number }>(sql`
    WITH pair AS (
      SELECT other.id FROM ${table} AS own
      JOIN ${table} AS other ON other.translation_key = own.translation_key AND other.id <> own.id
      WHERE own.id = ${id}
    )
    SELECT id FROM published_texts
    WHERE source = ${kind} AND id IN (SELECT id FROM pair) AND translation IS DISTINCT FROM ${id}
    UNION SELECT id FROM published_texts
    WHERE source = ${kind} AND translation = ${id} AND id NOT IN (SELECT id FROM pair)`);
  if (rows.length > 0)
    await renewTexts(
      req,
      kind,
      rows.map((row) => row.id),
    );
}

interface Texts {
  source: Collection | Global;
  ids: number[];
}

/** Everything whose text refers to something. */
async function referrersOf(source: Collection, id: number, req: PayloadRequest): Promise<Texts[]> {
  if (source === 'redirects') return [];
  const tag = isKind(source) ? summaryTag(source, id) : itemTag(source, id);
  const database = await transactionOf(req);
  const { rows } = await database.execute<Texts & Record<string, unknown>>(sql`
    SELECT source, array_agg(DISTINCT id) AS ids FROM published_texts WHERE tags @> ARRAY[${tag}] GROUP BY source`);
  return rows;
}

/** Whether what was saved stands in the document itself, and not as a draft over what is published. */
export async function isStored(
  collection: CollectionSlug,
  doc: { id: number; updatedAt: string },
  req: PayloadRequest,
): Promise<boolean> {
  const stored = await req.payload.db.findOne<{ id: number; updatedAt: string }>({
    collection,
    where: { id: { equals: doc.id } },
    select: { updatedAt: true },
    req,
  });
  return stored !== null && Date.parse(stored.updatedAt) === Date.parse(doc.updatedAt);
}
