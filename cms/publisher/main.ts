import { environment, publicFolder } from '../environment.ts';
import { openPayload } from '../open-payload.ts';
import { log } from '../log.ts';
import { runPublisher } from './publisher.ts';
import type { Publication } from './publish-site.ts';
import { loadRenderer } from './render.ts';

/** How long to wait after the database went away, in milliseconds. */
const pause = 1000;

const stop = new AbortController();
for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(event, () => stop.abort());

const payload = await openPayload();
const { siteUrl, databaseUrl } = environment;
const options = { payload, render: await loadRenderer(siteUrl), siteUrl, out: publicFolder(), databaseUrl };

while (!stop.signal.aborted) {
  try {
    await runPublisher(options, { standby, published }, stop.signal);
  } catch (error) {
    log(`The publisher lost its database and tries again: ${error instanceof Error ? error.message : error}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
await payload.destroy();
process.exit(0);

function standby(): void {
  log('Another publisher is at work on this database; waiting to take over.');
  process.send?.({ ready: true, standby: true });
}

function published({ pages, written, removed, failed }: Publication): void {
  log(`${pages} pages: ${written} written, ${removed} removed, ${failed.length} failed.`);
  for (const { address, reason } of failed) log(`${address} could not be rendered: ${reason}`);
  process.send?.({ ready: true });
}
