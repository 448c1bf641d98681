/** What readers did with a file of the site. */
export const visitKinds = ['read', 'pdf', 'picture', 'file', 'feed', 'copy'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** All that is kept of a request; nothing of it tells one reader from another. */
export interface Visit {
  kind: VisitKind;
  /** Of what was read, as a path. */
  address: string;
  /** The host of the page whose link was followed, or the program that fetched a feed; empty where it is not known. */
  from: string;
}

/** What a web server knows of a request that it has answered with a file. */
export interface FileRequest {
  /** The path, in plain text. */
  address: string;
  method: string;
  /** By names in small letters. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Of a request that reads nothing: somebody has copied the text of a page. */
export const copiedHeader = 'x-copied';

const maxFromLength = 60;

/**
 * What a request counts as: nothing where the reader's browser asks not to be counted, where it has only looked ahead,
 * and where a page fetches what belongs to it.
 *
 * @param isRobot by the name of the program, as `User-Agent` tells it
 */
export function visitOf(
  { address, method, headers }: FileRequest,
  { siteHost, isRobot }: { siteHost: string; isRobot: (program: string) => boolean },
): Visit | undefined {
  const header = (name: string) => String(headers[name] ?? '');
  const kind = method === 'GET' ? kindOf(address) : headers[copiedHeader] && copiedAt(address);
  if (!kind) return undefined;
  if (header('dnt') === '1' || header('sec-gpc') === '1') return undefined;
  if (/prefetch|prerender/.test(header('sec-purpose') + header('purpose'))) return undefined;
  // The rest of a file whose beginning was counted.
  if (headers['range'] && !header('range').startsWith('bytes=0-')) return undefined;
  const program = header('user-agent');
  if (kind === 'feed') return { kind, address, from: nameOfProgram(program) };
  if (!isOpened(kind, header('sec-fetch-dest')) || !program || isRobot(program)) return undefined;
  return { kind, address, from: otherHost(header('referer'), siteHost) };
}

function copiedAt(page: string): VisitKind | undefined {
  return page.endsWith('/') ? 'copy' : undefined;
}

function kindOf(address: string): VisitKind | undefined {
  if (/\/(404|withdrawn)\.html$/.test(address)) return undefined;
  if (address.endsWith('/')) return 'read';
  if (/\/(rss|atom)\.xml$|\/(feed|ninjs)\.json$/.test(address)) return 'feed';
  if (/^\/media\/.+\.(avif|gif|jpe?g|png|webp|tiff?)$|\.zip$/i.test(address)) return 'picture';
  if (address.startsWith('/files/')) return 'file';
  return address.endsWith('.pdf') ? 'pdf' : undefined;
}

/**
 * Whether a person has asked for it. Pictures and scripts of a page are fetched as such; browsers that do not say what
 * they fetch something for are believed where it is no picture. https://www.w3.org/TR/fetch-metadata/
 */
function isOpened(kind: VisitKind, destination: string): boolean {
  if (kind === 'picture') return ['document', 'empty'].includes(destination);
  if (kind === 'read') return ['document', ''].includes(destination);
  return ['document', 'empty', 'embed', 'object', 'iframe', ''].includes(destination);
}

function otherHost(referrer: string, siteHost: string): string {
  if (!URL.canParse(referrer)) return '';
  const { hostname } = new URL(referrer);
  const host = hostname.replace(/^www\./, '');
  return host === siteHost.replace(/^www\./, '') || host.length > maxFromLength ? '' : host;
}

/** @example nameOfProgram('Feedly/1.0 (+http://feedly.com; 16 subscribers)') // 'Feedly' */
function nameOfProgram(userAgent: string): string {
  const [name = ''] = userAgent.split(/[/(;]/);
  return name
    .replace(/[^\p{L}\p{N} ._-]/gu, '')
    .trim()
    .slice(0, maxFromLength);
}
