import type { APIRoute } from 'astro';
import { languageOf } from '../../common/addresses.ts';
import { caseData, mostCompared } from '../cases/data.ts';

/** The case studies of a language as data for programs. */
export const GET: APIRoute = async ({ locals, url }) => {
  const language = languageOf(url.pathname);
  const settings = await locals.content.settings(language);
  const studies = await locals.content.caseStudies({ language, limit: mostCompared });
  return new Response(JSON.stringify(caseData(studies, settings)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
