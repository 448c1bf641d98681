import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { tableOf, type Sql } from '../plans/sql.ts';

/**
 * The translations of a kind whose sources say something else since, as readers have them. Selects `id`, `language`,
 * since when (`at`) and when the translation was up to date last (`other`). What lies in the trash, or has its source
 * there, is none.
 */
export function outdatedTexts(kind: Kind): Sql {
  return sql`
    SELECT main.id, main.language, base.changed_at AS at, base.current_at AS other
    FROM translation_bases AS base
    JOIN ${tableOf(kind)} AS main ON main.id = base.document_id AND main.deleted_at IS NULL
    JOIN ${tableOf(kind)} AS source ON source.id = base.source_id AND source.deleted_at IS NULL
    WHERE base.kind = ${kind} AND base.changed_at IS NOT NULL`;
}

export async function isOutdated({ db }: Pick<Payload, 'db'>, kind: Kind, id: number): Promise<boolean> {
  const { rows } = await db.drizzle.execute(
    sql`SELECT FROM (${outdatedTexts(kind)}) AS outdated WHERE id = ${id}`,
  );
  return rows.length > 0;
}
