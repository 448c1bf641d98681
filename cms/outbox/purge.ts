import type { ClientBase } from 'pg';

/** For how long the outbox tells when a change came to readers, in days. */
const daysKept = 90;

/**
 * Removes old rows of the outbox. The newest of each document stays, which its edit view shows, and every row
 * that is still to be published.
 */
export async function purgeOutbox(client: ClientBase, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - daysKept * 24 * 60 * 60 * 1000);
  await client.query(
    `DELETE FROM publications
     WHERE created_at < $1 AND written_at IS NOT NULL
       AND id NOT IN (SELECT max(id) FROM publications GROUP BY source, document_id)`,
    [oldest],
  );
}
