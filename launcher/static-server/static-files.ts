import { open, type FileHandle } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliCompress, createGzip, constants } from 'node:zlib';
import { lookup } from 'mrmime';
import { addQuery } from '../../common/redirects/address.ts';
import { hostFiles } from '../../common/host-files.ts';
import { withdrawnFile, withdrawnFileOf } from '../../common/publication.ts';
import { openRedirects, type Redirect } from './redirects.ts';

/**
 * Answers from the files of a folder as any web server would. Everything is looked up at each request:
 * what the publisher puts in place shows at once. A file is opened once and its size asked of the open
 * file, so that a reader gets it whole even when it is replaced at that moment.
 *
 * @param headers go with every answer, whatever it is
 */
export function serveFiles(folder: string, headers: Record<string, string>): RequestListener {
  const published = { folder, redirectOf: openRedirects(folder) };
  return (request, response) => {
    response.setHeaders(new Map(Object.entries(headers)));
    answer(published, request, response).catch((error: unknown) => {
      console.error(request.url, error);
      if (!response.headersSent) sendText(response, 500, 'Internal server error');
      else response.destroy();
    });
  };
}

interface Published {
  folder: string;
  redirectOf(address: string): Promise<Redirect | undefined>;
}

async function answer(
  { folder, redirectOf }: Published,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendText(response, 405, 'Method not allowed');
  }
  const [rawPath = '/', ...queries] = (request.url ?? '/').split('?');
  const query = queries.join('?');
  const address = readAddress(rawPath);
  if (address === undefined) return sendText(response, 400, 'Bad request');

  const name = address.endsWith('/') ? `${address}index.html` : address;
  await using file = isHidden(name) ? undefined : await openFile(folder, name);
  if (file) return await sendFile(request, response, name, file);

  if (!address.endsWith('/') && !isHidden(name)) {
    await using index = await openFile(folder, `${address}/index.html`);
    // Slashes at the start would make it the address of another host.
    if (index) {
      const to = `/${rawPath.replace(/^\/+/, '')}/${query ? `?${query}` : ''}`;
      return redirect(response, { to, status: 301 });
    }
  }
  const moved = await redirectOf(address);
  if (moved) return redirect(response, { ...moved, to: addQuery(moved.to, query) });
  await using withdrawn = await openWithdrawn(folder, address);
  if (withdrawn) return await sendFile(request, response, name, withdrawn, 410);
  // A page may have come back between two looks, in place of its redirect or of what told of its withdrawal.
  await using back = isHidden(name) ? undefined : await openFile(folder, name);
  if (back) return await sendFile(request, response, name, back);
  return await sendMissing(folder, request, response, address);
}

/** The page that tells that what stood at the address was withdrawn. */
async function openWithdrawn(folder: string, address: string): Promise<OpenFile | undefined> {
  const page = withdrawnFileOf(address.endsWith('/') ? address : `${address}/`);
  return isHidden(address) ? undefined : openFile(folder, page);
}

/** The path in plain text, or `undefined` when it is none. */
function readAddress(rawPath: string): string | undefined {
  try {
    const address = decodeURIComponent(rawPath);
    return address.startsWith('/') && !/[\0\\]/.test(address) ? address : undefined;
  } catch {
    return undefined;
  }
}

/** The publisher's drafts, what is meant for servers, and anything that leads out of the folder. */
function isHidden(name: string): boolean {
  if (Object.values(hostFiles).some((file) => name === `/${file}`)) return true;
  if (name.endsWith(`/${withdrawnFile}`)) return true;
  return name.split('/').some((part) => part.startsWith('.') && part !== '.well-known');
}

interface OpenFile extends AsyncDisposable {
  handle: FileHandle;
  size: number;
  etag: string;
}

async function openFile(folder: string, name: string): Promise<OpenFile | undefined> {
  const handle = await open(path.join(folder, name)).catch(() => undefined);
  if (!handle) return undefined;
  const dispose = () => handle.close();
  const stats = await handle.stat();
  if (!stats.isFile()) {
    await dispose();
    return undefined;
  }
  const etag = `W/"${[stats.size, stats.mtimeMs, stats.ino].map((part) => Math.floor(part).toString(36)).join('-')}"`;
  return { handle, size: stats.size, etag, [Symbol.asyncDispose]: dispose };
}

async function sendMissing(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
): Promise<void> {
  const name = address.startsWith('/en/') ? '/en/404.html' : '/404.html';
  await using page = await openFile(folder, name);
  if (page) return await sendFile(request, response, name, page, 404);
  response.setHeader('Retry-After', '5');
  return sendText(response, 503, 'Nothing has been published yet. Please come back in a moment.');
}

/** Below these, a file with other content has another address. */
const immutable = /^\/(_astro|media|pagefind\/[^/]+)\//;
const compressible = /^(text\/|application\/(json|javascript|xml|rss\+xml|manifest\+json)|image\/svg)/;
const worthCompressing = 1024;

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  { handle, size, etag }: OpenFile,
  status = 200,
): Promise<void> {
  const type = contentType(name);
  response.setHeader('Content-Type', type);
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', cacheControl(name, status));
  const encode = compressible.test(type) && size > worthCompressing ? chooseEncoding(request) : undefined;
  if (compressible.test(type)) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304).end();
    return;
  }
  if (encode) response.setHeader('Content-Encoding', encode.name);
  else response.setHeader('Content-Length', size);
  response.writeHead(status);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const content = handle.createReadStream({ autoClose: false, end: Math.max(size - 1, 0) });
  const streams = encode ? [content, encode.start(), response] : [content, response];
  // A reader who goes away is no error of ours.
  await pipeline(streams).catch(() => response.destroy());
}

function contentType(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream';
  return /^text\/|xml$|json$|javascript$/.test(type) ? `${type}; charset=utf-8` : type;
}

function cacheControl(name: string, status: number): string {
  return status === 200 && immutable.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** The first that makes style sheets smaller than gzip does; the next ones take longer and save little. */
const brotliQuality = { [constants.BROTLI_PARAM_QUALITY]: 5 };

function chooseEncoding(request: IncomingMessage) {
  const accepted = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(accepted)) {
    return { name: 'br', start: () => createBrotliCompress({ params: brotliQuality }) };
  }
  if (/\bgzip\b/.test(accepted)) return { name: 'gzip', start: () => createGzip() };
  return undefined;
}

function redirect(response: ServerResponse, { to, status }: Redirect): void {
  response.writeHead(status, { Location: to, 'Cache-Control': 'no-cache' }).end();
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${text}\n`);
}
