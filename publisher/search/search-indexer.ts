import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Exceptions } from './pages/search-page.ts';

export interface SearchIndexer {
  /** The folder whose pages are indexed from now on, with the words that are split otherwise. */
  use(folder: string, exceptions: Exceptions): void;
  /** The pages have changed; requests that come while it is at work become one. */
  request(): void;
  /** Ends after the bundle that is being written. */
  stop(): Promise<void>;
}

export interface SearchThreadOptions {
  databaseUrl: string;
}

export type ToThread = Place | { request: true } | { stop: true };

export interface Place {
  folder: string;
  exceptions: Exceptions;
}

export interface FromThread {
  trouble: string;
}

/** How long the thread may take to end (ms): what it leaves behind is taken up by the next. */
const stopTimeout = 5000;

/** Keeps the search index up with the pages, in a thread of its own. */
export function createSearchIndexer({
  databaseUrl,
  onError,
}: SearchThreadOptions & { onError: (error: unknown) => void }): SearchIndexer {
  const workerData: SearchThreadOptions = { databaseUrl };
  let place: Place | undefined;
  let thread: Worker | undefined;

  const tell = (message: ToThread) => thread?.postMessage(message);

  function start(): Worker {
    const started = new Worker(new URL('./search-thread.ts', import.meta.url), { workerData });
    started.on('message', ({ trouble }: FromThread) => onError(trouble));
    started.on('error', onError);
    started.on('exit', () => {
      if (thread === started) thread = undefined;
    });
    return started;
  }

  return {
    use(folder, exceptions) {
      place = { folder, exceptions };
      tell(place);
    },
    request() {
      if (!thread) {
        thread = start();
        if (place) tell(place);
      }
      tell({ request: true });
    },
    async stop() {
      if (!thread) return;
      const stopping = thread;
      const ended = once(stopping, 'exit').catch(() => undefined);
      tell({ stop: true });
      await Promise.race([ended, wait(stopTimeout, undefined, { ref: false })]);
      await stopping.terminate();
    },
  };
}
