import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { isSame } from '../keys/is-same.ts';

/** How Payload hashes passwords (`generatePasswordSaltHash.js`), which it does not let others use. */
const prefix = 'pbkdf2-sha256-v1:';
const iterations = 600_000;
const keyLength = 32;

interface Hashed {
  hash?: string | null;
  salt?: string | null;
}

/** Takes as long for an account that is none. */
export async function isPassword(password: string, { hash, salt }: Hashed = {}): Promise<boolean> {
  const found = await promisify(pbkdf2)(password, salt ?? prefix, iterations, keyLength, 'sha256');
  if (!hash?.startsWith(prefix)) return false;
  return isSame(Buffer.from(hash.slice(prefix.length), 'hex'), found);
}
