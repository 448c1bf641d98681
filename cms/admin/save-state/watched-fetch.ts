import type { Values } from './saves.ts';

/** A save that is on its way. */
export interface Save {
  values: Values;
  isAutosave: boolean;
}

/** Follows the saves of one document, which Payload's form sends by itself. */
export interface Watcher {
  /** Where they go, without what follows a question mark. @example '/api/guides/12' */
  address: string;
  /** @returns what is sent in the place of the form's own values */
  send(save: Save): Values;
  /** @returns what the form gets to see of the answer */
  answer(sent: Save, response: Response | undefined): Promise<Response>;
}

const watchers: Watcher[] = [];
/** The browser's own, while somebody watches. */
let original: typeof fetch | undefined;
const queues = new Map<string, Promise<unknown>>();

/** @returns how to stop */
export function watchSaves(watcher: Watcher): () => void {
  watchers.push(watcher);
  if (!original) {
    original = window.fetch;
    window.fetch = watchedFetch;
  }
  return () => {
    watchers.splice(watchers.indexOf(watcher), 1);
    if (watchers.length > 0 || !original) return;
    // Somebody else may have put something around it meanwhile, which then goes on working.
    if (window.fetch === watchedFetch) {
      window.fetch = original;
      original = undefined;
    }
  };
}

const watchedFetch: typeof fetch = (input, init) => {
  const send = original ?? fetch;
  const watcher = watcherOf(input, init);
  const values = watcher && valuesIn(init?.body);
  if (!watcher || !values || !(init?.body instanceof FormData)) return send(input, init);
  const { body } = init;
  const isAutosave = new URL(addressOf(input), location.href).searchParams.get('autosave') === 'true';
  const save: Save = { values, isAutosave };
  // One at a time: each is made from what the one before it has stored.
  return inTurn(watcher.address, async () => {
    const sent = watcher.send(save);
    body.set('_payload', JSON.stringify(sent));
    const response = await send(input, { ...init, body }).catch(() => undefined);
    return watcher.answer({ values: sent, isAutosave }, response);
  });
};

function addressOf(input: RequestInfo | URL): string {
  if (input instanceof URL) return input.href;
  return input instanceof Request ? input.url : input;
}

function inTurn<Result>(address: string, work: () => Promise<Result>): Promise<Result> {
  const turn = (queues.get(address) ?? Promise.resolve()).then(work, work);
  queues.set(address, turn);
  return turn;
}

function watcherOf(input: RequestInfo | URL, init: RequestInit | undefined): Watcher | undefined {
  const method = init?.method?.toUpperCase() ?? 'GET';
  if (input instanceof Request || !['PATCH', 'POST'].includes(method)) return undefined;
  const { pathname } = new URL(addressOf(input), location.href);
  return watchers.findLast(({ address }) => address === pathname);
}

/** What Payload's form sends, with a file beside it where there is one. */
function valuesIn(body: BodyInit | null | undefined): Values | undefined {
  const told = body instanceof FormData ? body.get('_payload') : undefined;
  if (typeof told !== 'string') return undefined;
  const values: unknown = JSON.parse(told);
  return typeof values === 'object' && values !== null ? { ...values } : undefined;
}
