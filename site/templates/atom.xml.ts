import type { APIRoute } from 'astro';
import { feedTypes } from '../../common/feeds.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { readFeed, type FeedEntry } from '../feeds/read-feed.ts';
import { cdataElement, element, xmlResponse } from '../xml.ts';

/** Atom with the whole texts. https://www.rfc-editor.org/rfc/rfc4287 */
export const GET: APIRoute = async ({ locals, url }) => {
  const feed = await readFeed(url.pathname, 'atom', locals);
  if (!feed) return new Response(null, { status: 404 });
  const { title, home, description, language, self, hub, updatedAt, entries } = feed;
  const root = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
    element('id', {}, self),
    element('title', {}, title),
    element('subtitle', {}, description),
    element('updated', {}, updatedAt),
    element('link', { rel: 'self', type: feedTypes.atom, href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: home }),
    ...(hub ? [element('link', { rel: 'hub', href: hub })] : []),
    element('author', {}, [element('name', {}, locals.settings.publisher.name)]),
    ...entries.map((entry) => entryXml(entry, locals)),
  ]);
  return xmlResponse(root, feedTypes.atom);
};

function entryXml(entry: FeedEntry, { settings }: App.Locals): string {
  const { id, address, title, summary, html, publishedAt, updatedAt, author, topics, attachments } = entry;
  return element('entry', {}, [
    element('id', {}, id),
    element('title', {}, title),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    ...attachments.map(({ address: href, mimeType, size, title: name }) =>
      element('link', {
        ...{ rel: 'enclosure', type: mimeType, length: String(size) },
        ...{ title: name, href: absoluteAddress(href, settings) },
      }),
    ),
    element('published', {}, publishedAt),
    element('updated', {}, updatedAt),
    element('author', {}, [element('name', {}, author)]),
    ...topics.map((topic) => element('category', { term: topic })),
    element('summary', {}, summary),
    ...(html ? [cdataElement('content', { type: 'html' }, html)] : []),
  ]);
}
