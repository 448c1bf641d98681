import { readAddress } from '../../common/proxies.ts';

/** Who has sent a request, as `cms/door/sender.ts` has told; empty where nobody has. */
export function senderIn({ headers }: { headers: Headers }): string {
  return headers.get('x-forwarded-for')?.trim() ?? '';
}

/**
 * What counts as one sender: an IPv4 address, or the first half of an IPv6 address, for whoever has one has
 * all that share it. @example networkOf('2001:db8:1:2::7') // '2001:db8:1:2'
 */
export function networkOf(address: string): string {
  const read = readAddress(address);
  if (!read) return '';
  return read.kind() === 'ipv4'
    ? read.toString()
    : read.toNormalizedString().split(':').slice(0, 4).join(':');
}
