import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import { logger } from '../../common/log.ts';
import { beginDue } from './begin.ts';
import { openCourier } from './courier.ts';
import { deliverDue, tellLost } from './deliver.ts';
import { createWriter } from './letters/writer.ts';

/** How often it is looked whether anything is due, and after an error or when there is no mail server, in milliseconds. */
const interval = 1000;
const longInterval = 30_000;

/** How long letters are carried before it is looked whether anything newer is due, in milliseconds. */
const slice = 5000;

/** How many letters are carried side by side, each over a connection of its own. */
const couriers = 4;

/** Sends what was published to those who asked for it, for as long as the process lives. @returns what ends it */
export function keepMailing(databaseUrl: string): () => Promise<void> {
  const ended = new AbortController();
  const work = mailUntil(databaseUrl, ended.signal);
  return () => {
    ended.abort();
    return work;
  };
}

async function mailUntil(databaseUrl: string, signal: AbortSignal): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl, max: couriers, idleTimeoutMillis: 5000 });
  // A connection that breaks is told of by the query.
  pool.on('error', () => undefined);
  while (!signal.aborted) {
    const pause = await mailDue(pool, signal).catch((error: unknown) => {
      logger.error({ err: error }, 'Letters to subscribers could not be looked at');
      return longInterval;
    });
    await wait(pause, undefined, { signal, ref: false }).catch(() => undefined);
  }
  await pool.end();
}

/** @returns when to look again, in milliseconds */
async function mailDue(pool: Pool, signal: AbortSignal): Promise<number> {
  await beginDue(pool);
  await tellLost(pool);
  const over = AbortSignal.timeout(slice);
  const came = await deliverSideBySide(pool, AbortSignal.any([signal, over]));
  if (!came.includes('away')) return over.aborted ? 0 : interval;
  logger.warn(`There is no mail server to speak to; next try in ${longInterval / 1000} s.`);
  return longInterval;
}

/** Opens no connection where nothing is due. */
export async function deliverSideBySide(pool: Pool, signal?: AbortSignal): Promise<('done' | 'away')[]> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM (
       SELECT FROM deliveries WHERE state = 'waiting' AND due_at <= now() LIMIT $1) AS due`,
    [couriers],
  );
  const writer = createWriter();
  return Promise.all(
    Array.from({ length: rows[0]?.count ?? 0 }, async () => {
      const courier = openCourier();
      try {
        return await deliverDue({ pool, courier, writer }, signal);
      } finally {
        courier.close();
      }
    }),
  );
}
