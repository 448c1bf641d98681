import { caching, lastingFiles } from '../../../common/caching.ts';
import { goneFile, goneFileOf } from '../../../common/publication.ts';
import { sharedFiles, sharing } from '../../../common/shared-files.ts';
import { filePolicy, filesAddress, saved, shownEndings } from '../../../common/uploaded-files.ts';
import type { FormerAddresses } from '../redirects.ts';
import {
  beginnings,
  bothForms,
  hiddenFiles,
  insert,
  isPlain,
  lines,
  missingPages,
  otherLanguagePages,
  servable,
  withCapitals,
  type HeaderValues,
} from './rules.ts';

/** To be included in a `server` block whose `root` is the folder of the site. */
export function forNginx({ redirects, gone }: FormerAddresses, headers: HeaderValues): string {
  return lines([
    ...values(headers['Content-Security-Policy'] ?? ''),
    ...sent(headers),
    ...compression,
    ...texts,
    ...errors,
    `location ~ ${hiddenFiles} { internal; }`,
    ...smallLetters,
    ...servable(redirects).flatMap(({ from, to }) =>
      bothForms(from).map((address) => `location = "${address}" { ${redirect(to)} }`),
    ),
    ...gone.filter(isPlain).map(withdrawn),
  ]);
}

/**
 * What differs from file to file. A location with a header of its own would get none of those around it; a variable
 * is read anew for the page that stands for what is missing.
 */
const values = (pagePolicy: string) => [
  `set $site_cache "${caching.revalidated}";`,
  `if ($uri ~ "${lastingFiles}") { set $site_cache "${caching.lasting}"; }`,
  `set $site_policy "${pagePolicy}";`,
  'set $site_disposition "";',
  `if ($uri ~ "^${filesAddress}") {`,
  `    set $site_policy "${filePolicy}";`,
  `    set $site_disposition "${saved['Content-Disposition']}";`,
  '}',
  `if ($uri ~* "${shownEndings}") { set $site_disposition ""; }`,
  'set $site_sharing "";',
  `if ($uri ~ "${sharedFiles}") { set $site_sharing "${sharing['Access-Control-Allow-Origin']}"; }`,
  `set $site_missing "${missingPages['/']}";`,
  `if ($uri ~ "${otherLanguagePages}") { set $site_missing "${Object.values(missingPages)[0]}"; }`,
];

/** Without `always`, what is missing or withdrawn would be answered without them. What is empty is not sent. */
function sent(headers: HeaderValues): string[] {
  const all = {
    ...headers,
    'Content-Security-Policy': '$site_policy',
    'Cache-Control': '$site_cache',
    'Content-Disposition': '$site_disposition',
    'Access-Control-Allow-Origin': '$site_sharing',
  };
  return Object.entries(all).map(([name, value]) => `add_header ${name} "${value}" always;`);
}

/** Sends the copies of `common/precompressed.ts`. An instruction of a module that is not there keeps nginx from starting. */
const compression = [
  '# Of http_gzip_static_module, which the packages of nginx and of most systems are built with.',
  'gzip_static on;',
  'gzip_vary on;',
  '# With the module https://github.com/google/ngx_brotli, copies that are smaller still:',
  '# brotli_static on;',
];

const texts = [
  'charset utf-8;',
  'charset_types text/css text/csv text/markdown text/javascript text/plain text/xml application/javascript application/xml application/rss+xml application/json;',
  '# Its own list of types lacks these.',
  'location ~ \\.csv$ { types { } default_type text/csv; }',
  'location ~ \\.md$ { types { } default_type text/markdown; }',
  'location ~ \\.sig$ { types { } default_type application/json; }',
];

/** A folder without a page is one whose page was withdrawn, or has none. */
const errors = [
  'absolute_redirect off;',
  'recursive_error_pages on;',
  `error_page 403 =410 "\${uri}${goneFile}";`,
  'error_page 404 $site_missing;',
];

/** Without its last slash, the address of a folder would first be led to the one with it. */
function withdrawn(address: string): string {
  const bare = address.replace(/\/$/, '');
  return `location = "${bare}" { error_page 410 "/${goneFileOf(address)}"; return 410; }`;
}

const smallLetters = [
  `location ~ "${withCapitals}" {`,
  ...beginnings.map(
    ({ beginning, pattern }) => `    rewrite "${pattern}(?:/(.*))?$" "${beginning}/$1" permanent;`,
  ),
  '}',
];

/** What the reader had after `?` goes along. */
function redirect(to: string): string {
  if (!to.includes('?')) return `return 301 "${insert(to, '$is_args$args')}";`;
  return `if ($args) { return 301 "${insert(to, '&$args')}"; } return 301 "${to}";`;
}
