import type { APIRoute } from 'astro';
import { hasColours, themeCss } from '../../common/theme.ts';

/** The organisation's colours; there is no such file where it has chosen none. */
export const GET: APIRoute = ({ locals: { settings } }) => {
  const { colours } = settings;
  if (!hasColours(colours)) return new Response(null, { status: 404 });
  return new Response(themeCss(colours), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
