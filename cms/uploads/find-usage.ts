import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest, SanitizedCollectionConfig, Where } from 'payload';
import { itemTag } from '../../common/protocol/cache-tags.ts';
import { isLanguage, languages, type Language } from '../../common/languages.ts';
import { wordsOfLabel } from '../i18n/label.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { transactionOf } from '../database/transaction.ts';
import { nodesWith, uploadPaths, uploadsIn, type UploadSlug } from './uses.ts';

/** A document, or the start page or the settings, that uses a picture or file as it is live or in its draft. */
export interface Use {
  /** The slug of its collection or global. */
  kind: string;
  /** What staff call that. */
  label: string;
  /** None for a global. */
  id?: number;
  title: string;
  /** Of a document that is a text in one language. */
  language?: Language;
  /** Whether readers see it there, will at a time that is set, or do not. */
  state: UseState;
}

export type UseState = 'live' | 'waiting' | 'draft';

interface UsageQuery {
  collection: UploadSlug;
  id: number;
}

/** Everything that uses an upload, but for what lies in the trash. */
export async function findUsage(asked: UsageQuery, req: PayloadRequest): Promise<Use[]> {
  const uses: Untold[] = [];
  for (const collection of req.payload.config.collections) {
    if (collection.slug.startsWith('payload-')) continue;
    uses.push(...(await usesInCollection(collection, asked, req)));
  }
  const all = [...uses, ...(await usesInGlobals(asked, req))];
  const states = await publicStates(asked, req);
  const stateOf = ({ kind, id = 0 }: Untold) => states.get(`${kind}/${id}`) ?? 'draft';
  return all.map((use) => ({ ...use, state: stateOf(use) }));
}

type Untold = Omit<Use, 'state'>;

/**
 * Of what readers have now or at a time that is set, by kind and id; of what lies in the trash they have nothing.
 * A person is seen where a page has them.
 */
async function publicStates(asked: UsageQuery, req: PayloadRequest): Promise<Map<string, UseState>> {
  const database = await transactionOf(req);
  const { rows } = await database.execute<{ source: string; id: number; state: UseState }>(sql`
    SELECT source, id, CASE WHEN bool_or(visible_from IS NULL OR visible_from <= now()) THEN 'live' ELSE 'waiting' END AS state
    FROM published_texts AS used WHERE tags @> ARRAY[${itemTag(asked.collection, asked.id)}]
    AND (source <> 'people' OR EXISTS (
      SELECT FROM published_texts AS page
      WHERE page.tags @> ARRAY['people:' || used.id] AND page.source NOT IN ('media', 'settings')))
    AND EXISTS (SELECT FROM ${sql.identifier(asked.collection)} AS own WHERE own.id = ${asked.id} AND own.deleted_at IS NULL)
    GROUP BY source, id`);
  return new Map(rows.map(({ source, id, state }) => [`${source}/${id}`, state]));
}

async function usesInCollection(
  collection: SanitizedCollectionConfig,
  asked: UsageQuery,
  req: PayloadRequest,
): Promise<Untold[]> {
  const ids = new Set(await idsByText(collection, asked, req));
  const paths = uploadPaths(collection.flattenedFields, asked.collection);
  const states = collection.versions?.drafts ? [false, true] : [false];
  for (const draft of paths.length > 0 ? states : []) {
    const where: Where = { or: paths.map((path) => ({ [path]: { equals: asked.id } })) };
    for (const id of await idsWhere(collection, where, draft, req)) ids.add(id);
  }
  return ids.size === 0 ? [] : told(collection, [...ids], req);
}

async function idsWhere(
  { slug }: SanitizedCollectionConfig,
  where: Where,
  draft: boolean,
  req: PayloadRequest,
): Promise<number[]> {
  const options = { collection: slug, where, draft, depth: 0, pagination: false, select: {} } as const;
  const { docs } = await req.payload.find({ ...options, overrideAccess: false, req });
  return docs.map(({ id }) => id);
}

/** The names that titles may have, of which each collection has one. */
async function told(
  collection: SanitizedCollectionConfig,
  ids: number[],
  req: PayloadRequest,
): Promise<Untold[]> {
  const { docs } = await req.payload.find({
    collection: collection.slug,
    where: { id: { in: ids } },
    draft: Boolean(collection.versions?.drafts),
    fallbackLocale: [...languages],
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  });
  return docs.map((found) => {
    const doc: Record<string, unknown> = { ...found };
    const [title, language] = [doc[collection.admin.useAsTitle ?? 'id'], doc['language']];
    return {
      kind: collection.slug,
      label: wordsOfLabel(collection.labels.singular, languageOfStaff(req)) ?? '',
      id: Number(doc['id']),
      title: typeof title === 'string' && title ? title : String(doc['id']),
      ...(typeof language === 'string' && isLanguage(language) ? { language } : {}),
    };
  });
}

/** A column that holds rich text, and how its rows lead to their document. */
interface TextColumn {
  table: string;
  column: string;
  isChild: boolean;
}

/** Documents whose texts use the upload in a block, which Payload cannot be asked for. */
async function idsByText(
  { slug, versions }: SanitizedCollectionConfig,
  { collection, id }: UsageQuery,
  req: PayloadRequest,
): Promise<number[]> {
  const table = slug.replaceAll('-', '_');
  const database = await transactionOf(req);
  const uses = (column: TextColumn) =>
    sql`jsonb_path_exists(${sql.identifier(column.column)}, ${nodesWith(collection)}::jsonpath, ${JSON.stringify({ id })}::jsonb)`;
  const key = ({ isChild }: TextColumn) => sql.identifier(isChild ? '_parent_id' : 'id');
  const found: number[] = [];
  for (const column of await textColumns(table, req)) {
    const { rows } = await database.execute(
      sql`SELECT DISTINCT ${key(column)} AS id FROM ${sql.identifier(column.table)} WHERE ${uses(column)}`,
    );
    found.push(...rows.map((row) => Number(row['id'])));
  }
  if (!versions?.drafts) return found;
  for (const column of await textColumns(`_${table}_v`, req)) {
    const { rows } = await database.execute(
      sql`SELECT DISTINCT parent_id AS id FROM ${sql.identifier(`_${table}_v`)} WHERE latest AND id IN (
        SELECT ${key(column)} FROM ${sql.identifier(column.table)} WHERE ${uses(column)})`,
    );
    found.push(...rows.map((row) => Number(row['id'])));
  }
  return found;
}

async function textColumns(table: string, req: PayloadRequest): Promise<TextColumn[]> {
  const database = await transactionOf(req);
  const { rows } = await database.execute(sql`
    SELECT table_name, column_name FROM information_schema.columns
    WHERE data_type = 'jsonb' AND table_schema = current_schema()
    AND (table_name = ${table} OR starts_with(table_name, ${`${table}_`}))`);
  return rows.map((row) => ({
    table: String(row['table_name']),
    column: String(row['column_name']),
    isChild: row['table_name'] !== table,
  }));
}

async function usesInGlobals({ collection, id }: UsageQuery, req: PayloadRequest): Promise<Untold[]> {
  const uses: Untold[] = [];
  for (const { slug, label, flattenedFields } of req.payload.config.globals) {
    const global = await req.payload.findGlobal({ slug, depth: 0, overrideAccess: false, req });
    const name = wordsOfLabel(label, languageOfStaff(req)) ?? '';
    if (uploadsIn(flattenedFields, global, collection).has(id))
      uses.push({ kind: slug, label: name, title: name });
  }
  return uses;
}
