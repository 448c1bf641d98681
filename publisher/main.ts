import { openPayload } from '../cms/open-payload.ts';
import { log, logTrouble } from '../common/log.ts';
import { publisherOptions } from './options.ts';
import { runPublisher } from './publisher.ts';
import type { Rendered } from './render/render-pages.ts';

/** How long to wait after the database went away or the disk was full, in milliseconds. */
const pause = 1000;

const stop = new AbortController();
for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(event, () => stop.abort());

const payload = await openPayload();
const options = await publisherOptions(payload);

while (!stop.signal.aborted) {
  try {
    await runPublisher(options, { standby, ready, published, troubled: logTrouble }, stop.signal);
  } catch (error) {
    logTrouble('Publishing was interrupted and is tried again', error);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
await payload.destroy();
process.exit(0);

function standby(): void {
  log('Another publisher is at work on this database; waiting to take over.');
  process.send?.({ ready: true, standby: true });
}

function ready(): void {
  process.send?.({ ready: true });
}

function published(what: string, { pages, written, gone, failed }: Rendered): void {
  log(
    `Published ${what}: ${pages.size} pages, ${written} written, ${gone.size} gone, ${failed.length} failed.`,
  );
  for (const { address, reason } of failed) log(`${address} could not be rendered: ${reason}`);
}
