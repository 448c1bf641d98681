import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { environment } from '../common/environment.ts';
import { userErrors } from '../common/errors.ts';
import { outcomeOf, progressChannel, recordEverything, type PublishingProgress } from './outbox/outbox.ts';
import { publisherOptions } from './options.ts';
import type { OnProgress } from './release/publish-site.ts';
import { logFailure, runPublisher } from './run-publisher.ts';

/** How often the outcome is asked for, in milliseconds. */
const retryDelay = 200;

/**
 * Has every page rendered anew and shown to readers in one step: by the publisher that is at work, or by
 * one of its own where there is none. Resolves when readers have the new release.
 */
export async function publishLive(onProgress: OnProgress): Promise<void> {
  const { databaseUrl } = environment;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  client.on('notification', ({ payload: text }) => {
    const { done, total } = JSON.parse(text ?? '{}') as PublishingProgress;
    onProgress(done, total);
  });
  await client.query(`LISTEN ${progressChannel}`);
  const id = await recordEverything(client);
  const stop = new AbortController();
  let trouble: Error | undefined;
  // Where another publisher is at work, this one stands by until the process ends.
  publisher(stop.signal).catch((error: unknown) => {
    trouble = error instanceof Error ? error : new Error(String(error));
  });
  try {
    for (;;) {
      const outcome = await outcomeOf(client, id);
      if (outcome?.writtenAt && outcome.error) throw userErrors.pagesFailedLive(outcome.error);
      if (outcome?.writtenAt) return;
      if (trouble) throw trouble;
      await wait(retryDelay);
    }
  } finally {
    stop.abort();
    await client.end();
  }
}

const silent = { standby() {}, waitingForStore() {}, ready() {}, published() {} };

async function publisher(signal: AbortSignal): Promise<void> {
  const options = await publisherOptions();
  await runPublisher(options, { ...silent, failed: logFailure }, signal);
}
