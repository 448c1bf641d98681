import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import Negotiator from 'negotiator';
import { logger } from '../../common/log.ts';
import { encodings, plainFileOf, type Encoding } from '../../common/precompressed.ts';
import { addQuery } from '../../common/redirects/address.ts';
import { isShared, sharing } from '../../common/shared-files.ts';
import { hostFiles } from '../../common/host-files.ts';
import { goneFile, goneFileOf } from '../../common/publication.ts';
import type { FileRequest } from '../../common/visits/visit.ts';
import { findIn } from './find-file.ts';
import { isFile, openFile } from './open-file.ts';
import { openRedirects, type Redirect } from './redirects.ts';
import { isParticular, sendFile, type Found } from './send-file.ts';

/**
 * Answers from the files of a folder as any web server would. Everything is looked up for each request: what
 * the publisher puts in place shows at once.
 *
 * @param headers go with every answer, whatever it is
 * @param onRead is told of each file that a request has found
 */
export function serveFiles(
  folder: string,
  headers: Readonly<Record<string, string>>,
  onRead?: (request: FileRequest) => void,
): RequestListener {
  const published: Published = {
    folder,
    headers,
    find: findIn(folder),
    redirectOf: openRedirects(folder),
    onRead,
  };
  return (request, response) => {
    const fail = (error: unknown) => {
      logger.error({ err: error, url: request.url }, 'A file could not be sent');
      if (response.headersSent) return void response.destroy();
      response.setHeaders(new Map(Object.entries(headers)));
      // Such as too many open files: it is there, and can be read in a moment.
      response.setHeader('Retry-After', '5');
      sendText(response, 503, 'This page cannot be read at the moment. Please come back in a moment.');
    };
    try {
      answer(published, request, response)?.catch(fail);
    } catch (error) {
      fail(error);
    }
  };
}

interface Published {
  folder: string;
  headers: Readonly<Record<string, string>>;
  find: ReturnType<typeof findIn>;
  redirectOf(address: string): Redirect | undefined;
  onRead: ((request: FileRequest) => void) | undefined;
}

/** A file as it is to be sent, or where to go instead. */
type Answer = Found | Redirect;

/** @returns what a file that is not held in memory takes until it is sent */
function answer(
  published: Published,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> | undefined {
  const wanted = readUrl(request.url ?? '/');
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  const found = isReading && isAddress(wanted) ? lookUp(published, request, wanted) : undefined;
  if (found && 'file' in found) {
    if (found.status === 200) published.onRead?.(readOf(request, found));
    return sendFile(request, response, found, published.headers);
  }

  response.setHeaders(new Map(Object.entries(published.headers)));
  // Programs of others follow a feed that has moved.
  if (found && isShared(wanted.address ?? '')) response.setHeaders(new Map(Object.entries(sharing)));
  if (found) redirect(response, found);
  else if (!isReading) refuseMethod(response);
  else if (!isAddress(wanted)) sendText(response, 400, 'Bad request');
  else sendNothingYet(response);
  return undefined;
}

function readOf({ method = '', headers }: IncomingMessage, { file }: Found): FileRequest {
  return { method, headers, address: file.name.replace(/\/index\.html$/, '/') };
}

/** What a reader asks for. */
interface Wanted {
  rawPath: string;
  query: string;
  /** The path as plain text; `undefined` when it is none. */
  address: string | undefined;
}

function isAddress(wanted: Wanted): wanted is Wanted & { address: string } {
  return wanted.address !== undefined;
}

/** @returns nothing where nothing has been published */
function lookUp(
  { folder, find, redirectOf }: Published,
  request: IncomingMessage,
  { address, rawPath, query }: Wanted & { address: string },
): Answer | undefined {
  const accepted = acceptedBy(request);
  const look = (file: string | undefined, status: number): Found | undefined => {
    if (file === undefined) return undefined;
    const found = isParticular(request) ? openFile(folder, file) : find(file, accepted);
    return found && { status, file: found };
  };
  const named = address.endsWith('/') ? `${address}index.html` : address;
  const name = isHidden(named) ? undefined : named;
  const page = look(name, 200);
  if (page) return page;

  // Slashes at the start would make it the address of another host.
  if (name === address && isFile(folder, `${address}/index.html`))
    return { to: `/${rawPath.replace(/^\/+/, '')}/${query ? `?${query}` : ''}`, status: 301 };
  const moved = redirectOf(address);
  if (moved) return { ...moved, to: addQuery(moved.to, query) };
  return (
    look(isHidden(address) ? undefined : goneFilename(address), 410) ??
    // A page may have come back between two looks, in place of its redirect or of what told of its withdrawal.
    look(name, 200) ??
    inSmallLetters({ folder, redirectOf }, { address, query }) ??
    look(address.startsWith('/en/') ? '/en/404.html' : '/404.html', 404)
  );
}

/** Addresses of the site have no capitals; people type them, and programs put them in. */
function inSmallLetters(
  { folder, redirectOf }: Pick<Published, 'folder' | 'redirectOf'>,
  { address, query }: Pick<Wanted, 'query'> & { address: string },
): Redirect | undefined {
  const small = address.toLowerCase();
  if (small === address || isHidden(small)) return undefined;
  const page = small.endsWith('/') ? small : `${small}/`;
  const isFormer = redirectOf(small) !== undefined || isFile(folder, goneFilename(small));
  const to =
    [small, `${page}index.html`].find((name) => isFile(folder, name)) ?? (isFormer ? page : undefined);
  if (to === undefined) return undefined;
  const sent = to
    .replace(/^\/+/, '/')
    .replace(/\/index\.html$/, '/')
    .split('/')
    .map(encodeURIComponent);
  return { to: addQuery(sent.join('/'), query), status: 301 };
}

function readUrl(url: string): Wanted {
  const queryAt = url.indexOf('?');
  const rawPath = queryAt < 0 ? url : url.slice(0, queryAt);
  return { address: readAddress(rawPath), rawPath, query: queryAt < 0 ? '' : url.slice(queryAt + 1) };
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

function refuseMethod(response: ServerResponse): void {
  response.setHeader('Allow', 'GET, HEAD');
  sendText(response, 405, 'Method not allowed');
}

function sendNothingYet(response: ServerResponse): void {
  response.setHeader('Retry-After', '5');
  sendText(response, 503, 'Nothing has been published yet. Please come back in a moment.');
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${text}\n`);
}
