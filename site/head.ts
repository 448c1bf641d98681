import type { SiteSettings } from '../common/view-model/settings.ts';

/** @example absoluteAddress('/guider/', settings) // 'https://example.org/guider/' */
export function absoluteAddress(address: string, settings: SiteSettings): string {
  return new URL(address, settings.siteUrl).href;
}
