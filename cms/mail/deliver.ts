import type { Pool, PoolClient } from 'pg';
import { logger } from '../../common/log.ts';
import { unseal } from '../keys/seal.ts';
import type { Letter } from './letter.ts';
import type { Post } from './post.ts';

interface Row {
  id: string;
  message_id: string;
  recipient: string;
  letter: string;
  link: string | null;
  tries: number;
}

/** The first wait after a letter was not taken, which doubles up to the last, in seconds. */
const waits = { first: 30, last: 60 * 60 };

/** After how many days a letter is given up. */
const givenUpAfter = 5;

/** Sends every letter that is due, and returns when none is left that can be sent now. */
export async function deliverDue(pool: Pool, post: Post): Promise<void> {
  while (await deliverOne(pool, post));
}

/**
 * The row stays locked until it is noted that the letter was taken, so that no other process sends it as well.
 * What dies between the two sends it again, with the same Message-ID: SMTP knows no better.
 */
async function deliverOne(pool: Pool, post: Post): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<Row>(`
      SELECT id, message_id, recipient, letter, link, tries FROM mails
      WHERE letter IS NOT NULL AND due_at <= now() ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`);
    const [row] = rows;
    if (row) await tryToSend(client, post, row);
    await client.query('COMMIT');
    client.release();
    return row !== undefined;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function tryToSend(client: PoolClient, post: Post, row: Row): Promise<void> {
  const letter = letterIn(row.letter);
  if (!letter) return giveUp(client, row, 'The letter was sealed with another PAYLOAD_SECRET.');
  try {
    await post.send({ id: row.message_id, to: row.recipient, letter });
  } catch (error) {
    return postpone(client, row, reasonOf(error));
  }
  await client.query(
    'UPDATE mails SET letter = NULL, sent_at = clock_timestamp(), tries = tries + 1, issue = NULL WHERE id = $1',
    [row.id],
  );
  await forget(client, row);
  await client.query('UPDATE account_links SET expires_at = clock_timestamp() + lasts WHERE digest = $1', [
    row.link,
  ]);
}

function letterIn(sealed: string): Letter | undefined {
  const opened = unseal('mail', sealed);
  return opened === undefined ? undefined : (JSON.parse(opened) as Letter);
}

async function postpone(client: PoolClient, row: Row, reason: string): Promise<void> {
  const wait = Math.min(waits.first * 2 ** row.tries, waits.last);
  const { rows } = await client.query<{ is_old: boolean }>(
    `UPDATE mails SET tries = tries + 1, issue = $2, due_at = clock_timestamp() + make_interval(secs => $3)
     WHERE id = $1 RETURNING queued_at < now() - make_interval(days => $4) AS is_old`,
    [row.id, reason, wait, givenUpAfter],
  );
  if (rows[0]?.is_old) return giveUp(client, row, reason);
  logger.warn(`Mail ${row.id} was not taken (${reason}); next try in ${wait} s.`);
}

async function giveUp(client: PoolClient, { id }: Row, reason: string): Promise<void> {
  await client.query('UPDATE mails SET letter = NULL, failed_at = now(), issue = $2 WHERE id = $1', [
    id,
    reason,
  ]);
  logger.error(`Mail ${id} is given up (${reason}).`);
  await forget(client, { id });
}

/** Where whom it went to is nothing that anybody has to know. */
async function forget(client: PoolClient, { id }: Pick<Row, 'id'>): Promise<void> {
  await client.query('DELETE FROM mails WHERE id = $1 AND is_forgotten', [id]);
}

/** What a mail server or the network said, in one short line. Neither knows our password. */
function reasonOf(error: unknown): string {
  const { message = '', response } = Object(error) as { message?: string; response?: unknown };
  const said = typeof response === 'string' && response !== '' ? response : message;
  return said.replaceAll(/\s+/g, ' ').slice(0, 300);
}
