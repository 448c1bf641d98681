import type { APIRoute } from 'astro';
import { feedTypes } from '../../common/feeds.ts';
import type { FileLink, Picture } from '../../common/view-model/media.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { readFeed, type Feed, type FeedEntry } from '../feeds/read-feed.ts';
import { cdataElement, element, xmlResponse } from '../xml.ts';

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** RSS 2.0 with the whole texts. https://www.rssboard.org/rss-specification */
export const GET: APIRoute = async ({ locals, url }) => {
  const feed = await readFeed(url.pathname, 'rss', locals);
  if (!feed) return new Response(null, { status: 404 });
  const item = (entry: FeedEntry) => itemXml(entry, locals);
  const { title, home, description, language, self, hub, updatedAt, entries } = feed;
  const channel = element('channel', {}, [
    element('title', {}, title),
    element('link', {}, home),
    element('description', {}, textAsHtml(description)),
    element('language', {}, language),
    element('lastBuildDate', {}, inRss(updatedAt)),
    element('atom:link', { href: self, rel: 'self', type: feedTypes.rss }),
    ...(hub ? [element('atom:link', { href: hub, rel: 'hub' })] : []),
    ...entries.map(item),
  ]);
  return xmlResponse(element('rss', namespaces, [channel]), feedTypes.rss);
};

function itemXml(entry: FeedEntry, { settings }: App.Locals): string {
  const { id, address, title, summary, html, publishedAt, updatedAt, author, topics } = entry;
  const { picture, attachments } = entry;
  const [attachment] = attachments;
  const whole = (place: string) => absoluteAddress(place, settings);
  return element('item', {}, [
    element('title', {}, title),
    element('link', {}, address),
    element('guid', { isPermaLink: String(id === address) }, id),
    element('description', {}, summaryHtml(summary)),
    ...(html ? [cdataElement('content:encoded', {}, html)] : []),
    element('pubDate', {}, inRss(publishedAt)),
    ...(updatedAt === publishedAt ? [] : [element('atom:updated', {}, updatedAt)]),
    element('dc:creator', {}, author),
    ...topics.map((topic) => element('category', {}, topic)),
    ...(attachment ? [enclosure(attachment, whole)] : []),
    ...(picture ? [media(picture, whole)] : []),
  ]);
}

/** There can be one. */
function enclosure({ address, size, mimeType }: FileLink, whole: (address: string) => string): string {
  return element('enclosure', { url: whole(address), length: String(size), type: mimeType });
}

/** https://www.rssboard.org/media-rss */
function media(
  { address, width, height, alt, caption, credit }: Picture,
  whole: (address: string) => string,
): string {
  const size = { width: String(width), height: String(height) };
  return element('media:content', { url: whole(address), medium: 'image', ...size }, [
    ...(caption || alt ? [element('media:description', { type: 'plain' }, caption ?? alt)] : []),
    ...(credit ? [element('media:credit', { role: 'photographer' }, credit)] : []),
  ]);
}

function inRss(iso: string): string {
  return new Date(iso).toUTCString();
}

function summaryHtml(summary: Feed['description']): string {
  const paragraphs = summary.split('\n\n').map(textAsHtml);
  if (paragraphs.length < 2) return paragraphs.join('');
  return paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
}

/**
 * A description is HTML, and what is text in it is written as such. Quotes, which mean nothing there, stay readable for
 * programs that know no better. https://www.rssboard.org/rss-specification#hrelementsOfLtitemgt
 */
function textAsHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
