import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { uploadFolder } from '../common/environment.ts';
import { logger } from '../common/log.ts';
import { createDebounce } from './debounce.ts';
import { createMakeQueue, type MakeQueue, type QueueEvents } from './made/make-queue.ts';
import { createMaker } from './made/maker.ts';
import type { PublisherOptions } from './options.ts';
import { becomeLeader } from './outbox/outbox.ts';
import { verifyLive } from './outbox/verify-live.ts';
import { createSchedule } from './outbox/schedule.ts';
import { openPublisher, type PublisherEvents } from './publisher.ts';
import { createInspector } from './inspection/inspector.ts';
import { sentencesOf } from './inspection/sentences.ts';
import { createPrecompressor } from './release/precompress.ts';
import { createSearchIndexer } from './search/search-indexer.ts';
import { isReadable } from './store/read-texts.ts';
import { createWebSub } from './web-sub.ts';

export interface RunEvents extends PublisherEvents {
  /** Another publisher is at work; this one waits to take over. */
  standby(): void;
  /** The store has another form than this code reads; this publisher waits until the CMS has brought it to that. */
  waitingForStore(): void;
  /** All that was pending when it started is on the site. */
  ready(): void;
}

/** Puts into the log what goes wrong beside the pages. */
export const logFailure: PublisherEvents['failed'] = (what, error) => logger.error({ err: error }, what);

/** Puts into the log which files were put right, or could not be. */
export const logMending: PublisherEvents['mended'] = (mending) => {
  for (const sentence of sentencesOf(mending)) logger.warn(sentence);
};

/** How long to wait for the lock before it is told that another publisher has it, in milliseconds. */
const standbyDelay = 1000;

/**
 * How long nothing must have been published before feeds with whole texts are written, and how long they wait at most,
 * in milliseconds: they take as long as all else, and somebody who publishes often publishes once more.
 */
const followDelay = 2000;
const maxFollowDelay = 15_000;

/** How often the form of the store is looked at while it is another, in milliseconds. */
const storeDelay = 2000;

/**
 * Publishes what is pending, then whatever changes, until `signal` aborts.
 *
 * @throws when the database goes away or nothing can be written; the caller starts it again
 */
export async function runPublisher(
  options: PublisherOptions,
  events: RunEvents,
  signal: AbortSignal,
): Promise<void> {
  const { databaseUrl } = options;
  const client = new Client({ connectionString: databaseUrl, application_name: 'bruket-publisher' });
  const wakeup = createWakeup();
  const connection = watch(client, wakeup.wake);
  await client.connect();
  signal.addEventListener('abort', wakeup.wake);
  const search = createSearchIndexer({ databaseUrl, onError: (error) => events.failed('Search', error) });
  const precompressor = createPrecompressor({
    onError: (error) => events.failed('Compressing files', error),
  });
  const inspector = createInspector({
    databaseUrl,
    onFound: wakeup.wake,
    onError: (error) => events.failed('Looking at the public folder', error),
  });
  const { hub, siteUrl } = options.origins;
  const webSub = createWebSub({ hub, siteUrl, onError: (error) => events.failed('Telling the hub', error) });
  const making = openMaking(options, {
    onReady: wakeup.wake,
    onError: (error) => events.failed('Making a file for a page', error),
  });
  const schedule = createSchedule(wakeup.wake);
  try {
    const waiting = setTimeout(events.standby, standbyDelay);
    await becomeLeader(client).finally(() => clearTimeout(waiting));
    await client.query('LISTEN publications');
    if (!(await untilReadable(client, events, signal))) return;
    const publisher = await openPublisher(client, options, {
      ...{ events, search, precompressor, inspector, webSub, verifyLive, making },
      hasNews: connection.hasNews,
      following: createDebounce(followDelay, maxFollowDelay),
    });
    await publisher.resume();
    events.ready();
    while (!signal.aborted) {
      schedule.set(publisher.nextDueAt());
      connection.forgetNews();
      if (!(await publisher.drainOutbox())) await wakeup.awaken();
      connection.throwIfLost();
    }
  } finally {
    schedule.set(undefined);
    signal.removeEventListener('abort', wakeup.wake);
    await webSub.stop();
    making?.stop();
    await inspector.stop();
    await precompressor.stop();
    await search.stop();
    await client.end().catch(() => undefined);
  }
}

function openMaking({ made, bundle }: PublisherOptions, events: QueueEvents): MakeQueue | undefined {
  return (
    made && createMakeQueue(createMaker(made.store, { bundle, pictures: uploadFolder('media') }), events)
  );
}

/** @returns whether it is; it may not be when `signal` aborts */
async function untilReadable(client: Client, events: RunEvents, signal: AbortSignal): Promise<boolean> {
  if (await isReadable(client)) return true;
  events.waitingForStore();
  for (;;) {
    await wait(storeDelay);
    if (signal.aborted) return false;
    if (await isReadable(client)) return true;
  }
}

function watch(client: Client, wake: () => void) {
  let lost: Error | undefined;
  let hasNews = false;
  client.on('notification', () => {
    hasNews = true;
    wake();
  });
  client.on('error', (error) => {
    lost = error;
    wake();
  });
  return {
    /** Whether anything was written into the outbox since {@link forgetNews}. */
    hasNews: () => hasNews,
    forgetNews() {
      hasNews = false;
    },
    throwIfLost() {
      if (lost) throw lost;
    },
  };
}

/** Remembers that somebody was to be woken until somebody has waited for it. */
function createWakeup() {
  let next = Promise.withResolvers<true>();
  return {
    wake: () => next.resolve(true),
    async awaken() {
      await next.promise;
      next = Promise.withResolvers<true>();
    },
  };
}
