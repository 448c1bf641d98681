import { Client, type ClientBase } from 'pg';
import { recordWish, signingKeys } from '../outbox/outbox.ts';
import { inTransaction } from '../release/pages.ts';
import { rotateKey } from './signing-keys.ts';

/** Signs with a new key from now on, and has the publisher tell of it. @returns the id of the new key */
export function rotateKeys(client: ClientBase): Promise<string> {
  return inTransaction(client, async () => {
    const { id } = await rotateKey(client);
    await recordWish(client, signingKeys);
    return id;
  });
}

/** As {@link rotateKeys}, on a connection of its own. */
export async function rotateKeysOf(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await rotateKeys(client);
  } finally {
    await client.end();
  }
}
