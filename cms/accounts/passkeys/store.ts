import { sql } from '@payloadcms/db-postgres';
import type { WebAuthnCredential } from '@simplewebauthn/server';
import type { PayloadRequest } from 'payload';
import { isBase64url } from '../../keys/base64url.ts';
import { transactionOf } from '../../database/transaction.ts';

/** What its owner sees of a passkey. */
export interface Passkey {
  id: string;
  name: string;
  /** ISO times. */
  madeAt: string;
  usedAt: string | null;
}

export async function passkeysOf(req: PayloadRequest, user: number): Promise<Passkey[]> {
  const database = await transactionOf(req);
  const { rows } = await database.execute<PasskeyRow>(sql`
    SELECT id, name, made_at AS made, used_at AS used FROM passkeys WHERE user_id = ${user} ORDER BY made_at`);
  return rows.map(({ made, used, ...rest }) => ({
    ...rest,
    madeAt: new Date(made).toISOString(),
    usedAt: used === null ? null : new Date(used).toISOString(),
  }));
}

// As a type, for the database's driver asks for an index signature.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type PasskeyRow = { id: string; name: string; made: string | Date; used: string | Date | null };

/** @returns whether it is new */
export async function storePasskey(
  req: PayloadRequest,
  user: number,
  { id, publicKey, counter, transports = [] }: WebAuthnCredential,
  name: string,
): Promise<boolean> {
  const database = await transactionOf(req);
  const key = Buffer.from(publicKey).toString('base64url');
  const { rows } = await database.execute(sql`
    INSERT INTO passkeys (id, user_id, public_key, counter, transports, name)
    VALUES (${id}, ${user}, ${key}, ${counter}, ${transports.join(',')}, ${name})
    ON CONFLICT DO NOTHING RETURNING id`);
  return rows.length === 1;
}

export async function findPasskey(
  req: PayloadRequest,
  id: string,
): Promise<{ user: number; credential: WebAuthnCredential } | undefined> {
  if (!isBase64url(id)) return undefined;
  const database = await transactionOf(req);
  const { rows } = await database.execute<StoredRow>(sql`
    SELECT user_id AS user, public_key AS key, counter FROM passkeys WHERE id = ${id} FOR UPDATE`);
  const [row] = rows;
  if (!row) return undefined;
  const publicKey = new Uint8Array(Buffer.from(row.key, 'base64url'));
  return { user: row.user, credential: { id, publicKey, counter: Number(row.counter) } };
}

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type StoredRow = { user: number; key: string; counter: string };

export async function notePasskeyUse(req: PayloadRequest, id: string, counter: number): Promise<void> {
  const database = await transactionOf(req);
  await database.execute(sql`UPDATE passkeys SET counter = ${counter}, used_at = now() WHERE id = ${id}`);
}

export async function removePasskey(req: PayloadRequest, user: number, id: string): Promise<void> {
  if (!isBase64url(id)) return;
  const database = await transactionOf(req);
  await database.execute(sql`DELETE FROM passkeys WHERE user_id = ${user} AND id = ${id}`);
}
