import type { APIRoute } from 'astro';
import { feedTypes } from '../../common/feeds.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { readFeed, type FeedEntry } from '../feeds/read-feed.ts';

/** JSON Feed with the whole texts. https://www.jsonfeed.org/version/1.1/ */
export const GET: APIRoute = async ({ locals, url }) => {
  const feed = await readFeed(url.pathname, 'json', locals);
  if (!feed) return new Response(null, { status: 404 });
  const { title, home, description, language, self, hub, entries } = feed;
  const { settings } = locals;
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    description,
    language,
    icon: absoluteAddress('/apple-touch-icon.png', settings),
    authors: [{ name: settings.publisher.name }],
    ...(hub ? { hubs: [{ type: 'WebSub', url: hub }] } : {}),
    items: entries.map((entry) => item(entry, locals)),
  };
  return new Response(JSON.stringify(json), {
    headers: { 'Content-Type': `${feedTypes.json}; charset=utf-8` },
  });
};

function item(entry: FeedEntry, { language, settings }: App.Locals) {
  const { id, address, title, summary, html, publishedAt, updatedAt, author, topics } = entry;
  const { picture, attachments } = entry;
  return {
    id,
    url: address,
    title,
    summary,
    ...(html ? { content_html: html } : { content_text: summary }),
    ...(picture ? { image: absoluteAddress(picture.address, settings) } : {}),
    date_published: publishedAt,
    date_modified: updatedAt,
    authors: [{ name: author }],
    ...(topics.length > 0 ? { tags: topics } : {}),
    language,
    ...(attachments.length > 0
      ? {
          attachments: attachments.map((file) => ({
            url: absoluteAddress(file.address, settings),
            mime_type: file.mimeType,
            title: file.title,
            size_in_bytes: file.size,
          })),
        }
      : {}),
  };
}
