import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { logger } from '../../common/log.ts';
import { outageIn, outages } from '../errors/outage.ts';
import { fill, text, type TextKey } from '../i18n/texts.ts';
import { createBodyLimits } from './body-limits.ts';
import { setHeaders, type HeaderSettings } from './headers.ts';
import { languageOf } from './language.ts';

export interface DoorSettings extends HeaderSettings {
  databaseUrl: string;
  /** The secret of Payload. */
  secret: string;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Why a request is not let in. */
export interface Refused {
  key: TextKey;
  status: 400 | 405 | 411 | 413 | 503 | 507;
  values?: Record<string, string>;
  /** Of a body that is not wanted: whether it is read to its end, so that a browser hears why. */
  drain?: boolean;
}

const methods = ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'];

/**
 * Stands before everything that the CMS serves: lets nobody in with a request that cannot be meant or a body that is
 * too large for who sends it, before a byte of that is read, and sends headers along that hold for every answer.
 */
export function guardDoor(answer: Answer, settings: DoorSettings): RequestListener {
  const limits = createBodyLimits(settings);
  const enter = async (request: IncomingMessage, response: ServerResponse) => {
    setHeaders(request, response, settings);
    const refused = malformed(request) ?? (await limits.refuse(request));
    if (refused) refuse(request, response, refused);
    else await answer(request, response);
  };
  return (request, response) => {
    enter(request, response).catch((error: unknown) => {
      logger.error({ err: error, url: withoutSecret(request.url) }, 'A request could not be answered');
      const outage = outageIn(error);
      if (response.headersSent) response.destroy();
      else if (outage) refuse(request, response, outages[outage]);
      else response.writeHead(500).end();
    });
  };
}

/** An address of a link for the press, or of a subscription, is all that it takes to open it. */
function withoutSecret(url: string | undefined): string | undefined {
  return url?.replace(/^(\/(?:press|subscription)\/).*/, '$1…');
}

function malformed({ method = '', url = '' }: IncomingMessage): Refused | undefined {
  if (!methods.includes(method)) return { key: 'error.request.method', status: 405 };
  return isPath(url) ? undefined : { key: 'error.request.address', status: 400 };
}

/** A path on this host. With two slashes at the start it would be the address of another one. */
function isPath(url: string): boolean {
  try {
    const path = decodeURIComponent(url.split('?')[0] ?? '');
    return /^\/(?!\/)/.test(path) && !/[\0\\]/.test(path);
  } catch {
    return false;
  }
}

/** How long a connection stays open whose body nobody reads, in milliseconds: its answer has to arrive. */
const lingering = 500;

function refuse(request: IncomingMessage, response: ServerResponse, refused: Refused): void {
  const { key, status, values = {}, drain = false } = refused;
  const message = fill(text(key)[languageOf(request)], values);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    ...(status === 405 && { Allow: methods.join(', ') }),
    ...(!drain && { Connection: 'close' }),
  });
  response.end(JSON.stringify({ errors: [{ message }] }));
  if (drain) request.resume();
  else response.once('finish', () => setTimeout(() => request.socket.destroy(), lingering).unref());
}
