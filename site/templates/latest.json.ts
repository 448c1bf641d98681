import type { APIRoute } from 'astro';
import type { Latest } from '../embed/latest.ts';
import { sourceOf } from '../feeds/read-feed.ts';
import { absoluteAddress } from '../absolute-address.ts';
import { formatDate } from '../formats.ts';
import { maxLatest } from '../embed/latest.ts';

/** The newest documents of a feed for pages of others: what these show, and nothing else. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { content, language, settings, t } = locals;
  const source = await sourceOf(url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1), locals);
  if (!source) return new Response(null, { status: 404 });
  const asked = { language, limit: maxLatest, ownLanguageOnly: true };
  const documents = await content.documents({ ...asked, ...source.query });
  const latest: Latest = {
    title: source.title,
    home: absoluteAddress(source.home, settings),
    more: t('embed.more', { name: settings.name }),
    language,
    items: documents.map(({ title, address, kind, publishedAt }) => ({
      title,
      address: absoluteAddress(address, settings),
      kind: t(`kind.${kind}`),
      date: publishedAt,
      day: formatDate(publishedAt, language),
    })),
  };
  return new Response(JSON.stringify(latest), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
