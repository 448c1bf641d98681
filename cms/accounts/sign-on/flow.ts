import { parseCookies } from 'payload';
import { environment } from '../../../common/environment.ts';
import { seal, unseal } from '../../keys/seal.ts';

/** What the CMS must remember while somebody is at the provider: in their browser, sealed. */
export interface Flow {
  state: string;
  nonce: string;
  verifier: string;
  /** Where to go when signed in: a path. */
  destination: string;
}

const name = 'bruket-sign-on';
const folder = '/api/users/sign-on';

/** How long somebody may be at the provider, in seconds. */
const lasts = 15 * 60;

export function flowCookie(flow: Flow): string {
  return cookieOf(seal('sign-on', JSON.stringify({ ...flow, until: Date.now() + lasts * 1000 })), lasts);
}

/** Forgets it: each is good for one sign-in. */
export function endedFlowCookie(): string {
  return cookieOf('', 0);
}

export function flowIn({ headers }: { headers: Headers }): Flow | undefined {
  const opened = unseal('sign-on', parseCookies(headers).get(name) ?? '');
  if (opened === undefined) return undefined;
  const { until, ...flow } = JSON.parse(opened) as Flow & { until: number };
  return until > Date.now() ? flow : undefined;
}

/** `Lax`: the provider sends the browser back from another site. */
function cookieOf(value: string, age: number): string {
  const secure = environment.cmsUrl.startsWith('https://') ? '; Secure' : '';
  return `${name}=${value}; Path=${folder}; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`;
}
