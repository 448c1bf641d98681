import { Client } from 'pg';
import { lastForgottenDay } from '../feedback/retention.ts';
import { log } from '../../common/log.ts';
import { lastForgottenWeek } from '../search-reports/retention.ts';

const hour = 60 * 60 * 1000;

/** Removes the searches of weeks that began too long ago, and what readers said of pages as long ago. */
export async function forgetOld(databaseUrl: string, now: Date): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  // A connection that breaks is told of by the query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('DELETE FROM search_reports WHERE week <= $1', [lastForgottenWeek(now)]);
    await client.query('DELETE FROM feedback WHERE day <= $1', [lastForgottenDay(now)]);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Forgets now and each hour, also while readers send nothing. @returns what ends it */
export function keepForgetting(databaseUrl: string): () => void {
  const forget = () =>
    forgetOld(databaseUrl, new Date()).catch((error: unknown) => {
      log(`What readers sent long ago could not be removed, next try in an hour. ${String(error)}`);
    });
  void forget();
  const timer = setInterval(() => void forget(), hour);
  timer.unref();
  return () => clearInterval(timer);
}
