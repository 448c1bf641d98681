import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { environment } from '../common/environment.ts';
import { userErrors } from '../common/errors.ts';
import {
  everything,
  outcomeOf,
  progressChannel,
  recordWish,
  verdictChannel,
  verification,
  type PublishingProgress,
  type Verdict,
} from './outbox/outbox.ts';
import { publisherOptions } from './options.ts';
import type { OnProgress } from './release/publish-site.ts';
import { logFailure, logMending, runPublisher } from './run-publisher.ts';

/** How often the outcome is asked for, in milliseconds. */
const retryDelay = 200;

/**
 * Has every page rendered anew and shown to readers in one step: by the publisher that is at work, or by
 * one of its own where there is none. Resolves when readers have the new release.
 */
export async function publishLive(onProgress: OnProgress): Promise<void> {
  const tell = (news: string) => {
    const { done, total } = JSON.parse(news) as PublishingProgress;
    onProgress(done, total);
  };
  const error = await havePublisherDo(everything, { channel: progressChannel, tell });
  if (error) throw userErrors.pagesFailedLive(error);
}

/**
 * Has everything in the public folder looked at and put right, in the same way.
 *
 * @returns what that has come to
 * @throws UserError when something could not be put right
 */
export async function verifySite(): Promise<string> {
  let verdict: Verdict | undefined;
  const tell = (news: string) => {
    verdict = JSON.parse(news) as Verdict;
  };
  const error = await havePublisherDo(verification, { channel: verdictChannel, tell });
  if (error) throw userErrors.siteNotMended(error);
  return verdict?.sentence ?? '';
}

/** @returns what went wrong, if anything did */
async function havePublisherDo(
  wish: typeof everything | typeof verification,
  { channel, tell }: { channel: string; tell: (news: string) => void },
): Promise<string | null> {
  const { databaseUrl } = environment;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  client.on('notification', ({ payload = '{}' }) => tell(payload));
  await client.query(`LISTEN ${channel}`);
  const id = await recordWish(client, wish);
  const stop = new AbortController();
  let trouble: Error | undefined;
  // Where another publisher is at work, this one stands by until the process ends.
  publisher(stop.signal).catch((error: unknown) => {
    trouble = error instanceof Error ? error : new Error(String(error));
  });
  try {
    for (;;) {
      const outcome = await outcomeOf(client, id);
      if (outcome?.writtenAt) return outcome.error;
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
  await runPublisher(options, { ...silent, mended: logMending, failed: logFailure }, signal);
}
