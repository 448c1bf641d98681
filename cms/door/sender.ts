import type { IncomingMessage } from 'node:http';
import { environment } from '../../common/environment.ts';
import { logger } from '../../common/log.ts';
import { isWithin, readAddress, readNetworks, type Network } from '../../common/proxies.ts';

const trusted = readNetworks(environment.trustedProxies);

/** What proxies say of a request besides who sent it; Next believes it. */
const saidByProxies = [
  'forwarded',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-forwarded-server',
  'x-real-ip',
];

/**
 * Leaves one address in `X-Forwarded-For`, that of who has sent the request, whatever the request says. What
 * is behind may believe it; of what a proxy says, only that of a trusted one is left.
 */
export function tellSender({ headers, socket }: IncomingMessage, proxies: Network[] = trusted): void {
  const peer = socket.remoteAddress ?? '';
  const forwarded = String(headers['x-forwarded-for'] ?? '');
  const isDirect = isWithin(peer, thisMachine) && !saysProxy(headers);
  Reflect.deleteProperty(headers, direct);
  if (isDirect) headers[direct] = '1';
  if (!isWithin(peer, proxies)) {
    if (forwarded) warnOnce(peer);
    for (const name of saidByProxies) Reflect.deleteProperty(headers, name);
  }
  headers['x-forwarded-for'] = senderOf(peer, forwarded, proxies);
}

/** Whether whoever has sent a request is a program on this machine and, as far as can be told, no proxy. */
export function isFromThisMachine(headers: Headers): boolean {
  return headers.get(direct) === '1';
}

/** Tells what is behind that a request came straight from this machine; nobody outside can say so. */
const direct = 'x-from-this-machine';
const thisMachine = readNetworks('127.0.0.0/8, ::1');

function saysProxy(headers: IncomingMessage['headers']): boolean {
  return ['x-forwarded-for', 'via', ...saidByProxies].some((name) => name in headers);
}

/**
 * The address of the socket, or where that is a trusted proxy the right-most one that it names and that is no
 * trusted proxy. What stands left of that may be made up.
 */
export function senderOf(peer: string, forwarded: string, proxies: Network[]): string {
  const named = forwarded.split(',').map(withoutPort);
  let sender = readAddress(peer)?.toString() ?? peer;
  while (isWithin(sender, proxies)) {
    const before = readAddress(named.pop() ?? '');
    if (!before) break;
    sender = before.toString();
  }
  return sender;
}

/** Some proxies add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(entry: string): string {
  const [, bracketed, plain] = /^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(entry.trim()) ?? [];
  return bracketed ?? plain ?? entry.trim();
}

let isWarned = false;

/** A proxy that is not known as one makes all who come through it one sender, with one limit for all. */
function warnOnce(peer: string): void {
  if (isWarned) return;
  isWarned = true;
  logger.warn(
    `A request from ${peer} names another sender (X-Forwarded-For), which is not believed. If ${peer} is your ` +
      'proxy, add it to TRUST_PROXY; until then all who come through it share the limits of one.',
  );
}
