import type { APIRoute } from 'astro';
import { glossaryData } from '../glossary/data.ts';

/** The glossary of a language as data: the search finds terms by all their words and shows what they mean. */
export const GET: APIRoute = async ({ locals: { content, language } }) => {
  const terms = await content.terms(language);
  return new Response(JSON.stringify(glossaryData(terms)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
