import type { FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import { lookup } from 'mrmime';
import send from 'send';
import { isCompressible } from '../../common/precompressed.ts';
import { fileHeaders, filesAddress } from '../../common/uploaded-files.ts';
import type { HeldFile } from './held-files.ts';
import type { OpenFile } from './open-file.ts';

/** Below these, a file with other content has another address. */
const immutable = /^\/(_astro|media|pagefind\/[^/]+)\//;

const forEver = 'public, max-age=31536000, immutable';

/** What comes before the content, but for what depends on its length and time. */
function headersOf({ name, etag, encoding }: Pick<OpenFile, 'name' | 'etag' | 'encoding'>, isFound: boolean) {
  return {
    'Content-Type': contentType(name),
    'Cache-Control': isFound && immutable.test(name) ? forEver : 'no-cache',
    ...(isFound && { ETag: etag }),
    ...(isCompressible(name) && { Vary: 'Accept-Encoding' }),
    ...(encoding && { 'Content-Encoding': encoding }),
    ...(isFound && name.startsWith(filesAddress) && fileHeaders(name)),
  };
}

function contentType(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream';
  return /^text\/|xml$|json$|javascript$/.test(type) ? `${type}; charset=utf-8` : type;
}

/** Whether a request wants a part of a file, or none but a certain version: {@link sendOpen} knows how. */
export function isParticular({ headers }: IncomingMessage): boolean {
  return ['range', 'if-match', 'if-unmodified-since'].some((name) => headers[name] !== undefined);
}

/**
 * Sends a file that is in memory, or that the reader has it already: in one piece, since every object on the
 * way would cost a crowd of readers as much as all the rest.
 *
 * @param common headers of every answer
 */
export function sendHeld(
  request: IncomingMessage,
  response: ServerResponse,
  file: HeldFile,
  common: Readonly<Record<string, string>>,
  status = 200,
): void {
  if (status === 200 && isKnown(request, file)) {
    response.writeHead(304, headOf(file, 304, common)).end();
    return;
  }
  response.writeHead(status, headOf(file, status, common)).end(file.content);
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
  if (tags !== undefined) return tags === '*' || tags.split(',').some((tag) => weak(tag) === etag);
  const since = headers['if-modified-since'];
  return since !== undefined && Math.floor(version.mtimeMs / 1000) * 1000 <= Date.parse(since);
}

/** Ours are weak, and compared without regard to that. */
function weak(tag: string): string {
  return `W/${tag.trim().replace(/^W\//, '')}`;
}

interface FromOpenFile extends send.SendOptions {
  fd: FileHandle;
  autoClose: boolean;
  highWaterMark: number;
}

/** How much of a file is in memory for each reader, in bytes: a thousand slow ones must not fill it. */
const chunk = 16 * 1024;

/** Sends an open file: whole or in part, or that the reader has it already. */
export async function sendOpen(
  request: IncomingMessage,
  response: ServerResponse,
  file: OpenFile,
  status = 200,
): Promise<void> {
  const isFound = status === 200;
  response.statusCode = status;
  response.setHeaders(new Map(Object.entries(headersOf(file, isFound))));

  // Programs that ask whether it has changed often say `no-cache` as well, for which it would be sent again.
  delete request.headers['cache-control'];
  const { name, handle, stats, encoding } = file;
  // On its own it would look the file up and open it later: in between, it may be replaced by a longer one.
  const options: FromOpenFile = {
    ...{ fd: handle, autoClose: false, highWaterMark: chunk, etag: false, cacheControl: false },
    ...{ lastModified: isFound, acceptRanges: isFound && !encoding },
  };
  const sending = send(request, name, options);
  sending.on('error', (error: { status?: number }) => refuse(response, error.status ?? 500));
  Object.assign(sending, { res: response }).send(name, stats);
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
