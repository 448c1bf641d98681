import type { SiteSettings } from '../common/view-model/settings.ts';

/** Parts of letters and digits, which stand in a URL as they are. */
const plain = /^(?:\/[\w~-][\w.~-]*)*\/?$/;

/** @example absoluteAddress('/guider/', settings) // 'https://example.org/guider/' */
export function absoluteAddress(address: string, { siteUrl }: Pick<SiteSettings, 'siteUrl'>): string {
  // Parsing a URL costs many times as much, and a page has about ten.
  return plain.test(address) ? `${originOf(siteUrl)}${address}` : new URL(address, siteUrl).href;
}

const origins = new Map<string, string>();

function originOf(siteUrl: string): string {
  const known = origins.get(siteUrl);
  if (known !== undefined) return known;
  const { origin } = new URL(siteUrl);
  origins.set(siteUrl, origin);
  return origin;
}
