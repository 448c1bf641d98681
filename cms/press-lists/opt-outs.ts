import type { ClientBase, Pool } from 'pg';
import type { Reached } from './links.ts';

/**
 * An expression: whether a row `one` of the contacts is of somebody who wants no letters. A code of the address stays when all else
 * is gone, so that nobody who has left comes back with an old list.
 */
export const isOptedOut = `(one.opted_out_at IS NOT NULL
  OR EXISTS (SELECT FROM press_opt_outs AS gone WHERE gone.digest = one.digest))`;

/**
 * From now on nothing is sent: what waits is not, and a letter that is just being handed over asks once more. Of somebody whose
 * address has changed since the letter, both are remembered.
 */
export async function optOut(database: Pool | ClientBase, { id, digest }: Reached): Promise<void> {
  await database.query(
    `WITH gone AS (
       UPDATE media_contacts SET opted_out_at = coalesce(opted_out_at, now()) WHERE id = $1 OR digest = $2
       RETURNING digest
     )
     INSERT INTO press_opt_outs (digest) SELECT digest FROM gone UNION SELECT $2 ON CONFLICT DO NOTHING`,
    [id, digest],
  );
}
