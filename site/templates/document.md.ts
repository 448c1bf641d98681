import type { APIRoute } from 'astro';
import { kindOf } from '../../common/sections.ts';
import { plainText } from '../rich-text/plain.ts';

/** A document as Markdown. */
export const GET: APIRoute = async ({ locals: { content, language }, params: { slug = '' }, url }) => {
  const document = await content.document(kindOf(url.pathname), language, slug);
  if (!document) return new Response(null, { status: 404 });
  const parts = [`# ${document.title}`, document.lede, ...document.body.map((block) => plainText([block]))];
  return new Response(`${parts.join('\n\n')}\n`, {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
