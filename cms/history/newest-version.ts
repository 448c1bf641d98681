import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { transactionOf } from '../database/transaction.ts';
import { versionsTableOf } from '../database/versions-table.ts';

/** The id of what was stored last of something; nothing where it keeps no versions. */
export async function newestVersionOf(
  req: PayloadRequest,
  kind: string,
  id: number | string | null,
): Promise<number | undefined> {
  const table = versionsTableOf(req.payload, kind);
  if (!table) return undefined;
  const database = await transactionOf(req);
  const own = id === null ? sql`true` : sql`parent_id = ${Number(id)}`;
  const { rows } = await database.execute<{ id: number }>(
    sql`SELECT id FROM ${sql.identifier(table)} WHERE ${own} ORDER BY updated_at DESC, id DESC LIMIT 1`,
  );
  return rows[0]?.id;
}
