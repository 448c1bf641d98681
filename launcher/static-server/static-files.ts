import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import Negotiator from 'negotiator';
import { logger } from '../../common/log.ts';
import { encodings, plainFileOf, type Encoding } from '../../common/precompressed.ts';
import { addQuery } from '../../common/redirects/address.ts';
import { hostFiles } from '../../common/host-files.ts';
import { goneFile, goneFileOf } from '../../common/publication.ts';
import { holdFiles, type HeldFiles } from './held-files.ts';
import { openFile } from './open-file.ts';
import { openRedirects, type Redirect } from './redirects.ts';
import { isParticular, sendHeld, sendOpen } from './send-file.ts';

/**
 * Answers from the files of a folder as any web server would. Everything is looked up for each request: what
 * the publisher puts in place shows at once.
 *
 * @param headers go with every answer, whatever it is
 */
export function serveFiles(folder: string, headers: Readonly<Record<string, string>>): RequestListener {
  const published = { folder, headers, files: holdFiles(folder), redirectOf: openRedirects(folder) };
  const headersByName = new Map(Object.entries(headers));
  return (request, response) => {
    const wanted = readRequest(request);
    // What most ask for is answered at this moment.
    const held = wanted?.name && !isParticular(request) && published.files.find(wanted.name, wanted.accepted);
    if (held) return sendHeld(request, response, held, headers);
    response.setHeaders(headersByName);
    answer(published, wanted, request, response).catch((error: unknown) => {
      logger.error({ err: error, url: request.url }, 'A file could not be sent');
      if (response.headersSent) return void response.destroy();
      // Such as too many open files: it is there, and can be read in a moment.
      response.setHeader('Retry-After', '5');
      sendText(response, 503, 'This page cannot be read at the moment. Please come back in a moment.');
    });
  };
}

interface Published {
  folder: string;
  headers: Readonly<Record<string, string>>;
  files: HeldFiles;
  redirectOf(address: string): Promise<Redirect | undefined>;
}

/** What a request to read asks for. */
interface Wanted {
  rawPath: string;
  query: string;
  /** As plain text; `undefined` when it is none. */
  address: string | undefined;
  /** Of its file; `undefined` where readers may have none. */
  name: string | undefined;
  accepted: readonly Encoding[];
}

/** @returns nothing when it asks for more than reading */
function readRequest(request: IncomingMessage): Wanted | undefined {
  const { method, url = '/' } = request;
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const queryAt = url.indexOf('?');
  const rawPath = queryAt < 0 ? url : url.slice(0, queryAt);
  const query = queryAt < 0 ? '' : url.slice(queryAt + 1);
  const address = readAddress(rawPath);
  const name = address?.endsWith('/') ? `${address}index.html` : address;
  const isShown = name !== undefined && !isHidden(name);
  return { rawPath, query, address, name: isShown ? name : undefined, accepted: acceptedBy(request) };
}

async function answer(
  { folder, headers, files, redirectOf }: Published,
  wanted: Wanted | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!wanted) {
    response.setHeader('Allow', 'GET, HEAD');
    return sendText(response, 405, 'Method not allowed');
  }
  const { rawPath, query, address, name, accepted } = wanted;
  if (address === undefined) return sendText(response, 400, 'Bad request');

  /** Sends a file, where there is one. */
  const send = async (file: string, status = 200): Promise<boolean> => {
    const found = isParticular(request) ? await openFile(folder, file) : await files.open(file, accepted);
    if (!found) return false;
    if ('content' in found) {
      sendHeld(request, response, found, headers, status);
      return true;
    }
    await using opened = found;
    await sendOpen(request, response, opened, status);
    return true;
  };
  if (name && (await send(name))) return;
  if (name && !address.endsWith('/')) {
    await using index = await openFile(folder, `${address}/index.html`);
    // Slashes at the start would make it the address of another host.
    if (index) {
      const to = `/${rawPath.replace(/^\/+/, '')}/${query ? `?${query}` : ''}`;
      return redirect(response, { to, status: 301 });
    }
  }
  const moved = await redirectOf(address);
  if (moved) return redirect(response, { ...moved, to: addQuery(moved.to, query) });
  if (!isHidden(address) && (await send(goneFilename(address), 410))) return;
  // A page may have come back between two looks, in place of its redirect or of what told of its withdrawal.
  if (name && (await send(name))) return;
  if (await send(address.startsWith('/en/') ? '/en/404.html' : '/404.html', 404)) return;
  response.setHeader('Retry-After', '5');
  return sendText(response, 503, 'Nothing has been published yet. Please come back in a moment.');
}

/** Of the codings that there are, those that the reader takes. */
function acceptedBy(request: IncomingMessage): Encoding[] {
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
