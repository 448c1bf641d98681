import { environment } from '../../common/environment.ts';
import { isSame } from '../keys/is-same.ts';
import { macOf } from '../keys/seal.ts';

/** Whom a letter went to, as its links tell. */
export interface Reached {
  id: number;
  /** Of the address, by which whoever leaves is known also when nothing else is stored of them any longer. */
  digest: string;
}

/** The secret part of the addresses by which somebody leaves the lists of the press, made anew for each letter. */
export function pressTokenOf({ id, digest }: Reached): string {
  return `${id}.${digest}.${macOf('press', `${id} ${digest}`)}`;
}

/** @returns nothing for what we have not written */
export function readPressToken(token: string): Reached | undefined {
  const [, id, digest = '', mac = ''] = /^(\d{1,10})\.([\w-]{43})\.([\da-f]{32})$/.exec(token) ?? [];
  if (id === undefined) return undefined;
  const reached = { id: Number(id), digest };
  return isSame(Buffer.from(mac), Buffer.from(macOf('press', `${id} ${digest}`))) ? reached : undefined;
}

/** Beside those of subscribers, so that the CMS is open to readers at no other place. */
export function pressAddress(token: string, page?: 'leave' | 'data'): string {
  return [environment.cmsUrl, 'subscription', 'press', token, ...(page ? [page] : [])].join('/');
}
