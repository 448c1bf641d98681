import type { FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import { lookup } from 'mrmime';
import send from 'send';
import { isCompressible } from '../../common/precompressed.ts';
import type { OpenFile } from './open-file.ts';

/** Below these, a file with other content has another address. */
const immutable = /^\/(_astro|media|pagefind\/[^/]+)\//;

interface FromOpenFile extends send.SendOptions {
  fd: FileHandle;
  autoClose: boolean;
}

/** Sends an open file: whole or in part, or that the reader has it already. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { name, handle, stats, etag, encoding }: OpenFile,
  status = 200,
): Promise<void> {
  const isFound = status === 200;
  response.statusCode = status;
  response.setHeader('Content-Type', contentType(name));
  response.setHeader('Cache-Control', isFound && immutable.test(name) ? forEver : 'no-cache');
  if (isFound) response.setHeader('ETag', etag);
  if (isCompressible(name)) response.setHeader('Vary', 'Accept-Encoding');
  if (encoding) response.setHeader('Content-Encoding', encoding);

  // Programs that ask whether it has changed often say `no-cache` as well, for which it would be sent again.
  delete request.headers['cache-control'];
  // On its own it would look the file up and open it later: in between, it may be replaced by a longer one.
  const options: FromOpenFile = {
    ...{ fd: handle, autoClose: false, etag: false, cacheControl: false },
    ...{ lastModified: isFound, acceptRanges: isFound && !encoding },
  };
  const sending = send(request, name, options);
  sending.on('error', (error: { status?: number }) => refuse(response, error.status ?? 500));
  Object.assign(sending, { res: response }).send(name, stats);
  // A reader who goes away is no error of ours.
  await finished(response).catch(() => undefined);
}

const forEver = 'public, max-age=31536000, immutable';

/** A part that does not exist (416), or a version that the reader expected and is none any more (412). */
function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.destroy();
  for (const name of ['Content-Encoding', 'Content-Length', 'ETag', 'Last-Modified'])
    response.removeHeader(name);
  response.writeHead(status, { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' });
  response.end();
}

function contentType(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream';
  return /^text\/|xml$|json$|javascript$/.test(type) ? `${type}; charset=utf-8` : type;
}
