import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { transactionOf } from '../database/transaction.ts';
import { versionsTableOf } from '../database/versions-table.ts';
import type { Target } from './current-edit.ts';

/** Lets the newest version of a document stay in its history, where the next autosave would overwrite it. */
export async function keepNewestVersion(req: PayloadRequest, { slug, id }: Target): Promise<void> {
  const table = versionsTableOf(req.payload, slug);
  if (!table || id === undefined) return;
  const database = await transactionOf(req);
  await database.execute(
    sql`UPDATE ${sql.identifier(table)} SET autosave = false WHERE parent_id = ${Number(id)} AND latest AND autosave`,
  );
}
