import { setTimeout as wait } from 'node:timers/promises';
import { isFeed } from '../common/feeds.ts';

/** Tells a hub of feeds that have changed, which tells those who follow them. https://www.w3.org/TR/websub/ */
export interface WebSub {
  /** @param addresses of anything that has changed. It is told beside all else, and never waited for. */
  tell(addresses: string[]): void;
  stop(): Promise<void>;
}

export interface WebSubOptions {
  /** Where the hub is; nothing is told where there is none. */
  hub: string | undefined;
  siteUrl: string;
  onError: (error: unknown) => void;
  /** How long to wait after each failure, in milliseconds. */
  delays?: number[];
}

/** The hub may be restarting, or gone for a while. What it has not heard by then it hears with the next change. */
const usualDelays = [1000, 10_000, 60_000, 10 * 60_000];
/** In milliseconds. */
const patience = 10_000;
/** How long changes are gathered, in milliseconds: a change touches many feeds one after the other. */
const gathering = 500;

export function createWebSub({ hub, siteUrl, onError, delays = usualDelays }: WebSubOptions): WebSub {
  const stopping = new AbortController();
  const waiting = new Set<string>();
  let telling: Promise<void> | undefined;

  async function send(some: string[]): Promise<void> {
    const body = new URLSearchParams({ 'hub.mode': 'publish' });
    for (const address of some) body.append('hub.url', new URL(address, siteUrl).href);
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(patience)]);
    const response = await fetch(hub ?? '', { method: 'POST', body, signal });
    if (!response.ok) throw new Error(`The hub ${hub} (WEBSUB_HUB) answered with ${response.status}.`);
  }

  /** What changes meanwhile is told along with what could not be told before. */
  async function tellAll(): Promise<void> {
    let failures = 0;
    while (waiting.size > 0 && !stopping.signal.aborted) {
      await wait(failures > 0 ? delays[failures - 1] : gathering, undefined, { signal: stopping.signal });
      const some = [...waiting];
      try {
        await send(some);
        for (const address of some) waiting.delete(address);
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures <= delays.length) continue;
        waiting.clear();
        throw error;
      }
    }
  }

  return {
    tell(addresses) {
      if (!hub || stopping.signal.aborted) return;
      for (const address of addresses.filter(isFeed)) waiting.add(address);
      if (waiting.size === 0) return;
      telling ??= tellAll()
        .catch((error: unknown) => {
          if (!stopping.signal.aborted) onError(error);
        })
        .finally(() => {
          telling = undefined;
        });
    },
    async stop() {
      stopping.abort();
      await telling;
    },
  };
}
