import path from 'node:path';
import { hostFiles } from '../../common/host-files.ts';
import { goneFile, goneFileOf } from '../../common/publication.ts';
import { securityHeaders } from '../../common/security-headers.ts';
import { filePolicy, filesAddress, saved, shownEndings } from '../../common/uploaded-files.ts';
import { readerPaths, readerUrl } from '../../common/protocol/intake.ts';
import { sentAddress, servedPath } from '../../common/redirects/address.ts';
import { writeIfChanged } from '../release/files.ts';
import { formerAddresses, type FormerAddresses, type Redirect } from './redirects.ts';
import type { Rendering } from '../render/render-pages.ts';

/**
 * Writes what web servers and static hosts need to know beside the files themselves.
 * @returns the files that were missing or told something else
 */
export async function writeHostFiles(
  { routes, catalogue, origins }: Pick<Rendering, 'routes' | 'catalogue' | 'origins'>,
  out: string,
): Promise<string[]> {
  const former = formerAddresses(routes, catalogue);
  const { siteUrl } = origins;
  const headers = securityHeaders({
    siteUrl,
    readerUrl: readerUrl(readerPaths.feedback, origins),
  });
  const texts = {
    [hostFiles.redirects]: forStaticHosts(former),
    [hostFiles.headers]: headersForStaticHosts(headers),
    [hostFiles.nginx]: forNginx(former, headers),
    [hostFiles.caddy]: forCaddy(former, headers),
  };
  const written: string[] = [];
  for (const [file, text] of Object.entries(texts))
    if (await writeIfChanged(path.join(out, file), Buffer.from(text))) written.push(file);
  return written;
}

/**
 * One rule a line, `/from /to 301`, as Netlify, Cloudflare Pages and others take it. A withdrawn page is
 * a rewrite with status 410: a host that does not know such passes over the line and answers 404.
 */
export function forStaticHosts({ redirects, gone }: FormerAddresses): string {
  return lines([
    ...sendable(redirects).map(({ from, to }) => `${from} ${to} 301`),
    ...gone.filter(isPlain).map((address) => `${address} /${goneFileOf(address)} 410`),
  ]);
}

/** Values by the name of their header. */
type HeaderValues = Record<string, string>;

const immutable: HeaderValues = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** What the bundled server sends along, for Netlify, Cloudflare Pages and others. */
export function headersForStaticHosts(headers: HeaderValues): string {
  const rule = (path: string, sent: HeaderValues) => [
    path,
    ...Object.entries(sent).map(([name, value]) => `  ${name}: ${value}`),
  ];
  const lasting = ['/_astro/*', '/media/*', '/pagefind/*/*'];
  // Where two rules tell a policy, browsers heed both. Endings cannot be told: pictures and PDF are saved, too.
  const uploaded = rule(`${filesAddress}*`, { ...saved, 'Content-Security-Policy': filePolicy });
  return lines([...rule('/*', headers), ...lasting.flatMap((path) => rule(path, immutable)), ...uploaded]);
}

/** Files that are not for readers: those named here, withdrawn pages by their file, and the publisher's own. */
const hidden = (() => {
  const names = Object.values(hostFiles).map(escaped).join('|');
  return `(^/(${names})|/${escaped(goneFile)}|/\\.[^/]+\\.(tmp|json))$`;
})();

function escaped(name: string): string {
  return name.replaceAll('.', '\\.');
}

/** To be included in a `server` block whose `root` is the folder of the site. */
export function forNginx({ redirects, gone }: FormerAddresses, headers: HeaderValues): string {
  return lines([
    // Without `always`, what is missing or withdrawn would be answered without them.
    ...nginxHeaders(headers),
    ...nginxCompression,
    nginxHidden,
    ...nginxUploads(headers),
    ...servable(redirects).flatMap(({ from, to }) =>
      bothForms(from).map((address) => `location = "${address}" { ${nginxReturn(to)} }`),
    ),
    ...gone
      .filter(isPlain)
      .map((address) => `location = "${address}" { error_page 410 "/${goneFileOf(address)}"; return 410; }`),
  ]);
}

const nginxHeaders = (headers: HeaderValues) =>
  Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);

const nginxHidden = `location ~ ${hidden} { internal; }`;

/** Files that staff upload. A location with a header of its own gets none of those around it. */
function nginxUploads(headers: HeaderValues): string[] {
  const own = nginxHeaders({ ...headers, 'Content-Security-Policy': filePolicy });
  const block = (opening: string, inside: string[]) => [
    `${opening} {`,
    ...inside.map((line) => `    ${line}`),
    '}',
  ];
  const shown = block(`location ~* ${shownEndings}`, own);
  return block(`location ^~ ${filesAddress}`, [...own, ...nginxHeaders(saved), nginxHidden, ...shown]);
}

