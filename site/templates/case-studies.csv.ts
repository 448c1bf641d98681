import type { APIRoute } from 'astro';
import { caseRows, maxCompared } from '../cases/data.ts';
import { csv } from '../csv.ts';

/** The case studies of a language as a table for spreadsheets. */
export const GET: APIRoute = async ({ locals: { content, language, settings } }) => {
  const studies = await content.caseStudies({ language, limit: maxCompared });
  return new Response(csv(caseRows(studies, language, settings), language), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
