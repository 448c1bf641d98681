import type { Endpoint, PayloadRequest } from 'payload';
import { isId } from '../database/id.ts';
import { errorResponse } from '../errors/error-response.ts';
import { sweepAfter, sweepNowAndThen } from './sweep.ts';
import { enter, leave, type Opened } from './store.ts';

/**
 * `POST /api/presence` with `slug`, `id` (of a global: none), `session` (of the window) and, when it is
 * closed, `leaving`. Answers with the others who have the same document open.
 */
export const presence: Endpoint = {
  path: '/presence',
  method: 'post',
  handler: async (req) => {
    if (typeof req.user?.id !== 'number') return errorResponse('error.presence.signedOut', 401, req);
    const told = await readBody(req);
    const opened = openedIn(told, req);
    if (!opened) return errorResponse('error.presence.unknown', 400, req);
    if (told['leaving'] === true) {
      await leave(req.payload, opened);
      sweepAfter(req.payload, opened);
      return Response.json({ others: [] });
    }
    sweepNowAndThen(req.payload);
    return Response.json({ others: await enter(req.payload, req.user.id, opened) });
  },
};

/** A window that is closed can only send what browsers take for plain text. */
async function readBody(req: PayloadRequest): Promise<Record<string, unknown>> {
  const body: unknown = await req.json?.().catch(() => undefined);
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

function openedIn({ slug, id, session }: Record<string, unknown>, { payload }: PayloadRequest) {
  if (typeof slug !== 'string' || typeof session !== 'string' || !isSession(session)) return undefined;
  const { collections, globals } = payload.config;
  const isGlobal = globals.some((global) => global.slug === slug);
  if (isGlobal) return { slug, id: 0, session } satisfies Opened;
  const isKnown = collections.some((collection) => collection.slug === slug);
  return isKnown && isId(id) ? ({ slug, id, session } satisfies Opened) : undefined;
}

function isSession(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
}