/** Sends the copies of `common/precompressed.ts`. An instruction of a module that is not there keeps nginx from starting. */
const nginxCompression = [
  '# Of http_gzip_static_module, which the packages of nginx and of most systems are built with.',
  'gzip_static on;',
  'gzip_vary on;',
  '# With the module https://github.com/google/ngx_brotli, copies that are smaller still:',
  '# brotli_static on;',
];

/** What the reader had after `?` goes along. */
function nginxReturn(to: string): string {
  if (!to.includes('?')) return `return 301 "${insert(to, '$is_args$args')}";`;
  return `if ($args) { return 301 "${insert(to, '&$args')}"; } return 301 "${to}";`;
}

/** To be imported into a site block whose `root` is the folder of the site. */
export function forCaddy({ redirects, gone }: FormerAddresses, headers: HeaderValues): string {
  const { 'Content-Security-Policy': pagePolicy = '', ...others } = headers;
  return lines([
    'header {',
    ...Object.entries(others).map(([name, value]) => `\t${name} "${value}"`),
    '}',
    ...caddyPolicies(pagePolicy),
    `@hidden path_regexp ${hidden}`,
    'error @hidden 404',
    ...(redirects.length > 0 ? caddyQueries : []),
    ...servable(redirects).flatMap(({ from, to }) =>
      // It takes a plain % for the beginning of something encoded.
      bothForms(from.replaceAll('%', '%25')).map((address) => `redir "${address}" "${caddyTarget(to)}" 301`),
    ),
    ...(gone.some(isPlain) ? caddyGone(gone.filter(isPlain)) : []),
    'file_server {',
    `\t${caddyCompression}`,
    '}',
  ]);
}

/** Of pages, and of files that staff upload: each is told by one rule, since the order of rules is not ours. */
const caddyPolicies = (pagePolicy: string) => [
  `@pages not path ${filesAddress}*`,
  `header @pages Content-Security-Policy "${pagePolicy}"`,
  `@uploads path ${filesAddress}*`,
  `header @uploads Content-Security-Policy "${filePolicy}"`,
  '@saved {',
  `\tpath ${filesAddress}*`,
  `\tnot path_regexp (?i)${shownEndings}`,
  '}',
  `header @saved Content-Disposition "${saved['Content-Disposition']}"`,
];

/** Sends the copies of `common/precompressed.ts`. */
const caddyCompression = 'precompressed br gzip';

const caddyGone = (gone: string[]) => [
  '@withdrawn {',
  ...gone.map((address) => `\tpath "${address}"`),
  '}',
  'handle @withdrawn {',
  `\trewrite * {path}${goneFile}`,
  '\tfile_server {',
  `\t\t${caddyCompression}`,
  '\t\tstatus 410',
  '\t}',
  '}',
];

/** What the reader had after `?`, to be put after an address that has nothing there, and after one that has. */
const caddyQueries = [
  'map {query} {given_query} {further_query} {',
  '\t~(.+) "?$1" "&$1"',
  '\tdefault "" ""',
  '}',
];

function caddyTarget(to: string): string {
  return insert(to, to.includes('?') ? '{further_query}' : '{given_query}');
}

/** Puts something between an address and the place on its page. */
function insert(address: string, added: string): string {
  const [bare = '', ...place] = address.split('#');
  return [bare + added, ...place].join('#');
}

/** Whether it can stand in a line of any of the files. All that the CMS makes can. */
function isPlain(address: string): boolean {
  return /^(\/[\w~.-]+)*\/$/.test(address);
}

/** As they go over the line. Static hosts take a colon for a name of what may stand there. */
function sendable(redirects: Redirect[]): Redirect[] {
  return redirects.flatMap(({ from, to }) => {
    const ends = { from: sentAddress(from)?.replaceAll(':', '%3A'), to: sentAddress(to) };
    return ends.from?.startsWith('/') && ends.to ? [{ from: ends.from, to: ends.to }] : [];
  });
}

/**
 * As servers compare and send them: by decoded path. Some signs would mean something to their configuration, others
 * have it read otherwise than it is written.
 */
function servable(redirects: Redirect[]): Redirect[] {
  return redirects.flatMap(({ from, to }) => {
    const ends = { from: servedPath(from), to: sentAddress(to) };
    const isSafe =
      ends.from !== undefined &&
      !/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}"\\${}*;`]/u.test(ends.from);
    return isSafe && ends.from && ends.to ? [{ from: ends.from, to: ends.to }] : [];
  });
}

/** An address with and without the slash at its end. */
function bothForms(from: string): string[] {
  const bare = from.replace(/\/$/, '');
  return from === '/' ? [from] : [bare, `${bare}/`];
}

function lines(all: string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
