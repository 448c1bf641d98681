import { sql } from '@payloadcms/db-postgres';
import type { Database } from '../database/transaction.ts';
import type { FoundText } from './texts.ts';

/** How long each of some texts took from its publication to its public address, in seconds, where that is known. */
export async function timesToReaders(
  database: Database,
  texts: FoundText[],
): Promise<(text: FoundText) => number | undefined> {
  if (texts.length === 0) return () => undefined;
  const asked = texts.map(({ kind, id, at }) => sql`(${kind}::text, ${id}::int, ${at}::timestamptz)`);
  const { rows } = await database.execute<{ kind: string; id: number; seconds: number }>(sql`
    SELECT kind, id, extract(epoch FROM live_at - created_at)::float AS seconds
    FROM (VALUES ${sql.join(asked, sql`, `)}) AS asked (kind, id, at)
    JOIN LATERAL (
      SELECT created_at, live_at FROM publications
      WHERE source = asked.kind AND document_id = asked.id AND created_at >= asked.at - interval '5 seconds'
      ORDER BY publications.id LIMIT 1
    ) AS publication ON live_at >= created_at`);
  const taken = new Map(rows.map(({ kind, id, seconds }) => [`${kind} ${id}`, seconds]));
  return ({ kind, id }) => taken.get(`${kind} ${id}`);
}
