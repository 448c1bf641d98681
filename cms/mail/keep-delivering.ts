import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import { logger } from '../../common/log.ts';
import { deliverDue } from './deliver.ts';
import { openPost } from './post.ts';

/** How often it is looked whether a letter is due, and after an error, in milliseconds. */
const interval = 1000;
const intervalAfterError = 30_000;

/** Sends letters for as long as the process lives. @returns what ends it */
export function keepDelivering(databaseUrl: string): () => Promise<void> {
  const ended = new AbortController();
  const work = deliverUntil(databaseUrl, ended.signal);
  return () => {
    ended.abort();
    return work;
  };
}

async function deliverUntil(databaseUrl: string, signal: AbortSignal): Promise<void> {
  const post = openPost();
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  // A connection that breaks is told of by the query.
  pool.on('error', () => undefined);
  while (!signal.aborted) {
    const isDone = await deliverDue(pool, post).then(
      () => true,
      (error: unknown) => logger.error({ err: error }, 'Letters that wait could not be looked at'),
    );
    await wait(isDone ? interval : intervalAfterError, undefined, { signal, ref: false }).catch(
      () => undefined,
    );
  }
  post.close();
  await pool.end();
}
