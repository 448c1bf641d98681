import { sql } from '@payloadcms/db-postgres';
import { storeLock } from '../../common/protocol/published-store/store.ts';
import type { PublishedText } from '../../common/protocol/published-store/texts.ts';
import type { Database } from '../database/transaction.ts';
import { originOf } from './origins.ts';
import type { Collection, Global } from './read-stored.ts';
import { referenceTags } from './references.ts';

/**
 * Puts the public texts of some documents or things in the place of those that the store has.
 * @returns the ids of which something is not as it was
 */
export async function replaceTexts(
  database: Database,
  { source, ids }: { source: Collection | Global; ids: number[] },
  texts: PublishedText[],
): Promise<number[]> {
  const given = JSON.stringify(texts.map(toRow));
  const { rows } = await database.execute<{ id: number }>(sql`
    WITH given AS (
      SELECT text.*, ${sql.raw(originOf(source, 'text.id'))} AS origin
      FROM json_to_recordset(${given}::json) AS text
        (id int, language text, slug text, visible_from timestamptz, translation int, data json, body json, tags text[])
    ), known AS (
      SELECT * FROM published_texts WHERE source = ${source} AND id IN ${sql`(${sql.join(ids, sql`, `)})`}
    ), gone AS (
      DELETE FROM published_texts AS text USING known
      WHERE text.source = ${source} AND text.id = known.id AND text.language = known.language
      AND NOT EXISTS (SELECT FROM given WHERE given.id = known.id AND given.language = known.language)
      RETURNING text.id
    ), stale AS (
      SELECT given.*, (known.slug, known.visible_from, known.translation, known.data::text, known.body::text, known.tags)
        IS DISTINCT FROM (given.slug, given.visible_from, given.translation, given.data::text, given.body::text, given.tags)
        AS is_changed
      FROM given LEFT JOIN known USING (id, language)
      WHERE (known.slug, known.visible_from, known.translation, known.data::text, known.body::text, known.tags, known.origin)
        IS DISTINCT FROM
        (given.slug, given.visible_from, given.translation, given.data::text, given.body::text, given.tags, given.origin)
    ), kept AS (
      UPDATE published_texts AS text SET origin = stale.origin FROM stale
      WHERE NOT is_changed AND text.source = ${source} AND text.id = stale.id AND text.language = stale.language
    ), put AS (
      INSERT INTO published_texts (source, id, language, slug, visible_from, translation, data, body, tags, origin)
      SELECT ${source}, id, language, slug, visible_from, translation, data, body, tags, origin
      FROM stale WHERE is_changed
      ON CONFLICT (source, id, language) DO UPDATE SET
        slug = excluded.slug, visible_from = excluded.visible_from, translation = excluded.translation,
        data = excluded.data, body = excluded.body, tags = excluded.tags, origin = excluded.origin,
        revision = excluded.revision
    )
    SELECT id FROM gone UNION SELECT id FROM stale WHERE is_changed`);
  return rows.map(({ id }) => id);
}

function toRow(text: PublishedText) {
  const { id, language, slug, visibleFrom, translation, data, body } = text;
  return {
    id,
    language,
    slug,
    visible_from: visibleFrom,
    translation,
    data,
    body,
    tags: referenceTags(text),
  };
}

/** Waits while somebody derives texts anew; shared by all who change single ones, until their transaction ends. */
export async function shareStore(database: Database): Promise<void> {
  await database.execute(sql`SELECT pg_advisory_xact_lock_shared(${storeLock})`);
}

/** Waits for all who change texts, and keeps others away until the transaction ends. */
export async function claimStore(database: Database): Promise<void> {
  await database.execute(sql`SELECT pg_advisory_xact_lock(${storeLock})`);
}
