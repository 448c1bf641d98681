import type { Payload } from 'payload';
import { Client, Pool } from 'pg';

/** Does something on a connection of its own. */
export async function withClient<T>(databaseUrl: string, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  survive(client);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** Whoever ends the bench in the middle ends PostgreSQL below it: that must not keep it from clearing up. */
export function surviveEndOfDatabase({ db }: Payload): void {
  if (!('pool' in db) || !(db.pool instanceof Pool)) return;
  db.pool.on('error', () => {});
  db.pool.on('acquire', survive);
}

const surviving = new WeakSet<Listening>();

interface Listening {
  on(event: 'error', listener: () => void): unknown;
}

/** A query that was under way still fails where it was asked. */
function survive(client: Listening): void {
  if (surviving.has(client)) return;
  surviving.add(client);
  client.on('error', () => {});
}
