import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { lookup } from 'mrmime';
import type { Payload } from 'payload';
import { environment, uploadFolder } from '../../common/environment.ts';
import { ifMissing } from '../../common/files.ts';
import type { StoredUpload } from '../../publisher/content/pictures.ts';
import { limiterOf } from '../limits/limiter.ts';
import { networkOf, senderIn } from '../limits/sender.ts';
import { pageResponse } from '../preview/render-page.ts';
import { isMachine } from './is-machine.ts';
import { plainPage, secret } from './plain-page.ts';
import { pressPage, sharedBy } from './shared.ts';
import { countOpening, findPressLink } from './store.ts';

const minute = 60;

/** Wrong addresses by one sender. */
const guesses = { name: 'press links, wrong', max: 30, seconds: 10 * minute };

/**
 * Answers whoever has the secret address of a text: `/press/<token>` is its page, and what that shows stands under
 * `/press/<token>/media/` and `/press/<token>/files/`. No cookie is looked at, none is set.
 */
export async function answerPress(payload: Payload, request: Request, [token = '', ...rest]: string[]) {
  const { pool } = payload.db;
  const link = await findPressLink(pool, token);
  if (!link) return refuseGuess(request);
  const shared = await sharedBy(payload, link, new Date());
  if (shared.kind === 'live') return redirect(shared.address);
  if (shared.kind !== 'text') return plainPage(shared.kind);
  const { page, uploads } = await pressPage(payload, link, shared.document, token);
  if (rest.length > 0) return sendUpload(uploads, rest);
  if (!page) return plainPage('withdrawn');
  if (isOpening(request)) await countOpening(pool, link.id);
  return pageResponse(page, secret);
}

/** Every wrong address gets the same words, whether there are too many of them or not. */
async function refuseGuess(request: Request): Promise<Response> {
  const seconds = await limiterOf(guesses).take(networkOf(senderIn(request)));
  return seconds === undefined
    ? plainPage('over')
    : plainPage('over', 429, { 'retry-after': String(seconds) });
}

/** The page that everybody has, for whoever comes later. */
function redirect(address: string): Response {
  const location = new URL(address, environment.siteUrl).href;
  return new Response(null, { status: 302, headers: { location, ...secret } });
}

function isOpening({ method, headers }: Request): boolean {
  const isAhead = headers.get('sec-purpose')?.includes('prefetch') ?? false;
  return method === 'GET' && !isAhead && !isMachine(headers.get('user-agent') ?? '');
}

/** Sends what the page shows, and nothing else of what was uploaded. */
async function sendUpload(uploads: StoredUpload[], [collection, name, ...more]: string[]): Promise<Response> {
  const wanted = uploads.find((one) => one.collection === collection && one.filename === name);
  if (!wanted || more.length > 0) return plainPage('over', 404);
  const file = path.join(uploadFolder(wanted.collection), path.basename(wanted.filename));
  const facts = await ifMissing(stat(file), undefined);
  if (!facts) return plainPage('over', 404);
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      'content-type': lookup(wanted.filename) ?? 'application/octet-stream',
      'content-length': String(facts.size),
      'cross-origin-resource-policy': 'same-origin',
      ...(wanted.collection === 'files' && {
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(wanted.publicName)}`,
      }),
      ...secret,
    },
  });
}
