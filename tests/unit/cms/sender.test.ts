import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isFromThisMachine, senderOf, tellSender } from '../../../cms/door/sender.ts';
import { networkOf, senderIn } from '../../../cms/limits/sender.ts';
import { readNetworks } from '../../../common/proxies.ts';

const proxies = readNetworks('127.0.0.1, ::1, 10.0.0.0/8, 2001:db8:ffff::/48');

describe('Who has sent a request', () => {
  it.each([
    ['whoever is at the socket, whatever else is named', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['whom a trusted proxy has seen', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['not what stands left of that', '127.0.0.1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['before several trusted proxies', '127.0.0.1', '198.51.100.1, 203.0.113.7, 10.1.2.3', '203.0.113.7'],
    ['in the form of IPv6, an IPv4 address', '::ffff:127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['of IPv6', '::1', '2001:db8::7, 2001:db8:ffff::9', '2001:db8::7'],
    ['with its port left out', '127.0.0.1', '[2001:db8::7]:4711', '2001:db8::7'],
    ['with its port left out', '127.0.0.1', '203.0.113.7:4711', '203.0.113.7'],
    ['the proxy, which names nobody', '127.0.0.1', '', '127.0.0.1'],
    ['the proxy, which names no address', '10.1.2.3', '203.0.113.7, unknown', '10.1.2.3'],
  ])('is %s', (_, peer, forwarded, sender) => {
    expect(senderOf(peer, forwarded, proxies)).toBe(sender);
  });

  it('is nobody but the socket when no proxy is trusted', () => {
    expect(senderOf('127.0.0.1', '203.0.113.7', [])).toBe('127.0.0.1');
  });
});

describe('What is behind the door', () => {
  function requestFrom(remoteAddress: string, headers: Record<string, string>): IncomingMessage {
    const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
    return Object.assign(new IncomingMessage(socket), { headers });
  }
  const headers = { 'x-forwarded-for': '198.51.100.1, 203.0.113.7', 'x-forwarded-proto': 'https' };

  it('finds one address, and nothing else that a stranger says as proxies do', () => {
    const request = requestFrom('192.0.2.9', {
      ...headers,
      'x-real-ip': '1.2.3.4',
      forwarded: 'for=1.2.3.4',
    });
    tellSender(request, proxies);
    expect(request.headers).toEqual({ 'x-forwarded-for': '192.0.2.9' });
    expect(senderIn({ headers: new Headers(request.headers as Record<string, string>) })).toBe('192.0.2.9');
  });

  it('is told what comes straight from this machine, and believes nobody else who says so', () => {
    const isDirect = (peer: string, said: Record<string, string>) => {
      const request = requestFrom(peer, { ...said });
      tellSender(request, proxies);
      return isFromThisMachine(new Headers(request.headers as Record<string, string>));
    };
    expect([isDirect('127.0.0.1', {}), isDirect('::1', {}), isDirect('::ffff:127.0.0.1', {})]).toEqual([
      ...[true, true, true],
    ]);
    for (const [peer, said] of [
      ['192.0.2.9', { 'x-from-this-machine': '1' }],
      ['127.0.0.1', { 'x-forwarded-for': '127.0.0.1', 'x-from-this-machine': '1' }],
      ['127.0.0.1', { forwarded: 'for=127.0.0.1' }],
      ['127.0.0.1', { via: '1.1 proxy' }],
    ] as const)
      expect(isDirect(peer, said)).toBe(false);
  });

  it('finds what a trusted proxy says', () => {
    const request = requestFrom('127.0.0.1', { ...headers });
    tellSender(request, proxies);
    expect(request.headers).toEqual({ 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' });
  });
});

it('one sender is an IPv4 address, or the half of an IPv6 address that a house has', () => {
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
  expect(networkOf('2001:db8:1:2:a::7')).toBe(networkOf('2001:db8:1:2:b::8'));
  expect(networkOf('2001:db8:1:2::7')).not.toBe(networkOf('2001:db8:1:3::7'));
  expect(networkOf('made up')).toBe('');
});
