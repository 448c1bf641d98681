import type { ClientBase } from 'pg';
import { subscriptionTerms } from '../../common/protocol/subscriptions.ts';

/**
 * Forgets to whom what was sent, when that is old enough; how many there were stays. Forgets those whose letters came back, and have not
 * come to choose since.
 */
export async function purgeMailings(client: ClientBase, now: Date): Promise<void> {
  const { deliveryDays, restDays } = subscriptionTerms;
  await client.query(`DELETE FROM subscribers WHERE rests_since <= $1::timestamptz - $2 * interval '1 day'`, [
    now,
    restDays,
  ]);
  await client.query(
    `WITH old AS (
       SELECT id FROM mailings WHERE begun_at <= $1::timestamptz - $2 * interval '1 day'
     ), gone AS (
       DELETE FROM deliveries WHERE mailing_id IN (SELECT id FROM old) AND state NOT IN ('waiting', 'handing')
       RETURNING mailing_id, state
     ), counted AS (
       SELECT mailing_id, jsonb_object_agg(state, count) AS counts
       FROM (SELECT mailing_id, state, count(*)::int AS count FROM gone GROUP BY 1, 2) AS each GROUP BY 1
     )
     UPDATE mailings SET former = former || counts FROM counted WHERE mailings.id = mailing_id`,
    [now, deliveryDays],
  );
  // Of whoever has left while a letter to them was being handed over.
  await client.query(
    `UPDATE deliveries SET recipient_id = NULL WHERE recipient_id IS NOT NULL AND state NOT IN ('waiting', 'handing')
       AND NOT EXISTS (SELECT FROM subscribers WHERE id = recipient_id)`,
  );
}
