import type { ClientBase, Pool } from 'pg';
import { dayInSweden, onDay, startOfDay } from '../../common/dates.ts';
import { subscriptionTerms } from '../../common/protocol/subscriptions.ts';
import { withTransaction } from '../database/with-client.ts';
import { audiences } from './audiences.ts';
import type { Mailing } from './audience.ts';
import { isStanding, isTextOf, isVisible } from './visible.ts';

/** Any number that nothing else in the database uses as a lock. */
const beginLock = 7_283_651;

/**
 * Writes down to whom everything goes that is due: a text when readers have it and its page stands, and at their hours what
 * has been gathered. One process at a time, each mailing in one transaction with its recipients.
 *
 * @param now differs from the clock in tests alone
 */
export async function beginDue(pool: Pool, now = new Date()): Promise<void> {
  await withTransaction(pool, async (client) => {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
      beginLock,
    ]);
    if (rows[0]?.mine) await beginAll(client, now);
  });
}

const columns = `mailing.id::int, mailing.audience, mailing.occasion, mailing.since, mailing.due_at AS "dueAt"`;

/** The press first: a journalist who subscribes as well gets one letter, which is the one that staff have written a line in. */
async function beginAll(client: ClientBase, now: Date): Promise<void> {
  for (const pace of ['daily', 'weekly'] as const) await noteGathered(client, pace, now);
  const { rows } = await client.query<Mailing>(
    `SELECT ${columns} FROM mailings AS mailing
     LEFT JOIN published_texts AS text ON ${isTextOf}
     WHERE mailing.begun_at IS NULL AND mailing.due_at <= $1
       AND (mailing.kind = '' OR starts_with(mailing.occasion, 'embargo ') OR ${isVisible} AND ${isStanding})
     ORDER BY mailing.audience, mailing.due_at, mailing.id`,
    [now],
  );
  for (const mailing of rows) {
    await audiences[mailing.audience]?.writeDown(client, mailing);
    await client.query('UPDATE mailings SET begun_at = clock_timestamp() WHERE id = $1', [mailing.id]);
  }
}

/** Once for each hour at which they go, where there is something to tell; what an hour has missed, the next one tells. */
async function noteGathered(client: ClientBase, pace: 'daily' | 'weekly', now: Date): Promise<void> {
  const slot = lastSlot(pace, now);
  const before = lastSlot(pace, new Date(slot.getTime() - 1));
  await client.query(
    `WITH since AS (
       SELECT coalesce(max(due_at), $3) AS at FROM mailings
       WHERE audience = 'subscribers' AND starts_with(occasion, $1) AND due_at < $4
     )
     INSERT INTO mailings (audience, occasion, since, due_at)
     SELECT 'subscribers', $1 || ' ' || $2, since.at, $4 FROM since
     WHERE EXISTS (SELECT FROM mailings AS release
         WHERE release.occasion = 'release' AND release.begun_at > since.at AND release.begun_at <= $4)
       AND EXISTS (SELECT FROM subscribers WHERE pace = $1 AND confirmed_at <= $4)
     ON CONFLICT DO NOTHING`,
    [pace, dayInSweden(slot.toISOString()), before, slot],
  );
}

const day = 24 * 60 * 60 * 1000;

/** The latest time by now at which gathered letters go: each day, or each Monday, at the same hour in Sweden. */
export function lastSlot(pace: 'daily' | 'weekly', now: Date): Date {
  for (let back = 0; ; back += 1) {
    const date = dayInSweden(new Date(now.getTime() - back * day).toISOString());
    const slot = atHour(date);
    if (slot <= now && (pace === 'daily' || isMonday(date))) return slot;
  }
}

function atHour(date: string): Date {
  const usual = new Date(startOfDay('2026-01-05').getTime() + subscriptionTerms.hour * 60 * 60 * 1000);
  return onDay(usual, date);
}

function isMonday(date: string): boolean {
  return new Date(`${date}T12:00:00Z`).getUTCDay() === 1;
}
