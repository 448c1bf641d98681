import type { APIRoute } from 'astro';
import { caseData, maxCompared } from '../cases/data.ts';

/** The case studies of a language as data for programs. */
export const GET: APIRoute = async ({ locals: { content, language, settings } }) => {
  const studies = await content.caseStudies({ language, limit: maxCompared });
  return new Response(JSON.stringify(caseData(studies, language, settings)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
