import type { APIRoute } from 'astro';
import { languageOf } from '../../common/addresses.ts';
import { glossaryData } from '../glossary/data.ts';

/** The glossary of a language as data: the search finds terms by all their words and shows what they mean. */
export const GET: APIRoute = async ({ locals, url }) => {
  const terms = await locals.content.terms(languageOf(url.pathname));
  return new Response(JSON.stringify(glossaryData(terms)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
