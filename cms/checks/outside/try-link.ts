import ipaddr from 'ipaddr.js';
import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { LinkState } from './link-state.ts';

export interface TryOptions {
  /** Also tries this machine and its own network: for tests alone. */
  allowsPrivate?: boolean;
  /** For one address with all that it leads on to, in milliseconds. */
  timeout?: number;
}

const maxRedirects = 5;
/** Of a reset in the middle, or of a name server that is away, the other site may know nothing. */
const silentCodes = new Set(['ENOTFOUND', 'ECONNREFUSED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ERR_TIMEOUT']);

/**
 * Finds out whether a page of another site is there. Asks public addresses alone, so that no text can make the CMS
 * ask the network that it stands in; what a name means is looked at in the very connection that is used.
 */
export async function tryLink(address: string, options: TryOptions = {}): Promise<LinkState> {
  const { timeout = 8_000 } = options;
  const signal = AbortSignal.timeout(timeout);
  try {
    return await follow(new URL(address), { ...options, signal });
  } catch (error) {
    if (signal.aborted) return 'silent';
    const { code } = Object(error) as { code?: unknown };
    return typeof code === 'string' && (silentCodes.has(code) || /CERT|TLS|SSL/.test(code))
      ? 'silent'
      : 'unsure';
  }
}

interface Asking extends TryOptions {
  signal: AbortSignal;
}

async function follow(start: URL, asking: Asking): Promise<LinkState> {
  let url = start;
  for (let steps = 0; steps <= maxRedirects; steps += 1) {
    if (!mayAsk(url, asking)) return 'unsure';
    let { status, location } = await ask('HEAD', url, asking);
    // Some servers know no HEAD, or answer it otherwise.
    if (status >= 400) ({ status, location } = await ask('GET', url, asking));
    const next = status >= 300 && status < 400 && location ? URL.parse(location, url) : null;
    if (!next) return stateOf(status);
    url = next;
  }
  return 'unsure';
}

/** A server that turns a machine away, or is ill, says nothing of what people get. */
function stateOf(status: number): LinkState {
  if (status === 404 || status === 410) return 'missing';
  return status < 400 ? 'alive' : 'unsure';
}

function mayAsk({ protocol, hostname, port, username }: URL, { allowsPrivate = false }: Asking): boolean {
  if (!/^https?:$/.test(protocol) || username) return false;
  if (allowsPrivate) return true;
  const literal = hostname.replace(/^\[|\]$/g, '');
  return port === '' && (!ipaddr.isValid(literal) || isPublicAddress(literal));
}

/** Whether an address is one of the internet, and of no machine near this one. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const allowed = error ? [] : addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = allowed;
    if (error) callback(error, []);
    else if (!first) callback(new Error(`${hostname} is no public address.`), []);
    else if (options.all) callback(null, allowed);
    else callback(null, first.address, first.family);
  });
};

interface Told {
  status: number;
  location: string | undefined;
}

/** Nothing of the body is read. */
function ask(method: 'HEAD' | 'GET', url: URL, { signal, allowsPrivate }: Asking): Promise<Told> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((done, fail) => {
    const request = send(url, {
      ...{ method, signal, agent: false },
      headers: { 'user-agent': 'Bruket (looks whether links lead somewhere)', accept: '*/*' },
      ...(!allowsPrivate && { lookup: publicLookup }),
    });
    request.once('error', fail);
    request.once('response', (response: IncomingMessage) => {
      const { statusCode = 0, headers } = response;
      request.off('error', fail);
      // What comes after the answer, as that it was cut off, is nobody's concern.
      request.on('error', () => undefined);
      request.destroy();
      done({ status: statusCode, location: headers.location });
    });
    request.end();
  });
}
