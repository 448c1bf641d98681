import type { APIRoute } from 'astro';
import { homeAddress } from '../../common/addresses.ts';
import { kindOf } from '../../common/sections.ts';
import { absoluteAddress } from '../absolute-address.ts';

/** In seconds. What is shown of a link elsewhere may be a day old. */
const keptFor = 24 * 60 * 60;

/**
 * What services show of a link to a document, found by its head: title, sender and picture. Nothing that they would run or
 * frame. https://oembed.com
 */
export const GET: APIRoute = async ({ locals, params: { slug = '' }, url }) => {
  const { content, language, settings } = locals;
  const document = await content.document(kindOf(url.pathname), language, slug);
  if (!document) return new Response(null, { status: 404 });
  const { title, picture, lede } = document;
  const { preview } = picture ?? {};
  const told = {
    version: '1.0',
    type: 'link',
    title,
    description: lede,
    author_name: settings.publisher.name,
    ...(settings.publisher.website ? { author_url: settings.publisher.website } : {}),
    provider_name: settings.name,
    provider_url: absoluteAddress(homeAddress(language), settings),
    cache_age: keptFor,
    ...(preview
      ? {
          thumbnail_url: absoluteAddress(preview.address, settings),
          thumbnail_width: preview.width,
          thumbnail_height: preview.height,
        }
      : {}),
  };
  return new Response(JSON.stringify(told), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
