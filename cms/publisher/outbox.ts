import type { ClientBase } from 'pg';

/** The open rows of the outbox, oldest first. */
export async function openPublications(client: ClientBase): Promise<number[]> {
  const { rows } = await client.query<{ id: number }>(
    'SELECT id FROM publications WHERE written_at IS NULL ORDER BY id',
  );
  return rows.map(({ id }) => id);
}

/** Notes that the pages of these changes are written; `error` tells of those that could not be. */
export async function markWritten(client: ClientBase, ids: number[], error?: string): Promise<void> {
  await client.query(
    'UPDATE publications SET written_at = now(), updated_at = now(), error = $2 WHERE id = ANY($1)',
    [ids, error ?? null],
  );
}

export async function markSearchable(client: ClientBase, ids: number[]): Promise<void> {
  await client.query('UPDATE publications SET searchable_at = now(), updated_at = now() WHERE id = ANY($1)', [
    ids,
  ]);
}

/** A document whose time has come goes the same way as a change: the row wakes the publisher. */
export async function recordDue(client: ClientBase): Promise<void> {
  await client.query("INSERT INTO publications (source, operation) VALUES ('schedule', 'due')");
}

/** Any number that nothing else in the database uses as a lock. */
const publisherLock = 7_283_645;

/** Waits until this is the only publisher at work; the lock lasts as long as the connection. */
export async function becomeLeader(client: ClientBase): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [publisherLock]);
}
