import type { Use } from '../../uploads/find-usage.ts';
import { answeredUpload, isUpload } from './answered-upload.ts';

/** What takes a picture or file from the pages that show it. */
export type EndingAct = 'trash' | 'replace';

interface Watcher {
  /** @returns whether it is to be done all the same */
  ask(act: EndingAct, uses: Use[]): Promise<boolean>;
  /** Told where it is not. */
  unchanged: string;
  /** Told of a new picture or file of which nobody knows whether it is stored. */
  lost: string;
}

let watcher: Watcher | undefined;
let isAround = false;

/**
 * Follows what the admin asks of the CMS, which has no place of its own for a question: forms, lists and drawers all
 * send their requests by `fetch`.
 *
 * @returns how to stop
 */
export function watchEnds(given: Watcher): () => void {
  watcher = given;
  if (!isAround) putAround(window.fetch);
  return () => {
    if (watcher === given) watcher = undefined;
  };
}

/** For as long as the page lives: others put themselves around `fetch` too, and take themselves away again. */
function putAround(inner: typeof fetch): void {
  isAround = true;
  window.fetch = async (input, init) => {
    const address = typeof input === 'string' ? input : undefined;
    if (watcher && address && isUpload(address, init))
      return answeredUpload(() => inner(input, init), watcher.lost);
    const asked = watcher && address && endingActOf(address, init);
    if (!watcher || !asked) return inner(input, init);
    const uses = await usesOf(asked.usage, inner);
    // Where nobody was asked, nobody has confirmed it: the CMS looks for itself.
    if (uses.length === 0) return inner(input, init);
    if (!(await watcher.ask(asked.act, uses)))
      return Response.json({ errors: [{ message: watcher.unchanged }] }, { status: 409 });
    const confirmed = new URL(address, location.href);
    confirmed.searchParams.set('confirmUse', 'true');
    return inner(confirmed.href, init);
  };
}

interface Asked {
  act: EndingAct;
  /** Where the CMS tells what is used. */
  usage: string;
}

/** @example endingActOf('/api/media/3', { method: 'DELETE' }) // { act: 'trash', usage: '/api/media/3/usage' } */
export function endingActOf(address: string, init: RequestInit | undefined): Asked | undefined {
  const { pathname, search } = new URL(address, 'http://cms');
  const [, collection, id] = /^\/api\/(media|files)(?:\/(\d+))?$/.exec(pathname) ?? [];
  const act = collection && actOf(init);
  if (!act) return undefined;
  if (id) return { act, usage: `/api/${collection}/${id}/usage` };
  return act === 'trash' && search ? { act, usage: `/api/${collection}/usage${search}` } : undefined;
}

function actOf({ method = 'GET', body }: RequestInit = {}): EndingAct | undefined {
  if (method.toUpperCase() === 'DELETE') return 'trash';
  if (method.toUpperCase() !== 'PATCH') return undefined;
  if (body instanceof FormData && body.get('file') instanceof File) return 'replace';
  const sent = body instanceof FormData ? body.get('_payload') : body;
  return typeof sent === 'string' && hasTime(sent) ? 'trash' : undefined;
}

function hasTime(json: string): boolean {
  try {
    return Boolean(Object(JSON.parse(json))['deletedAt']);
  } catch {
    return false;
  }
}

/** Where readers see it. Where that cannot be told, the CMS itself refuses. */
async function usesOf(address: string, inner: typeof fetch): Promise<Use[]> {
  const response = await inner(address, { credentials: 'include' }).catch(() => undefined);
  if (!response?.ok) return [];
  const { docs } = (await response.json()) as { docs: Use[] };
  return docs.filter(({ state }) => state !== 'draft');
}
