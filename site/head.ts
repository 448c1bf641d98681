import type { SiteSettings } from './content.ts';

/** @example absoluteAddress('/guider/', settings) // 'https://example.org/guider/' */
export function absoluteAddress(address: string, settings: SiteSettings): string {
  return new URL(address, settings.siteUrl).href;
}
