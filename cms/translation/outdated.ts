import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { kinds, type Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import { transactionOf } from '../database/transaction.ts';
import { versionsTableOf } from '../database/versions-table.ts';

/** A translation whose source says something else since. */
export interface OutdatedTranslation {
  kind: Kind;
  id: number;
  language: Language;
  title: string;
  sourceId: number;
  /** Since when, ISO 8601 in UTC. */
  since: string;
}

/** That of a pair of texts, in a query that joins `translation_bases` as `base`. */
export const isOutdated = sql`base.changed_at IS NOT NULL`;

/**
 * The translations that are out of date, those first whose sources have changed last. What lies in the trash, or has
 * its source there, is none.
 *
 * @param limit how many rows at most; `total` counts all
 */
export async function outdatedTranslations(
  req: PayloadRequest,
  limit: number,
): Promise<{ total: number; rows: OutdatedTranslation[] }> {
  const found = await Promise.all(kinds.map((kind) => outdatedOf(req, kind, limit)));
  const rows = found.flatMap((ofKind) => ofKind.rows).toSorted((a, b) => b.since.localeCompare(a.since));
  return { total: found.reduce((sum, { total }) => sum + total, 0), rows: rows.slice(0, limit) };
}

async function outdatedOf(req: PayloadRequest, kind: Kind, limit: number) {
  const database = await transactionOf(req);
  const table = sql.identifier(kind.replaceAll('-', '_'));
  const versions = sql.identifier(versionsTableOf(req.payload, kind) ?? '');
  const { rows } = await database.execute<
    OutdatedTranslation & { total: number; [column: string]: unknown }
  >(sql`
    SELECT main.id, main.language, base.source_id AS "sourceId", base.changed_at AS since,
      coalesce(newest.version_title, main.title, '') AS title, (count(*) OVER ())::int AS total
    FROM translation_bases AS base
    JOIN ${table} AS main ON main.id = base.document_id AND main.deleted_at IS NULL
    JOIN ${table} AS source ON source.id = base.source_id AND source.deleted_at IS NULL
    LEFT JOIN ${versions} AS newest ON newest.parent_id = main.id AND newest.latest
    WHERE base.kind = ${kind} AND ${isOutdated}
    ORDER BY base.changed_at DESC LIMIT ${limit}`);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ id, language, title, sourceId, since }) => ({
      ...{ kind, id, language, title, sourceId },
      since: new Date(since).toISOString(),
    })),
  };
}
