import { Client } from 'pg';
import { lastForgottenDay } from '../feedback/retention.ts';
import { logger } from '../../common/log.ts';
import { purgeMailings } from '../mailings/purge.ts';
import { purgeOutbox } from '../outbox/purge.ts';
import { lastForgottenVisit } from '../visits/retention.ts';
import { lastForgottenWeek } from '../search-reports/retention.ts';

const hour = 60 * 60 * 1000;

/** Whom a letter went to is kept for so many days. */
const mailsKept = 30;

function lastForgottenMail(now: Date): Date {
  return new Date(now.getTime() - mailsKept * 24 * hour);
}

/** What became of a link for the press can be read for so many days after its end. */
const pressLinksKept = 90;

/**
 * Removes what is kept for a time only: searches, what readers said of pages, limits that are over, the
 * browsers of ended sessions, links that have run out, of accounts and for the press, letters that were sent, who did what longer ago
 * than the settings want to know, to whom what was sent, and the outbox of former changes.
 */
export async function purgeOld(databaseUrl: string, now: Date): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  // A connection that breaks is told of by the query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('DELETE FROM search_reports WHERE week <= $1', [lastForgottenWeek(now)]);
    await client.query('DELETE FROM feedback WHERE day <= $1', [lastForgottenDay(now)]);
    await client.query('DELETE FROM rate_limits WHERE expire <= $1', [now.getTime()]);
    await client.query(`
      DELETE FROM session_browsers WHERE NOT EXISTS (
        SELECT FROM users_sessions WHERE id = session AND expires_at > now()
      )`);
    await client.query('DELETE FROM passkey_challenges WHERE expires_at <= $1', [now]);
    await client.query('DELETE FROM account_links WHERE expires_at <= $1', [now]);
    await client.query("DELETE FROM press_links WHERE ends_at <= $1::timestamptz - $2 * interval '1 day'", [
      now,
      pressLinksKept,
    ]);
    await client.query('DELETE FROM mails WHERE letter IS NULL AND queued_at <= $1', [
      lastForgottenMail(now),
    ]);
    await client.query(
      `DELETE FROM acts USING settings
       WHERE at <= $1::timestamptz - settings.history_years * interval '1 year'`,
      [now],
    );
    await client.query('DELETE FROM visits WHERE day <= $1', [lastForgottenVisit(now)]);
    await client.query("DELETE FROM visit_batches WHERE taken_at <= $1::timestamptz - interval '7 days'", [
      now,
    ]);
    await purgeMailings(client, now);
    await purgeOutbox(client, now);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Purges now and each hour, also while readers send nothing. @returns what ends it */
export function keepPurging(databaseUrl: string): () => void {
  const purge = () =>
    purgeOld(databaseUrl, new Date()).catch((error: unknown) => {
      logger.error({ err: error }, 'What is old enough to be removed could not be, next try in an hour');
    });
  void purge();
  const timer = setInterval(() => void purge(), hour);
  timer.unref();
  return () => clearInterval(timer);
}
