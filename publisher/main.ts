/** The publisher as a process of its own: renders what the published store holds, until it is told to end. */
import { setTimeout as wait } from 'node:timers/promises';
import { logConsole, logFatal, logger } from '../common/log.ts';
import { publisherOptions } from './options.ts';
import type { Rendered } from './render/render-pages.ts';
import { logFailure, logMending, runPublisher } from './run-publisher.ts';

/** How long to wait after the database went away or the disk was full, in milliseconds. */
const retryDelay = 1000;

const stop = new AbortController();
for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(event, () => stop.abort());

logConsole();
logFatal();
const options = await publisherOptions();

while (!stop.signal.aborted) {
  try {
    const events = { standby, waitingForStore, ready, published, mended: logMending, failed: logFailure };
    await runPublisher(options, events, stop.signal);
  } catch (error) {
    logFailure('Publishing was interrupted and is tried again', error);
    await wait(retryDelay);
  }
}
process.exit(0);

function standby(): void {
  logger.info('Another publisher is at work on this database; waiting to take over.');
  process.send?.({ ready: true, standby: true });
}

function waitingForStore(): void {
  logger.warn(
    'The published store has another form than this publisher reads; waiting for the CMS of its version.',
  );
}

function ready(): void {
  process.send?.({ ready: true });
}

function published(what: string, { pages, written, gone, failed: unrendered }: Rendered): void {
  logger.info(
    `Published ${what}: ${pages.size} pages, ${written} written, ${gone.size} gone, ${unrendered.length} failed.`,
  );
  for (const { address, reason } of unrendered)
    logger.error({ address, reason }, `${address} could not be rendered: ${reason}`);
}
