import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { environment } from './environment.ts';

/** What a sealed text is for: one that was sealed for something else cannot be opened. */
export type Purpose =
  | 'mail'
  | 'totp'
  | 'sign-on'
  | 'enrolment'
  | 'signing'
  | 'confirmation'
  | 'subscriber'
  | 'delivery'
  | 'press';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** A text as it may lie in the database or in a browser: unreadable without the secret of the product. */
export function seal(purpose: Purpose, text: string): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, keyFor(purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @returns nothing where it was sealed with another secret or for something else, or was changed */
export function unseal(purpose: Purpose, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < nonceLength + tagLength) return undefined;
  const decipher = createDecipheriv(algorithm, keyFor(purpose), bytes.subarray(0, nonceLength));
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  try {
    return (
      decipher.update(bytes.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
    );
  } catch {
    return undefined;
  }
}

/** Tells what we have written ourselves from what somebody made up. Of 128 bits, in letters that fit into any address. */
export function macOf(purpose: Purpose, text: string): string {
  return createHmac('sha256', keyFor(purpose)).update(text, 'utf8').digest('hex').slice(0, 32);
}

function keyFor(purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', environment.secret, '', `bruket ${purpose}`, 32));
}
