import { environment, publicFolder } from '../environment.ts';
import { openPayload } from '../open-payload.ts';
import { log } from '../log.ts';
import { runPublisher } from './publisher.ts';
import type { Rendered } from './render-pages.ts';
import { loadRenderer, siteFingerprint } from './render.ts';

/** How long to wait after the database went away or the disk was full, in milliseconds. */
const pause = 1000;

const stop = new AbortController();
for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(event, () => stop.abort());

const payload = await openPayload();
const { siteUrl, databaseUrl } = environment;
const options = {
  payload,
  build: await siteFingerprint(),
  render: await loadRenderer(siteUrl),
  siteUrl,
  publicLink: publicFolder(),
  databaseUrl,
};

while (!stop.signal.aborted) {
  try {
    await runPublisher(options, { standby, ready, published, troubled }, stop.signal);
  } catch (error) {
    troubled('Publishing was interrupted and is tried again', error);
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

function troubled(what: string, error: unknown): void {
  log(`${what}: ${error instanceof Error ? error.message : String(error)}`);
}
