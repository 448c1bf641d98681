import type { APIRoute } from 'astro';
import { newsOf } from '../../../common/sitemaps.ts';
import { absoluteAddress } from '../../absolute-address.ts';
import { element, xmlResponse } from '../../xml.ts';

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
};

/** What is news at the moment; no file while nothing is. https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export const GET: APIRoute = async ({ locals: { content, settings } }) => {
  const news = await newsOf(content, new Date());
  if (news.length === 0) return new Response(null, { status: 404 });
  const entries = news.map(({ address, language, title, publishedAt }) =>
    element('url', {}, [
      element('loc', {}, absoluteAddress(address, settings)),
      element('news:news', {}, [
        element('news:publication', {}, [
          element('news:name', {}, settings.name),
          element('news:language', {}, language),
        ]),
        element('news:publication_date', {}, publishedAt),
        element('news:title', {}, title),
      ]),
    ]),
  );
  return xmlResponse(element('urlset', namespaces, entries));
};
