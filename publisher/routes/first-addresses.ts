import type { ClientBase, Pool } from 'pg';
import { isKind, type Kind } from '../../common/addresses.ts';
import type { RouteRecord } from './route-history.ts';

/**
 * Keeps where documents have stood first. Whoever has taken over an address that is another's first one is told
 * from it by a part behind `#`.
 */
export async function saveFirstAddresses(client: ClientBase | Pool, entries: RouteRecord[]): Promise<void> {
  const standing = entries.filter((entry) => isKind(entry.collection) && entry.withdrawnAt === null);
  if (standing.length === 0) return;
  await client.query(
    `INSERT INTO published_first_addresses (collection, document_id, address)
     SELECT DISTINCT ON (collection, "documentId") collection, "documentId", CASE
       WHEN EXISTS (SELECT FROM published_first_addresses AS first WHERE first.address = known.address)
       THEN address || '#' || "documentId" ELSE address END
     FROM jsonb_to_recordset($1) AS known (place int, address text, collection text, "documentId" int)
     ORDER BY collection, "documentId", place
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(standing.map((entry, place) => ({ ...entry, place })))],
  );
}

/** Tells the address at which each of some documents has stood first, by its id; nothing of one that is not kept yet. */
export type ReadFirstAddresses = (kind: Kind, ids: number[]) => Promise<ReadonlyMap<number, string>>;

export function firstAddressReader(client: ClientBase | Pool): ReadFirstAddresses {
  return async (kind, ids) => {
    const { rows } = await client.query<{ id: number; address: string }>(
      `SELECT document_id AS id, address FROM published_first_addresses
       WHERE collection = $1 AND document_id = ANY($2)`,
      [kind, ids],
    );
    return new Map(rows.map(({ id, address }) => [id, address]));
  };
}
