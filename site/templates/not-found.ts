import type { APIRoute } from 'astro';

/**
 * `/404.html` and `/en/404.html`: the page that a web server shows for unknown addresses, as a file.
 * Astro gives its own 404 page that status, but here it is just what was asked for.
 */
export const GET: APIRoute = async ({ rewrite }) => {
  const page = await rewrite('/404/');
  return new Response(page.body, { status: 200, headers: page.headers });
};
