import type { ClientBase } from 'pg';
import { pressTerms } from '../../common/protocol/press-lists.ts';
import { subscriptionTerms } from '../../common/protocol/subscriptions.ts';

/**
 * Forgets to whom what was sent, when that is old enough; how many there were stays. Forgets those whose letters came back, and have not
 * come to choose since; of the press those who have opted out, but for a code of their address, and those whom nothing reaches.
 */
export async function purgeMailings(client: ClientBase, now: Date): Promise<void> {
  const { deliveryDays, restDays } = subscriptionTerms;
  await client.query(`DELETE FROM subscribers WHERE rests_since <= $1::timestamptz - $2 * interval '1 day'`, [
    now,
    restDays,
  ]);
  await client.query(
    `DELETE FROM media_contacts WHERE opted_out_at <= $1::timestamptz - $2 * interval '1 day'
       OR rests_since <= $1::timestamptz - $3 * interval '1 day'`,
    [now, pressTerms.optedOutDays, pressTerms.restDays],
  );
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
    `UPDATE deliveries SET recipient_id = NULL FROM mailings AS mailing
     WHERE mailing.id = mailing_id AND recipient_id IS NOT NULL AND state NOT IN ('waiting', 'handing')
       AND NOT CASE mailing.audience WHEN 'press' THEN EXISTS (SELECT FROM media_contacts WHERE id = recipient_id)
         ELSE EXISTS (SELECT FROM subscribers WHERE id = recipient_id) END`,
  );
}
