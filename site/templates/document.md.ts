import type { APIRoute } from 'astro';
import { kindOf } from '../../common/sections.ts';
import { documentMarkdown } from '../markdown/document.ts';
import { markdownResponse } from '../markdown/response.ts';

/** The Markdown twin of a document. */
export const GET: APIRoute = async ({ locals, params: { slug = '' }, url }) => {
  const { content, language, settings } = locals;
  const document = await content.document(kindOf(url.pathname), language, slug);
  if (!document) return new Response(null, { status: 404 });
  // Somebody can always be called about a press release.
  const hasOwn = document.contacts.length > 0 || document.kind !== 'press-releases';
  const contacts = hasOwn ? document.contacts : await content.pressContacts(language);
  return markdownResponse(documentMarkdown(document, { settings, messages: locals, contacts }));
};
