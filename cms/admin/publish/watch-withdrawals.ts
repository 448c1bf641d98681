import { isKind, type Kind } from '../../../common/addresses.ts';
import { isRecord } from '../../../common/is-record.ts';
import type { WithdrawalCause } from '../../publish-at/withdrawals.ts';

interface Watcher {
  /** @returns nothing where it is not to be done */
  ask(kind: Kind): Promise<WithdrawalCause | undefined>;
  /** Told where it is not. */
  unchanged: string;
}

let watcher: Watcher | undefined;
let isAround = false;

/**
 * Has staff say why where a list withdraws several texts at once: Payload's button there has no place for the question.
 *
 * @returns how to stop
 */
export function watchWithdrawals(given: Watcher): () => void {
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
    const asked = typeof input === 'string' ? withdrawalOf(input, init) : undefined;
    if (!watcher || !asked) return inner(input, init);
    const { unchanged } = watcher;
    const withdrawal = await watcher.ask(asked.kind);
    if (!withdrawal)
      return Response.json(
        { docs: [], errors: [{ message: unchanged }], message: unchanged },
        { status: 409 },
      );
    return inner(input, { ...init, body: JSON.stringify({ ...asked.data, withdrawal }) });
  };
}

interface Asked {
  kind: Kind;
  data: Record<string, unknown>;
}

/** @returns nothing where something else is asked for than to withdraw several texts */
export function withdrawalOf(address: string, { method = 'GET', body }: RequestInit = {}): Asked | undefined {
  const { pathname, searchParams } = new URL(address, 'http://cms');
  const [, kind] = /^\/api\/([a-z-]+)$/.exec(pathname) ?? [];
  const isChange = method.toUpperCase() === 'PATCH' && !searchParams.has('draft');
  if (!isChange || !isKind(kind) || typeof body !== 'string') return undefined;
  const data = parsed(body);
  return data?.['_status'] === 'draft' && !('deletedAt' in data) ? { kind, data } : undefined;
}

function parsed(json: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(json);
    return isRecord(data) ? data : undefined;
  } catch {
    return undefined;
  }
}
