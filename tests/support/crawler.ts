import type { Answer, ServedSite } from './served-site.ts';
import { assertWellFormed } from './well-formed.ts';

export interface Crawl {
  /** What each address answered, in the order in which they were met. */
  answers: Map<string, number>;
  /** Dead links, server errors and files that are not whole, as sentences. */
  problems: string[];
}

/** Where a reader may begin; everything else is found by following. */
const doors = ['/', '/en/', '/sitemap.xml', '/robots.txt', '/rss.xml', '/en/rss.xml'];

/** How many addresses are asked for side by side. */
const atOnce = 4;

/** Asks once for every address of a site that can be reached by following what its pages and files name. */
export async function crawl(site: ServedSite): Promise<Crawl> {
  const result: Crawl = { answers: new Map(), problems: [] };
  const waiting = doors.map((address) => ({ address, from: '' }));
  const met = new Set(doors);

  async function visit({ address, from }: { address: string; from: string }): Promise<void> {
    const answer = await site.get(address);
    result.answers.set(address, answer.status);
    const problem = problemOf(answer, address) ?? (await deadLink(site, answer, { address, from }));
    if (problem) result.problems.push(`${address}, reached from ${from || 'outside'}: ${problem}`);
    for (const next of linksOf(answer, address, site.siteUrl)) {
      if (met.has(next)) continue;
      met.add(next);
      waiting.push({ address: next, from: address });
    }
  }

  while (waiting.length > 0) await Promise.all(waiting.splice(0, atOnce).map(visit));
  return result;
}

/**
 * A page that was read before something was removed may still name it. A link is dead when one and the same
 * version of its page stands before and after a look at what it leads to, and nothing is there.
 */
async function deadLink(
  site: ServedSite,
  { status }: Answer,
  { address, from }: { address: string; from: string },
): Promise<string | undefined> {
  if (status !== 404) return undefined;
  if (!from) return 'nothing is there (404)';
  for (;;) {
    const before = await site.get(from);
    const missing = (await site.get(address)).status === 404;
    const after = await site.get(from);
    if (!missing || !linksOf(after, from, site.siteUrl).has(address)) return undefined;
    if (before.headers.get('etag') === after.headers.get('etag'))
      return 'nothing is there (404), and the page still links to it';
  }
}

const allowed = [200, 301, 404, 410];

function problemOf({ status, headers, body }: Answer, address: string): string | undefined {
  if (!allowed.includes(status)) return `status ${status}`;
  const length = headers.get('content-length');
  if (status !== 301 && Number(length) !== body.length)
    return `${body.length} bytes came instead of ${length}`;
  const type = headers.get('content-type') ?? '';
  const text = body.toString();
  if (type.startsWith('text/html') && !text.trimEnd().endsWith('</html>')) return 'half a page';
  if (address.endsWith('.xml') && status === 200) return complaintOf(() => assertWellFormed(text));
  if (type.startsWith('image/') && !isWholePicture(body, type)) return 'half a picture';
  return undefined;
}

function complaintOf(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** By the signs that its format begins or ends with. */
function isWholePicture(body: Buffer, type: string): boolean {
  if (type === 'image/jpeg')
    return body.readUInt16BE(0) === 0xffd8 && body.readUInt16BE(body.length - 2) === 0xffd9;
  if (type === 'image/webp')
    return body.toString('latin1', 0, 4) === 'RIFF' && body.readUInt32LE(4) + 8 === body.length;
  return body.length > 0;
}

/** Addresses of this site that an answer names: links, pictures, style sheets, entries of feeds and sitemaps. */
function linksOf({ headers, body }: Answer, address: string, siteUrl: string): Set<string> {
  const moved = headers.get('location');
  const type = headers.get('content-type') ?? '';
  const text = /^text\/|xml|json/.test(type) ? body.toString() : '';
  const named = [
    ...(moved ? [moved] : []),
    ...captures(text, /\b(?:href|src|content|action)="([^"]*)"/g).filter((value) =>
      /^(https?:|\/|#|\.)/.test(value),
    ),
    ...captures(text, /\bsrcset="([^"]*)"/g).flatMap((set) =>
      set.split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''),
    ),
    ...captures(text, /<(?:loc|link|url|image:loc|guid(?! isPermaLink="false"))[^>]*>([^<]+)</g),
    ...captures(text, /^Sitemap: (.*)$/gm),
    ...(type.startsWith('text/css') ? captures(text, /url\(["']?([^"')]+)/g) : []),
  ];
  const urls = named.flatMap((name) => {
    const url = URL.parse(unescaped(name), new URL(address, siteUrl));
    return url?.origin === siteUrl ? [url.pathname + url.search] : [];
  });
  return new Set(urls);
}

function captures(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, value = '']) => value);
}

function unescaped(text: string): string {
  return text.replaceAll('&#38;', '&').replaceAll('&amp;', '&');
}
