import { createHmac } from 'node:crypto';
import { environment } from '../../common/environment.ts';
import { maxAddressLength } from '../../common/protocol/subscriptions.ts';

/**
 * An address as people write it, with nothing that could end a line of a letter or name a second receiver. Quoted
 * parts and comments, which nobody has, are none.
 */
const form =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** @returns the address without white space around it, nothing where it is none. @example readAddress(' Anna@Example.org ') // 'Anna@example.org' */
export function readAddress(given: string): string | undefined {
  const trimmed = given.normalize('NFC').trim();
  if (trimmed.length > maxAddressLength || !form.test(trimmed)) return undefined;
  const at = trimmed.lastIndexOf('@');
  if (at > 64) return undefined;
  return trimmed.slice(0, at) + trimmed.slice(at).toLowerCase();
}

/** By which an address is found: without the secret of the product nobody can tell whose it is. */
export function digestOfAddress(address: string): string {
  const key = address.toLowerCase();
  return createHmac('sha256', environment.secret).update(`subscriber\n${key}`).digest('base64url');
}
