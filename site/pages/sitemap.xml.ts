import type { APIRoute } from 'astro';
import { absoluteAddress } from '../absolute-address.ts';
import { sitemapAddress, sitemapFiles } from '../../common/sitemaps.ts';
import { element, xmlResponse } from '../xml.ts';

/** The list of all sitemap files. https://www.sitemaps.org/protocol.html */
export const GET: APIRoute = async ({ locals: { content, settings } }) => {
  const entries: string[] = [];
  for await (const file of sitemapFiles(content)) {
    const loc = element('loc', {}, absoluteAddress(sitemapAddress(file), settings));
    entries.push(element('sitemap', {}, [loc]));
  }
  return xmlResponse(
    element('sitemapindex', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, entries),
  );
};
