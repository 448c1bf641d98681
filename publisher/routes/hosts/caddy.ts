import { caching, lastingFiles } from '../../../common/caching.ts';
import { goneFile } from '../../../common/publication.ts';
import { sharedFiles, sharing } from '../../../common/shared-files.ts';
import { filePolicy, filesAddress, saved, shownEndings } from '../../../common/uploaded-files.ts';
import { compressibleEndings } from '../../../common/precompressed.ts';
import type { FormerAddresses } from '../redirects.ts';
import {
  beginnings,
  bothForms,
  hiddenFiles,
  insert,
  lines,
  missingPages,
  otherLanguagePages,
  servable,
  withCapitals,
  type HeaderValues,
} from './rules.ts';

/** To be imported into a site block whose `root` is the folder of the site. */
export function forCaddy({ redirects }: Pick<FormerAddresses, 'redirects'>, headers: HeaderValues): string {
  const { 'Content-Security-Policy': pagePolicy = '', ...others } = headers;
  return lines([
    'header {',
    ...Object.entries(others).map(([name, value]) => `\t${name} "${value}"`),
    '}',
    ...policies(pagePolicy),
    ...cachingRules,
    ...sharingRules,
    ...compressible,
    `@hidden path_regexp ${hiddenFiles}`,
    'error @hidden 404',
    ...smallLetters,
    ...queries,
    ...lastSlash,
    ...servable(redirects).flatMap(({ from, to }) =>
      // It takes a plain % for the beginning of something encoded.
      bothForms(from.replaceAll('%', '%25')).map((address) => `redir "${address}" "${target(to)}" 301`),
    ),
    ...withdrawn,
    ...files(),
    ...missing(pagePolicy),
  ]);
}

/** Of pages, and of files that staff upload: each is told by one rule, since the order of rules is not ours. */
const policies = (pagePolicy: string) => [
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

const cachingRules = [
  `@lasting path_regexp ${lastingFiles}`,
  `header @lasting Cache-Control "${caching.lasting}"`,
  `@revalidated not path_regexp ${lastingFiles}`,
  `header @revalidated Cache-Control "${caching.revalidated}"`,
];

const sharingRules = [
  `@shared path_regexp ${sharedFiles}`,
  ...Object.entries(sharing).map(([name, value]) => `header @shared ${name} "${value}"`),
];

/** What it knows of the type of a file it has from the system, and so not of these everywhere. */
const compressible = [
  '@markdown path *.md',
  'header @markdown Content-Type "text/markdown; charset=utf-8"',
  '@signature path *.sig',
  'header @signature Content-Type "application/json; charset=utf-8"',
  '@csv path *.csv',
  'header @csv Content-Type "text/csv; charset=utf-8"',
  '@ico path *.ico',
  'header @ico Content-Type image/vnd.microsoft.icon',
  `@compressible path */ ${compressibleEndings.map((ending) => `*.${ending}`).join(' ')}`,
  'header @compressible ?Vary Accept-Encoding',
];

/** Sends the copies of `common/precompressed.ts`. */
const files = (...more: string[]) => [
  'file_server {',
  '\tprecompressed br gzip',
  ...more.map((line) => `\t${line}`),
  '}',
];

const indented = (all: string[]) => all.map((line) => `\t${line}`);

/** The page that tells of it stands where the page itself has stood. */
const withdrawn = [
  '@withdrawn {',
  '\tfile {',
  `\t\ttry_files {path}/${goneFile}`,
  '\t}',
  '\tnot file {path}/index.html',
  '}',
  'handle @withdrawn {',
  `\trewrite * {path}/${goneFile}`,
  ...indented(files('status 410')),
  '}',
];

/** The headers of the file that was asked for have been set by now. */
const missing = (pagePolicy: string) => [
  'handle_errors {',
  '\t@missing expression {http.error.status_code} == 404',
  '\thandle @missing {',
  '\t\theader {',
  `\t\t\tCache-Control "${caching.revalidated}"`,
  `\t\t\tContent-Security-Policy "${pagePolicy}"`,
  '\t\t\tContent-Type "text/html; charset=utf-8"',
  '\t\t\t-Content-Disposition',
  '\t\t}',
  `\t\t@other_language path_regexp ${otherLanguagePages}`,
  `\t\t@default_language not path_regexp ${otherLanguagePages}`,
  `\t\trewrite @other_language ${Object.values(missingPages)[0]}`,
  `\t\trewrite @default_language ${missingPages['/']}`,
  ...indented(indented(files())),
  '\t}',
  '}',
];

const smallLetters = [
  `@capitals path_regexp ${withCapitals}`,
  'map @capitals {uri} {small_letters} {',
  ...beginnings.map(({ beginning, pattern }) => `\t"~${pattern}(?:/([^?]*))?([?].*)?$" "${beginning}/$1$2"`),
  '\tdefault ""',
  '}',
  '@small_letters {',
  `\tpath_regexp ${withCapitals}`,
  '\texpression {small_letters} != ""',
  '}',
  'redir @small_letters {small_letters} 301',
];

/** What the reader had after `?`, to be put after an address that has nothing there, and after one that has. */
const queries = [
  'map {query} {given_query} {further_query} {',
  '\t~(.+) "?$1" "&$1"',
  '\tdefault "" ""',
  '}',
];

/** By itself it would drop what stands after `?`. */
const lastSlash = [
  'map {uri} {with_slash} {',
  '\t~^([^?]*)([?].*)?$ "$1/$2"',
  '}',
  '@without_slash {',
  '\tnot path */',
  '\tfile {path}/index.html',
  '}',
  'redir @without_slash {with_slash} 301',
];

function target(to: string): string {
  return insert(to, to.includes('?') ? '{further_query}' : '{given_query}');
}
