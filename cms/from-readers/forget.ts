import { Client } from 'pg';
import { log } from '../log.ts';
import { lastForgottenWeek } from '../search-reports/kept.ts';

const hour = 60 * 60 * 1000;

/** Removes the searches of weeks that began too long ago. */
export async function forgetOldSearches(databaseUrl: string, now: Date): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  // A connection that breaks is told of by the query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('DELETE FROM search_reports WHERE week <= $1', [lastForgottenWeek(now)]);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Forgets now and each hour, also while no search is counted. @returns what ends it */
export function keepForgetting(databaseUrl: string): () => void {
  const forget = () =>
    forgetOldSearches(databaseUrl, new Date()).catch((error: unknown) => {
      log(`Old searches could not be removed, next try in an hour. ${String(error)}`);
    });
  void forget();
  const timer = setInterval(() => void forget(), hour);
  timer.unref();
  return () => clearInterval(timer);
}
