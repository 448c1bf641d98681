import { hostFiles } from '../host-files.ts';
import { goneFile } from '../publication.ts';
import { cleanLine } from '../text-hygiene.ts';

/** Why an address can be no end of a redirect. */
export type AddressIssue =
  'from' | 'query' | 'encoding' | 'sign' | 'hidden' | 'to' | 'backslash' | 'host' | 'long';

/** An address as it is stored: readable, with nothing encoded that can be read. */
export type ReadAddress = { address: string } | { issue: AddressIssue };

/** The database finds no longer ones by its index, and browsers send no longer ones. */
const maxLength = { from: 500, to: 2000 };

/** Of an address on the site, the rest does not matter while it is read. */
const someSite = 'https://site.invalid';

/**
 * A former address on the site, as a reader's browser would ask for it: a path and nothing else, with a slash
 * at its end unless it is that of a file.
 *
 * @param siteUrl what the address may begin with
 * @example readFormerAddress('/%C3%A5ret') // { address: '/året/' }
 */
export function readFormerAddress(given: string, siteUrl = ''): ReadAddress {
  const path = onSite(cleanLine(given).trim(), siteUrl);
  if (!path.startsWith('/')) return { issue: 'from' };
  if (/[?#]/.test(path)) return { issue: 'query' };
  const decoded = decodedPath(path);
  if (decoded === undefined) return { issue: path.includes('\\') ? 'sign' : 'encoding' };
  // Servers that read our configuration would take these for something else.
  if (/[\p{Cc}"\\{}$*;`]/u.test(decoded)) return { issue: 'sign' };
  const address = withEnd(decoded.replace(/./gsu, readableInPath));
  if (isHidden(address)) return { issue: 'hidden' };
  return address.length > maxLength.from ? { issue: 'long' } : { address };
}

/**
 * Where a redirect leads: an address on the site, which may have a query and a place on the page, or one that
 * begins with https://.
 */
export function readTarget(given: string, siteUrl = ''): ReadAddress {
  // Browsers drop tabs and breaks: `/\t/host` would leave the site.
  if (/\p{Cc}/u.test(given.trim())) return { issue: 'host' };
  const written = onSite(cleanLine(given).trim(), siteUrl);
  if (written.includes('\\')) return { issue: 'backslash' };
  const target = written.startsWith('/') ? readOwn(written) : readForeign(written);
  return 'address' in target && target.address.length > maxLength.to ? { issue: 'long' } : target;
}

function readOwn(written: string): ReadAddress {
  const url = parse(written);
  // `//host` and `/..//host` would leave the site.
  if (url?.origin !== someSite || url.pathname.startsWith('//')) return { issue: 'host' };
  return { address: readable(url.pathname + url.search + url.hash) };
}

function readForeign(written: string): ReadAddress {
  const [, host] = /^https:\/\/([^/?#]*)/i.exec(written) ?? [];
  if (host === undefined) return { issue: 'to' };
  const url = parse(written);
  // Browsers pass over slashes that are too many: `https:////host` leads to that host.
  if (!url || host === '' || url.username || url.password) return { issue: 'host' };
  return { address: `https://${host.toLowerCase()}${readable(url.pathname + url.search + url.hash)}` };
}

/**
 * An address as it is sent: nothing but ASCII, and nothing that a server's configuration could take for more.
 *
 * @example sentAddress('/sok/?q=återvinning') // '/sok/?q=%C3%A5tervinning'
 */
export function sentAddress(address: string): string | undefined {
  const url = parse(address);
  if (!url) return undefined;
  const sent = url.origin === someSite ? url.pathname + url.search + url.hash : url.href;
  return sent.replace(/["'`{}|$^\\]/g, percent);
}

/** The path of a former address as servers see it, decoded. @returns `undefined` when it cannot be */
export function servedPath(address: string): string | undefined {
  const encoded = pathOf(address);
  return encoded === undefined ? undefined : decode(encoded);
}

/** Decoded, with a slash told from an encoded one no more than servers do. */
function decodedPath(path: string): string | undefined {
  const once = servedPath(path)
    // Of signs that nobody sees, a URL loses some, and slashes beside them would meet.
    ?.replace(/[%\\?#\p{Cc}]/gu, percent)
    .replace(/\/{2,}/g, '/');
  return once === undefined ? undefined : servedPath(once)?.normalize('NFC');
}

function onSite(written: string, siteUrl: string): string {
  const site = siteUrl.replace(/\/$/, '');
  const isOnSite = site !== '' && written.toLowerCase().startsWith(`${site.toLowerCase()}/`);
  return isOnSite ? written.slice(site.length) : written;
}

/** A space at the end would be dropped. */
function parse(written: string): URL | undefined {
  const whole = written.replace(/%(?![0-9a-f]{2})/gi, '%25').replaceAll(' ', '%20');
  return URL.parse(whole, someSite) ?? undefined;
}

/** Encoded, with `.` and `..` carried out. */
function pathOf(path: string): string | undefined {
  if (path.includes('\\')) return undefined;
  const url = parse(path.replace(/^\/+/, '/'));
  return url?.origin === someSite ? url.pathname : undefined;
}

/** Letters and signs as people write them. Whatever nobody sees, and whatever means something, stays encoded. */
function readable(encoded: string): string {
  return encoded.replace(/(?:%[0-9a-f]{2})+/gi, (run) => readableRun(run)).normalize('NFC');
}

function readableRun(run: string): string {
  const decoded = decode(run);
  if (decoded === undefined) return run.toUpperCase();
  return decoded.normalize('NFC').replace(/./gsu, (sign) => (isReadable(sign) ? sign : percent(sign)));
}

/** These mean nothing in a path, and are the same there encoded. */
function readableInPath(sign: string): string {
  return isReadable(sign) || /[/!'(),:=@&+]/.test(sign) ? sign : percent(sign);
}

function isReadable(sign: string): boolean {
  if (/[\0-\x7f]/.test(sign)) return /[a-z0-9._~-]/i.test(sign);
  return /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(sign) && !/\p{Default_Ignorable_Code_Point}/u.test(sign);
}

function percent(sign: string): string {
  const bytes = [...new TextEncoder().encode(sign)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

function withEnd(path: string): string {
  const bare = path.replace(/\/+$/, '');
  const isFile = (bare.split('/').at(-1) ?? '').includes('.');
  return isFile ? bare : `${bare}/`;
}

/** No server gives these away, whatever the rules say. */
function isHidden(address: string): boolean {
  const parts = address.split('/');
  if (Object.values(hostFiles).some((file) => address === `/${file}/` || address === `/${file}`)) return true;
  return parts.includes(goneFile) || parts.some((part) => part.startsWith('.') && part !== '.well-known');
}

/** What stands before `?` and `#`, without the slash at its end: what redirects are told apart by. */
export function pathKey(address: string): string {
  return address.replace(/[?#].*$/s, '').replace(/\/$/, '');
}

/** @example addQuery('/ny/?a=1#del', 'b=2') // '/ny/?a=1&b=2#del' */
export function addQuery(address: string, query: string): string {
  if (query === '') return address;
  const [bare = '', ...place] = address.split('#');
  return [`${bare}${bare.includes('?') ? '&' : '?'}${query}`, ...place].join('#');
}
