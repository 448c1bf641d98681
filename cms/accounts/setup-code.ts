import { hkdfSync } from 'node:crypto';
import { isSame } from '../keys/is-same.ts';
import { codeOf, plainCode } from './random-code.ts';

const length = 20;

/**
 * What whoever makes the first account must know, besides finding no other account: the terminal shows it as long as
 * there is none. Made of the secret of the product, so that it holds over restarts; 98 bits.
 */
export function setupCode(secret: string): string {
  return codeOf(new Uint8Array(hkdfSync('sha256', secret, '', 'bruket first account', length)));
}

/** However it was copied. */
export function isSetupCode(given: string, secret: string): boolean {
  return isSame(Buffer.from(plainCode(setupCode(secret))), Buffer.from(plainCode(given)));
}
