import ipaddr from 'ipaddr.js';

/** Addresses that belong together, as `10.0.0.0/8` or one alone. */
export type Network = [address: ipaddr.IPv4 | ipaddr.IPv6, prefix: number];

/** @returns nothing when it is neither an address nor a range of them */
export function readNetwork(text: string): Network | undefined {
  if (text.includes('/')) return ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : undefined;
  const address = readAddress(text);
  return address && [address, address.kind() === 'ipv4' ? 32 : 128];
}

/** The networks of a list with commas; what is none of them is left out. */
export function readNetworks(list: string): Network[] {
  return list.split(',').flatMap((entry) => {
    const network = readNetwork(entry.trim());
    return network ? [network] : [];
  });
}

export function isWithin(address: string, networks: Network[]): boolean {
  const read = readAddress(address);
  if (!read) return false;
  return networks.some((network) => network[0].kind() === read.kind() && read.match(network));
}

/** An IPv4 address is one in whichever form it comes, also as `::ffff:192.0.2.1`. */
export function readAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  const isAddress = ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
  return isAddress ? ipaddr.process(text) : undefined;
}
