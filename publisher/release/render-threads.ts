import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { failedTag } from '../../common/protocol/cache-tags.ts';
import type { Rendered } from '../render/render-pages.ts';
import type { UnreadableRow } from '../store/read-texts.ts';
import type { RenderTask } from './render-thread.ts';

/** What a thread tells of some addresses; everything that can be sent from one thread to another. */
export type RenderedShare = Omit<Rendered, 'once'>;

export type FromRenderThread =
  /** It has all that rendering takes but for these rows; what it dies of from now on is a page. */
  | { opened: UnreadableRow[] }
  | { rendered: RenderedShare }
  /** Nothing can be written. */
  | { storage: { message: string; code: string } };

export interface ToRenderThread {
  addresses: string[];
}

/** Threads that render pages of a new release, each with a catalogue of its own. */
export interface RenderThreads {
  /**
   * Renders these addresses, shared among all threads. `onRendered` is told of each share. An address at which a
   * thread dies is rendered once more alone, and then counts as failed.
   *
   * @throws when nothing can be written, or a thread cannot begin
   */
  render(addresses: string[], onRendered: OnRendered): Promise<void>;
  stop(): Promise<void>;
}

interface ThreadOptions {
  count: number;
  onUnreadable: (rows: UnreadableRow[]) => void;
}

/** How many addresses a thread gets at once: the documents of their pages are read with one question. */
const shareSize = 40;
/** A thread that is done with a share must not wait for the next. */
const sharesAhead = 2;

/** Rendering makes much garbage that lives for a page: it is cheap to clear where there is room for many pages (MB). */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/** @param onUnreadable is told of rows that a thread has left out */
export function startRenderThreads(
  task: RenderTask,
  { count = availableParallelism(), onUnreadable = () => undefined }: Partial<ThreadOptions> = {},
): RenderThreads {
  const threads = Array.from({ length: count }, () => createThread(task, onUnreadable));
  return {
    async render(addresses, onRendered) {
      const shares = sharesOf(addresses);
      await Promise.all(threads.map((thread) => thread.work(shares, onRendered)));
    },
    async stop() {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

function sharesOf(addresses: string[]): string[][] {
  const shares: string[][] = [];
  for (let from = 0; from < addresses.length; from += shareSize)
    shares.push(addresses.slice(from, from + shareSize));
  return shares.reverse();
}

type OnRendered = (share: RenderedShare, addresses: string[]) => void;

function createThread(task: RenderTask, onUnreadable: ThreadOptions['onUnreadable']) {
  let worker: Worker | undefined;
  let hasOpened = false;
  let stopped = false;

  function start(): Worker {
    hasOpened = false;
    const options = { workerData: task, resourceLimits };
    const thread = new Worker(new URL('./render-thread.ts', import.meta.url), options);
    return thread.once('message', (message: FromRenderThread) => {
      hasOpened = true;
      if ('opened' in message) onUnreadable(message.opened);
    });
  }

  /** Takes shares from the end of the list until it is empty. */
  async function work(shares: string[][], onRendered: OnRendered): Promise<void> {
    for (;;) {
      worker ??= start();
      const died = await feed(worker, shares, onRendered);
      if (!died) return;
      worker = undefined;
      if (stopped) return;
      if (!hasOpened) throw new Error(died.reason);
      // What was under way is tried anew, page by page.
      const [[...first] = [], ...rest] = died.underway;
      const [address] = first;
      if (address === undefined) return;
      if (first.length === 1) onRendered(failure(address, died.reason), first);
      else shares.push(...first.map((one) => [one]));
      shares.push(...rest);
    }
  }

  return {
    work,
    async stop() {
      stopped = true;
      await worker?.terminate();
    },
  };
}

interface Death {
  reason: string;
  underway: string[][];
}

/**
 * Gives a thread shares from the end of the list until it is empty.
 * @returns what was under way when the thread died, if it did
 */
function feed(worker: Worker, shares: string[][], onRendered: OnRendered): Promise<Death | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Death | undefined>();
  const underway: string[][] = [];
  let reason = 'the thread ended';

  const give = () => {
    while (underway.length < sharesAhead) {
      const addresses = shares.pop();
      if (!addresses) break;
      underway.push(addresses);
      worker.postMessage({ addresses } satisfies ToRenderThread);
    }
    if (underway.length === 0) resolve(undefined);
  };
  const receive = (message: FromRenderThread) => {
    if ('opened' in message) return;
    if ('storage' in message)
      return reject(Object.assign(new Error(message.storage.message), message.storage));
    onRendered(message.rendered, underway.shift() ?? []);
    give();
  };
  const fail = (error: Error) => {
    reason = error.message;
  };
  const leave = () => resolve({ reason, underway });
  worker.on('message', receive).on('error', fail).on('exit', leave);
  give();
  return promise.finally(() => worker.off('message', receive).off('error', fail).off('exit', leave));
}

function failure(address: string, reason: string): RenderedShare {
  return {
    pages: new Map(),
    written: 0,
    gone: new Set(),
    stale: new Set(),
    failed: [{ address, reason }],
    outdated: [],
    skipped: new Set(),
    incomplete: new Map([[address, [failedTag]]]),
    wanted: [],
  };
}
