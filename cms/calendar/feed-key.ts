import { sql } from '@payloadcms/db-postgres';
import type { Database } from '../database/transaction.ts';
import { isId } from '../database/id.ts';
import { isSame } from '../keys/is-same.ts';
import { digestOf, makeToken } from '../keys/seal.ts';

/** Makes the secret of somebody's calendar, in place of one that was made before. It is kept nowhere. */
export async function makeFeedKey(database: Database, user: number): Promise<string> {
  const token = makeToken();
  await database.execute(sql`
    INSERT INTO calendar_feeds (user_id, digest) VALUES (${user}, ${digestOf(token)})
    ON CONFLICT (user_id) DO UPDATE SET digest = excluded.digest, made_at = now()`);
  return `${user}-${token}`;
}

export async function revokeFeedKey(database: Database, user: number): Promise<void> {
  await database.execute(sql`DELETE FROM calendar_feeds WHERE user_id = ${user}`);
}

export async function hasFeedKey(database: Database, user: number): Promise<boolean> {
  return (await digestFor(database, user)) !== undefined;
}

/** Whose calendar a secret opens; nothing where it is none, or was revoked. */
export async function userOfFeed(database: Database, key: string): Promise<number | undefined> {
  const [, written, token = ''] = /^(\d{1,10})-([\w-]{43})$/.exec(key) ?? [];
  const user = Number(written);
  const digest = isId(user) ? await digestFor(database, user) : undefined;
  return digest !== undefined && isSame(Buffer.from(digest), Buffer.from(digestOf(token))) ? user : undefined;
}

async function digestFor(database: Database, user: number): Promise<string | undefined> {
  const { rows } = await database.execute<{ digest: string }>(
    sql`SELECT digest FROM calendar_feeds WHERE user_id = ${user}`,
  );
  return rows[0]?.digest;
}
