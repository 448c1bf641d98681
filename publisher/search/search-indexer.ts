import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Exceptions } from './pages/search-page.ts';

export interface SearchIndexer {
  /** The folder whose pages are searched from now on, all of them, with the words that are split otherwise. */
  use(folder: string, exceptions: Exceptions): void;
  /** Pages of that folder have changed, and are noted in the database or will be, when they are told of once more. */
  update(change: PageChange): void;
  /** Ends after the segment that is being written. */
  stop(): Promise<void>;
}

/** What became of some pages; everything that can be sent from one thread to another. */
export interface PageChange {
  /** Those that readers open, by address, with their hashes. */
  standing: Map<string, string>;
  /** Addresses at which readers open none any longer. */
  gone: string[];
  /** Entries of the outbox that can be searched for when this is done. */
  publications: number[];
}

export interface SearchThreadOptions {
  databaseUrl: string;
}

export type ToThread = Place | PageChange | { stop: true };

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

  function tellPlace(): void {
    thread ??= start();
    if (place) tell(place);
  }

  return {
    use(folder, exceptions) {
      place = { folder, exceptions };
      tellPlace();
    },
    update(change) {
      // A thread that has just begun reads all pages from the database.
      if (thread) tell(change);
      else tellPlace();
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
