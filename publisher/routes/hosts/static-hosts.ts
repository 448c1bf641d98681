import { aboutKinds, homeAddress, kinds, sectionAddress, segments } from '../../../common/addresses.ts';
import { caching } from '../../../common/caching.ts';
import { feedFiles, latestFile } from '../../../common/feeds.ts';
import { defaultLanguage, otherLanguage } from '../../../common/languages.ts';
import { goneFileOf } from '../../../common/publication.ts';
import { sharing } from '../../../common/shared-files.ts';
import { filePolicy, filesAddress, saved } from '../../../common/uploaded-files.ts';
import type { FormerAddresses } from '../redirects.ts';
import { bothForms, isPlain, lines, missingPages, sendable, type HeaderValues } from './rules.ts';

/**
 * One rule a line, `/from /to 301`, as Netlify, Cloudflare Pages and others take it. Withdrawn and missing pages are
 * rewrites with a status: a host that does not know such passes over the line, and has its own answer.
 */
export function forStaticHosts({ redirects, gone }: FormerAddresses): string {
  return lines([
    ...sendable(redirects).flatMap(({ from, to }) => bothForms(from).map((one) => `${one} ${to} 301`)),
    ...gone
      .filter(isPlain)
      .flatMap((address) => bothForms(address).map((one) => `${one} /${goneFileOf(address)} 410`)),
    ...Object.entries(missingPages).map(([beginning, page]) => `${beginning}* ${page} 404`),
  ]);
}

const feeds = [...Object.values(feedFiles), latestFile];

const lasting = ['/_astro/*', '/media/*', '/pagefind/*/*'];

/** All else, told one by one: where two rules tell how long to keep a file, hosts send both. */
const revalidated = [
  '/',
  ...Object.values(segments).map((names) => `/${names[defaultLanguage]}/*`),
  `${homeAddress(otherLanguage(defaultLanguage))}*`,
  `${filesAddress}*`,
  '/sitemaps/*',
  '/embed/*',
  ...['404.html', ...feeds, 'sitemap.xml', 'robots.txt', 'llms.txt', 'theme.css'].map((file) => `/${file}`),
  ...['favicon.ico', 'favicon.svg', 'apple-touch-icon.png', 'share.png'].map((file) => `/${file}`),
];

/** By beginnings, since endings cannot be told: pages there may be read by others as well, and tell them nothing more. */
const shared = [
  '/embed/*',
  ...feeds.map((file) => `/${file}`),
  ...[...kinds, ...aboutKinds].map((section) => `${sectionAddress(section, defaultLanguage)}*`),
  `${homeAddress(otherLanguage(defaultLanguage))}*`,
];

/** What the bundled server sends along, for Netlify, Cloudflare Pages and others. */
export function headersForStaticHosts(headers: HeaderValues): string {
  const kept = (paths: string[], value: string) =>
    paths.flatMap((path) => rule(path, { 'Cache-Control': value }));
  // Where two rules tell a policy, browsers heed both. Endings cannot be told: pictures and PDF are saved, too.
  const uploaded = rule(`${filesAddress}*`, { ...saved, 'Content-Security-Policy': filePolicy });
  return lines([
    ...rule('/*', headers),
    ...kept(lasting, caching.lasting),
    ...kept(revalidated, caching.revalidated),
    ...uploaded,
    ...shared.flatMap((path) => rule(path, sharing)),
    ...typed,
  ]);
}

/** Of files whose ending not all hosts know. */
const typed = [
  ...rule('/*.md', { 'Content-Type': 'text/markdown; charset=utf-8' }),
  ...rule('/*.sig', { 'Content-Type': 'application/json; charset=utf-8' }),
];

function rule(path: string, sent: HeaderValues): string[] {
  return [path, ...Object.entries(sent).map(([name, value]) => `  ${name}: ${value}`)];
}
