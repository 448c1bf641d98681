import { sql } from '@payloadcms/db-postgres';
import {
  createLocalReq,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionSlug,
  type Payload,
  type PayloadRequest,
  type Plugin,
} from 'payload';
import { languages } from '../../common/languages.ts';
import { isKind } from '../../common/addresses.ts';
import { transactionOf } from '../database/transaction.ts';
import { versionsTableOf } from '../database/versions-table.ts';
import { foundCollections } from './collections.ts';
import { gatherText } from './gather.ts';
import { removeText, storeText } from './store.ts';

/** Keeps what staff find beside each change, in its transaction. */
export const keepFindable: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) => {
    if (!foundCollections.includes(collection.slug)) return collection;
    const { hooks } = collection;
    return {
      ...collection,
      hooks: {
        ...hooks,
        afterChange: [...(hooks?.afterChange ?? []), keepText],
        afterDelete: [...(hooks?.afterDelete ?? []), forgetText],
      },
    };
  }),
});

const keepText: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  await keepTexts(req, collection.slug, [Number(doc.id)]);
  return doc;
};

const forgetText: CollectionAfterDeleteHook = async ({ collection, id, doc, req }) => {
  await removeText(await transactionOf(req), collection.slug, Number(id));
  return doc;
};

interface Stored {
  id: number;
  updatedAt: string;
  language?: unknown;
  deletedAt?: string | null;
  /** Of a draft that nobody has written in. */
  blank?: boolean | null;
}

async function keepTexts(req: PayloadRequest, collection: CollectionSlug, ids: number[]): Promise<void> {
  const { config } = req.payload.collections[collection];
  const database = await transactionOf(req);
  for (const stored of await readNewest(req, collection, ids)) {
    const { id, updatedAt } = stored;
    if (stored.blank) await removeText(database, collection, id);
    else
      await storeText(database, {
        ...gatherText(config.fields, stored, config.admin.useAsTitle ?? 'id'),
        ...{ collection, id, updatedAt, isTrashed: Boolean(stored.deletedAt) },
        language: languages.find((language) => language === stored.language) ?? null,
      });
  }
}

/** Of texts, the newest draft. */
async function readNewest(req: PayloadRequest, collection: CollectionSlug, ids: number[]): Promise<Stored[]> {
  const asked = { collection, pagination: false, locale: 'all', req };
  const { db } = req.payload;
  if (isKind(collection)) {
    return (await db.queryDrafts<Stored>({ ...asked, where: { parent: { in: ids } } })).docs;
  }
  const { docs } = await db.find<Stored>({ ...asked, where: { id: { in: ids } } });
  // In another field of an account is the language that its owner works in.
  return docs.map((doc) => ({ ...doc, language: null }));
}

/** How many are read at once. */
const batchSize = 50;

/** Notes what was stored past the hooks, such as by a version of Bruket that had no search. */
export async function catchUpTexts(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload);
  for (const slug of foundCollections) {
    const ids = await missingIn(payload, slug);
    for (let from = 0; from < ids.length; from += batchSize)
      await keepTexts(req, slug as CollectionSlug, ids.slice(from, from + batchSize));
  }
}

async function missingIn(payload: Payload, slug: string): Promise<number[]> {
  const table = sql.identifier(slug.replaceAll('-', '_'));
  const versions = isKind(slug) ? versionsTableOf(payload, slug) : undefined;
  const newest = versions
    ? sql`(SELECT version_updated_at FROM ${sql.identifier(versions)} WHERE parent_id = main.id AND latest LIMIT 1)`
    : sql`NULL`;
  const { rows } = await payload.db.drizzle.execute<{ id: number }>(sql`
    SELECT main.id FROM ${table} AS main
    LEFT JOIN find_texts AS known ON known.collection = ${slug} AND known.document_id = main.id
    WHERE known.updated_at IS DISTINCT FROM coalesce(${newest}, main.updated_at)`);
  return rows.map(({ id }) => id);
}
