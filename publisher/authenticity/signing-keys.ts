import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import type { PublicKey } from '../../common/authenticity/log.ts';
import { seal, unseal } from '../../common/seal.ts';
import type { Queryable } from '../store/read-texts.ts';

/** A key of the organisation that signs. */
export interface SigningKey {
  id: string;
  /** Ed25519, base64. */
  sign(content: Buffer | string): string;
}

interface Row {
  id: string;
  pem: string;
  sealed: string | null;
  from: Date;
  until: Date | null;
}

const columns = 'id, pem, sealed, valid_from AS "from", valid_until AS "until"';

/**
 * The key in force. It is made where there is none, or none that this instance can open: its secret has changed then, and
 * what the former key has signed stays valid.
 */
export async function currentKey(client: Queryable): Promise<SigningKey> {
  const { rows } = await client.query<Row>(`SELECT ${columns} FROM signing_keys WHERE valid_until IS NULL`);
  const [row] = rows;
  const pem = row?.sealed && unseal('signing', row.sealed);
  return row && pem ? toSigningKey(row.id, createPrivateKey(pem)) : rotateKey(client);
}

/** Makes a new key, and ends the one before, of which only the public half is kept. */
export async function rotateKey(client: Queryable): Promise<SigningKey> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const id = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
  const sealed = seal('signing', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  await client.query('UPDATE signing_keys SET valid_until = now(), sealed = NULL WHERE valid_until IS NULL');
  await client.query('INSERT INTO signing_keys (id, pem, sealed, valid_from) VALUES ($1, $2, $3, now())', [
    ...[id, pem, sealed],
  ]);
  return toSigningKey(id, privateKey);
}

/** All keys that have ever been in force, the newest first. */
export async function publicKeys(client: Queryable): Promise<PublicKey[]> {
  const { rows } = await client.query<Row>(
    `SELECT ${columns} FROM signing_keys ORDER BY valid_from DESC, id`,
  );
  return rows.map(({ id, pem, from, until }) => ({
    ...{ id, algorithm: 'Ed25519', pem, from: from.toISOString() },
    ...(until && { until: until.toISOString() }),
  }));
}

function toSigningKey(id: string, key: KeyObject): SigningKey {
  // Fails at once, and not at the first signature, where it is no such key.
  createPublicKey(key);
  return { id, sign: (content) => sign(null, Buffer.from(content), key).toString('base64') };
}
