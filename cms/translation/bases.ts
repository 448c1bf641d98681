import { sql } from '@payloadcms/db-postgres';
import type { Kind } from '../../common/addresses.ts';
import type { Database } from '../database/transaction.ts';
import type { Texts } from './texts.ts';

/** What a translation was made from, and what of it is not so any longer. */
export interface TranslationBase {
  documentId: number;
  sourceId: number;
  /** What the source said when the translation was up to date. */
  texts: Texts;
  /** When it was. */
  currentAt: Date;
  /** The fields of the source that say something else since. */
  changed: string[];
  /** Since when; nothing while it is up to date. */
  changedAt: Date | null;
  /** What a service has proposed, which nobody is known to have read. */
  proposed: Texts;
  /** Whether readers are told that it is older than its source. */
  tells: boolean;
}

/** Times come as Payload sets the driver to give them. */
type Row = Record<string, unknown> &
  Omit<TranslationBase, 'currentAt' | 'changedAt'> & { currentAt: string; changedAt: string | null };

const columns = sql.raw(
  `document_id AS "documentId", source_id AS "sourceId", texts, current_at AS "currentAt",
   changed, changed_at AS "changedAt", proposed, tells`,
);

/** Of a document and its translation, whichever of them is the source. */
export async function baseOfPair(
  database: Database,
  kind: Kind,
  id: number,
): Promise<TranslationBase | undefined> {
  const { rows } = await database.execute<Row>(sql`
    SELECT ${columns} FROM translation_bases WHERE kind = ${kind} AND (document_id = ${id} OR source_id = ${id})`);
  const [row] = rows;
  return row && toBase(row);
}

function toBase({ currentAt, changedAt, ...row }: Row): TranslationBase {
  return {
    ...row,
    currentAt: new Date(currentAt),
    changedAt: changedAt === null ? null : new Date(changedAt),
  };
}

type Made = Pick<TranslationBase, 'documentId' | 'sourceId' | 'texts'>;

/** Notes that a translation is up to date with all that its source says, in the place of what was noted of the two. */
export async function putBase(
  database: Database,
  kind: Kind,
  { documentId, sourceId, texts }: Made,
): Promise<void> {
  const both = sql`(${documentId}, ${sourceId})`;
  await database.execute(sql`
    DELETE FROM translation_bases WHERE kind = ${kind} AND document_id <> ${documentId}
    AND (document_id IN ${both} OR source_id IN ${both})`);
  await database.execute(sql`
    INSERT INTO translation_bases (kind, document_id, source_id, texts)
    VALUES (${kind}, ${documentId}, ${sourceId}, ${JSON.stringify(texts)}::jsonb)
    ON CONFLICT (kind, document_id) DO UPDATE SET source_id = excluded.source_id, texts = excluded.texts,
      current_at = now(), changed = '[]', changed_at = NULL`);
}

/** Notes what the source says otherwise, or that some of it is translated now. */
export async function setChanged(
  database: Database,
  kind: Kind,
  documentId: number,
  { texts, changed }: { texts?: Texts; changed: string[] },
): Promise<void> {
  const since = changed.length > 0 ? sql`coalesce(changed_at, now())` : sql`NULL`;
  await database.execute(sql`
    UPDATE translation_bases SET changed = ${JSON.stringify(changed)}::jsonb, changed_at = ${since}
      ${texts ? sql`, texts = ${JSON.stringify(texts)}::jsonb` : sql``}
    WHERE kind = ${kind} AND document_id = ${documentId}`);
}

export async function setProposed(
  database: Database,
  kind: Kind,
  documentId: number,
  proposed: Texts,
): Promise<void> {
  await database.execute(sql`
    UPDATE translation_bases SET proposed = ${JSON.stringify(proposed)}::jsonb
    WHERE kind = ${kind} AND document_id = ${documentId}`);
}

export async function setTells(
  database: Database,
  kind: Kind,
  documentId: number,
  tells: boolean,
): Promise<void> {
  await database.execute(sql`
    UPDATE translation_bases SET tells = ${tells} WHERE kind = ${kind} AND document_id = ${documentId}`);
}

export async function removeBases(database: Database, kind: Kind, id: number): Promise<void> {
  await database.execute(sql`
    DELETE FROM translation_bases WHERE kind = ${kind} AND (document_id = ${id} OR source_id = ${id})`);
}

/** Of those translations whose readers are told, since when they are older than their sources; ISO 8601 in UTC. */
export async function toldOlderSince(
  database: Database,
  kind: Kind,
  ids: number[],
): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const list = sql.join(ids, sql`, `);
  const { rows } = await database.execute<{ id: number; since: string }>(sql`
    SELECT document_id AS id, changed_at AS since FROM translation_bases
    WHERE kind = ${kind} AND document_id IN (${list}) AND tells AND changed_at IS NOT NULL`);
  return new Map(rows.map(({ id, since }) => [id, new Date(since).toISOString()]));
}
