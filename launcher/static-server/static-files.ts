import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import Negotiator from 'negotiator';
import { logger } from '../../common/log.ts';
import { brotliQuality, encodings, plainFileOf, type Encoding } from '../../common/precompressed.ts';
import { addQuery } from '../../common/redirects/address.ts';
import { hostFiles } from '../../common/host-files.ts';
import { goneFile, goneFileOf } from '../../common/publication.ts';
import { fileHeaders, filesAddress } from '../../common/uploaded-files.ts';
import { openFile, type OpenFile } from './open-file.ts';
import { openRedirects, type Redirect } from './redirects.ts';
import { sendFile } from './send-file.ts';

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } };

/** For what has no compressed copy (yet). A part of a file is a part of its plain bytes. */
const compress = compression({
  brotli,
  filter: (request, response) => response.statusCode !== 206 && compression.filter(request, response),
});

/**
 * Answers from the files of a folder as any web server would. Everything is looked up at each request:
 * what the publisher puts in place shows at once.
 *
 * @param headers go with every answer, whatever it is
 */
export function serveFiles(folder: string, headers: Record<string, string>): RequestListener {
  const redirectOf = openRedirects(folder);
  return (request, response) => {
    response.setHeaders(new Map(Object.entries(headers)));
    const open = (name: string) => openFile(folder, name, acceptedBy(request));
    answer({ open, redirectOf }, request, response).catch((error: unknown) => {
      logger.error({ err: error, url: request.url }, 'A file could not be sent');
      if (response.headersSent) return void response.destroy();
      // Such as too many open files: it is there, and can be read in a moment.
      response.setHeader('Retry-After', '5');
      sendText(response, 503, 'This page cannot be read at the moment. Please come back in a moment.');
    });
  };
}

interface Published {
  open(name: string): Promise<OpenFile | undefined>;
  redirectOf(address: string): Promise<Redirect | undefined>;
}

async function answer(
  { open, redirectOf }: Published,
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
  compress(request, response, () => undefined);

  const name = address.endsWith('/') ? `${address}index.html` : address;
  await using file = isHidden(name) ? undefined : await open(name);
  if (file) {
    if (name.startsWith(filesAddress)) response.setHeaders(new Map(Object.entries(fileHeaders(name))));
    return await sendFile(request, response, file);
  }

  if (!address.endsWith('/') && !isHidden(name)) {
    await using index = await open(`${address}/index.html`);
    // Slashes at the start would make it the address of another host.
    if (index) {
      const to = `/${rawPath.replace(/^\/+/, '')}/${query ? `?${query}` : ''}`;
      return redirect(response, { to, status: 301 });
    }
  }
  const moved = await redirectOf(address);
  if (moved) return redirect(response, { ...moved, to: addQuery(moved.to, query) });
  await using gone = isHidden(address) ? undefined : await open(goneFilename(address));
  if (gone) return await sendFile(request, response, gone, 410);
  // A page may have come back between two looks, in place of its redirect or of what told of its withdrawal.
  await using back = isHidden(name) ? undefined : await open(name);
  if (back) return await sendFile(request, response, back);
  await using missing = await open(address.startsWith('/en/') ? '/en/404.html' : '/404.html');
  if (missing) return await sendFile(request, response, missing, 404);
  response.setHeader('Retry-After', '5');
  return sendText(response, 503, 'Nothing has been published yet. Please come back in a moment.');
}

/** A part of a file is asked for in its plain bytes. */
function acceptedBy(request: IncomingMessage): Encoding[] {
  if (request.headers.range) return [];
  const accepted = new Negotiator(request).encodings([...encodings]);
  return encodings.filter((encoding) => accepted.includes(encoding));
}

/** The page that tells that what stood at the address was withdrawn. */
function goneFilename(address: string): string {
  return `/${goneFileOf(address.endsWith('/') ? address : `${address}/`)}`;
}

/**
 * The path in plain text as it names a file: with single slashes, and without steps up and down. `undefined` when it
 * is none.
 */
function readAddress(rawPath: string): string | undefined {
  try {
    const address = decodeURIComponent(rawPath);
    return address.startsWith('/') && !/[\0\\]/.test(address) ? path.posix.normalize(address) : undefined;
  } catch {
    return undefined;
  }
}

/** The publisher's drafts, and what is meant for servers, also where the file system takes capitals for the same. */
function isHidden(address: string): boolean {
  const name = address.toLowerCase();
  if (Object.values(hostFiles).some((file) => name === `/${file}`)) return true;
  if (name.endsWith(`/${goneFile}`) || plainFileOf(name) !== undefined) return true;
  return name.split('/').some((part) => part.startsWith('.') && part !== '.well-known');
}

function redirect(response: ServerResponse, { to, status }: Redirect): void {
  response.writeHead(status, { Location: to, 'Cache-Control': 'no-cache' }).end();
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${text}\n`);
}
