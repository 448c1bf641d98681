import { closeSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import { lookup } from 'mrmime';
import send from 'send';
import { caching, cachingOf } from '../../common/caching.ts';
import { isCompressible } from '../../common/precompressed.ts';
import { isShared, sharing } from '../../common/shared-files.ts';
import { fileHeaders, filesAddress } from '../../common/uploaded-files.ts';
import type { HeldFile } from './find-file.ts';
import type { OpenFile } from './open-file.ts';

/** What comes before the content, but for what depends on its length and time. */
function headersOf({ name, etag, encoding }: Pick<OpenFile, 'name' | 'etag' | 'encoding'>, isFound: boolean) {
  return {
    'Content-Type': contentType(name),
    'Cache-Control': isFound ? cachingOf(name) : caching.revalidated,
    ...(isFound && { ETag: etag }),
    ...(isCompressible(name) && { Vary: 'Accept-Encoding' }),
    ...(encoding && { 'Content-Encoding': encoding }),
    ...(isFound && name.startsWith(filesAddress) && fileHeaders(name)),
    ...(isFound && isShared(name) && sharing),
  };
}

function contentType(name: string): string {
  if (name.endsWith('.ico')) return 'image/vnd.microsoft.icon';
  if (name.endsWith('.sig')) return 'application/json; charset=utf-8';
  const type = lookup(name) ?? 'application/octet-stream';
  return /^text\/|xml$|json$|javascript$/.test(type) ? `${type}; charset=utf-8` : type;
}

/** Whether a request wants a part of a file, or none but a certain version: an open file is needed for that. */
export function isParticular({ headers }: IncomingMessage): boolean {
  return Boolean(headers.range ?? headers['if-match'] ?? headers['if-unmodified-since']);
}

/** A file, and as what it is sent: as itself (200), or in place of what is withdrawn (410) or missing (404). */
export interface Found {
  status: number;
  file: HeldFile | OpenFile;
}

/**
 * Sends a file, or that the reader has it already.
 *
 * @param common headers of every answer
 * @returns what it takes until an open file is sent, and closed
 */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, status }: Found,
  common: Readonly<Record<string, string>>,
): Promise<void> | undefined {
  if ('descriptor' in file) {
    response.setHeaders(new Map(Object.entries({ ...common, ...headersOf(file, status === 200) })));
    return sendOpen(request, response, file, status);
  }
  // In one piece: every object on the way would cost a crowd of readers as much as all the rest.
  if (status === 200 && isKnown(request, file)) response.writeHead(304, headOf(file, 304, common)).end();
  else response.writeHead(status, headOf(file, status, common)).end(file.content);
  return undefined;
}

function headOf(file: HeldFile, status: number, common: Readonly<Record<string, string>>): string[] {
  const known = file.heads.get(status);
  if (known) return known;
  const { version, encoding, content } = file;
  const isFound = status === 200 || status === 304;
  const head = Object.entries({
    ...common,
    ...headersOf(file, isFound),
    ...(isFound && { 'Last-Modified': new Date(version.mtimeMs).toUTCString() }),
    ...(isFound && !encoding && { 'Accept-Ranges': 'bytes' }),
    'Content-Length': String(content.length),
  }).filter(([name]) => status !== 304 || !ofContent.has(name));
  file.heads.set(status, head.flat());
  return head.flat();
}

/** Who has the content already has these as well. https://www.rfc-editor.org/rfc/rfc9110#section-15.4.5 */
const ofContent = new Set(['Content-Type', 'Content-Length', 'Content-Encoding']);

/** Whether the reader has this version. https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2 */
function isKnown({ headers }: IncomingMessage, { etag, version }: HeldFile): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags === '*' || tags.split(',').some((tag) => isSameTag(tag, etag));
  const since = headers['if-modified-since'];
  return since !== undefined && Math.floor(version.mtimeMs / 1000) * 1000 <= Date.parse(since);
}

/** Whether a tag is weak does not matter here. */
function isSameTag(one: string, other: string): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//, '');
  return plain(one) === plain(other);
}

interface FromOpenFile extends send.SendOptions {
  fd: number;
  highWaterMark: number;
}

/** How much of a file is in memory for each reader, in bytes: a thousand slow ones must not fill it. */
const chunk = 16 * 1024;

async function sendOpen(
  request: IncomingMessage,
  response: ServerResponse,
  { name, descriptor, stats, encoding }: OpenFile,
  status: number,
): Promise<void> {
  const isFound = status === 200;
  response.statusCode = status;
  // Programs that ask whether it has changed often say `no-cache` as well, for which it would be sent again.
  delete request.headers['cache-control'];
  // On its own it would look the file up and open it later: in between, it may be replaced by a longer one.
  const options: FromOpenFile = {
    ...{ fd: descriptor, highWaterMark: chunk, etag: false, cacheControl: false },
    ...{ lastModified: isFound, acceptRanges: isFound && !encoding },
  };
  const sending = send(request, name, options);
  // A stream closes the file itself, when nothing of it is being read any more.
  const streams: unknown[] = [];
  sending.on('stream', (stream) => streams.push(stream));
  sending.on('error', (error: { status?: number }) => refuse(response, error.status ?? 500));
  Object.assign(sending, { res: response }).send(name, stats);
  if (streams.length === 0) closeSync(descriptor);
  // A reader who goes away is no error of ours.
  await finished(response).catch(() => undefined);
}

/** A part that does not exist (416), or a version that the reader expected and is none any more (412). */
function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.destroy();
  for (const name of ['Content-Encoding', 'Content-Length', 'ETag', 'Last-Modified'])
    response.removeHeader(name);
  response.writeHead(status, { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' });
  response.end();
}
