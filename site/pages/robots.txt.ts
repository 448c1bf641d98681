import type { APIRoute } from 'astro';
import { absoluteAddress } from '../absolute-address.ts';
import { sitemapIndexAddress } from '../../common/sitemaps.ts';

export const GET: APIRoute = ({ locals: { settings } }) => {
  const lines = [
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${absoluteAddress(sitemapIndexAddress, settings)}`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
