const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Where the CMS takes reports, `cms/app/search-report/route.ts`. */
const path = '/search-report';

/**
 * Where readers' browsers send reports; nothing where they could not: a CMS on this machine is another
 * machine to them, and an encrypted page sends nothing unencrypted.
 */
export function searchReportUrl({
  siteUrl,
  cmsUrl,
}: {
  siteUrl: string;
  cmsUrl: string;
}): string | undefined {
  if (!URL.canParse(siteUrl) || !URL.canParse(cmsUrl)) return undefined;
  const [site, cms] = [new URL(siteUrl), new URL(cmsUrl)];
  if (loopback.includes(cms.hostname) && !loopback.includes(site.hostname)) return undefined;
  if (site.protocol === 'https:' && cms.protocol !== 'https:') return undefined;
  return new URL(path, cms).href;
}
