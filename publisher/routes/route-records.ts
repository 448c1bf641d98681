import type { ClientBase, Pool } from 'pg';
import { saveFirstAddresses } from './first-addresses.ts';
import { createRouteHistory, type RouteHistory, type RouteRecord } from './route-history.ts';

/** Reads every address that has ever been public. */
export async function loadRouteHistory(client: ClientBase | Pool): Promise<RouteHistory> {
  const { rows } = await client.query<Omit<RouteRecord, 'withdrawnAt'> & { withdrawnAt: Date | null }>(
    `SELECT address, collection, document_id AS "documentId", language, withdrawn_at AS "withdrawnAt", title
     FROM published_addresses`,
  );
  return createRouteHistory(
    rows.map((row) => ({ ...row, withdrawnAt: row.withdrawnAt?.toISOString() ?? null })),
  );
}

export async function saveRouteRecords(client: ClientBase | Pool, entries: RouteRecord[]): Promise<void> {
  if (entries.length === 0) return;
  await client.query(
    `INSERT INTO published_addresses (address, collection, document_id, language, withdrawn_at, title)
     SELECT DISTINCT ON (address) address, collection, "documentId", language, "withdrawnAt", title
     FROM jsonb_to_recordset($1) AS known
       (place int, address text, collection text, "documentId" int, language text, "withdrawnAt" timestamptz,
        title text)
     ORDER BY address, place DESC
     ON CONFLICT (address) DO UPDATE SET collection = excluded.collection, document_id = excluded.document_id,
       language = excluded.language, withdrawn_at = excluded.withdrawn_at, title = excluded.title`,
    [JSON.stringify(entries.map((entry, place) => ({ ...entry, place })))],
  );
  await saveFirstAddresses(client, entries);
}
