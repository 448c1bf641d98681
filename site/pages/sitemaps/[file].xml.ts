import type { APIRoute } from 'astro';
import type { SiteSettings } from '../../../common/view-model/settings.ts';
import { absoluteAddress } from '../../absolute-address.ts';
import { defaultLanguage, otherLanguage } from '../../../common/languages.ts';
import { sitemapEntries, sitemapFileOf, type SitemapEntry } from '../../../common/sitemaps.ts';
import { element, xmlResponse } from '../../xml.ts';

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
};

export const GET: APIRoute = async ({ locals: { content, settings }, params }) => {
  const file = sitemapFileOf(params.file ?? '');
  const entries = file ? await sitemapEntries(content, file) : [];
  if (entries.length === 0) return new Response(null, { status: 404 });
  return xmlResponse(
    element(
      'urlset',
      namespaces,
      entries.map((entry) => url(entry, settings)),
    ),
  );
};

function url(entry: SitemapEntry, settings: SiteSettings): string {
  return element('url', {}, [
    element('loc', {}, absoluteAddress(entry.address, settings)),
    ...(entry.updatedAt ? [element('lastmod', {}, entry.updatedAt)] : []),
    ...alternates(entry).map(({ hreflang, address }) =>
      element('xhtml:link', { rel: 'alternate', hreflang, href: absoluteAddress(address, settings) }),
    ),
  ]);
}

/** A page and its translation name each other and themselves; a page without a translation names nobody. */
function alternates({
  address,
  translation,
  language,
}: SitemapEntry): { hreflang: string; address: string }[] {
  if (!translation) return [];
  return [
    { hreflang: language, address },
    { hreflang: otherLanguage(language), address: translation },
    { hreflang: 'x-default', address: language === defaultLanguage ? address : translation },
  ];
}
