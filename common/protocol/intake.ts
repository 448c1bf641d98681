import { isLoopback } from '../loopback.ts';

/** What readers' browsers may send to the CMS, and where it takes it: `cms/app/<path>/route.ts`. */
export const readerPaths = {
  searchReport: '/search-report',
  feedback: '/feedback',
  subscribe: '/subscribe',
} as const;
export type ReaderPath = (typeof readerPaths)[keyof typeof readerPaths];

/**
 * Where readers' browsers send something; nothing where they could not: a CMS on this machine is another
 * machine to them, and an encrypted page sends nothing unencrypted.
 */
export function readerUrl(
  path: ReaderPath,
  { siteUrl, cmsUrl }: { siteUrl: string; cmsUrl: string },
): string | undefined {
  if (!URL.canParse(siteUrl) || !URL.canParse(cmsUrl)) return undefined;
  const [site, cms] = [new URL(siteUrl), new URL(cmsUrl)];
  if (isLoopback(cms) && !isLoopback(site)) return undefined;
  if (site.protocol === 'https:' && cms.protocol !== 'https:') return undefined;
  return new URL(path, cms).href;
}
