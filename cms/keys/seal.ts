import { createHash, randomBytes } from 'node:crypto';

export { macOf, seal, unseal } from '../../common/seal.ts';

/** A random secret to be handed out, of 256 bits. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a random secret: too long to be guessed, it needs neither salt nor rounds. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
