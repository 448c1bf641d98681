import type { Payload } from 'payload';

/** The file that static hosts read redirects from; the bundled server does the same. */
export const redirectsFile = '_redirects';

/** One redirect a line, `/from /to 301`, as Netlify, Cloudflare Pages and others take it. */
export async function renderRedirects(payload: Payload): Promise<Buffer> {
  const { docs } = await payload.find({ collection: 'redirects', pagination: false, depth: 0, sort: 'from' });
  return Buffer.from(docs.map(({ from, to }) => `${from} ${to} 301\n`).join(''));
}
