import type { ClientBase, Pool } from 'pg';
import { logger } from '../../common/log.ts';
import { withTransaction } from '../database/with-client.ts';
import type { Recipient } from './audience.ts';
import { audiences } from './audiences.ts';
import { toBytes, type Courier, type Outcome } from './courier.ts';
import { messageIdOf, returnAddressOf } from './ids.ts';
import type { Writer } from './letters/writer.ts';

/** One letter that is due. */
export interface Delivery {
  id: number;
  recipientId: number | null;
  audience: string;
  occasion: string;
  /** The mailings of the texts that it tells of. */
  items: number[];
  tries: number;
}

/** The first wait after a letter was not taken, which doubles up to the last, in seconds. */
const waits = { first: 60, last: 60 * 60 };

/** After how many tries at an address a letter is given up: some two days after the first. */
const maxTries = 50;

/** How long a letter may lie between the last word to the mail server and its answer, in minutes: then nobody waits for it. */
const answerWithin = 10;

interface Sender {
  pool: Pool;
  courier: Courier;
  writer: Writer;
}

/**
 * Sends letters one after the other for as long as some are due.
 *
 * @returns `away` when there is no mail server to speak to
 */
export async function deliverDue(sender: Sender, signal?: AbortSignal): Promise<'done' | 'away'> {
  while (!signal?.aborted) {
    const outcome = await deliverOne(sender);
    if (outcome === undefined) return 'done';
    if (outcome === 'away') return 'away';
  }
  return 'done';
}

/**
 * Hands one letter over, and never twice. The row is locked while the letter is carried to the server; that it is `handing` is stored
 * before the server gets its last line, without which it has no letter. Whatever dies before leaves a row that waits; whatever dies
 * later leaves one that is `handing`, of which nobody can say whether the letter was taken: it is not sent again, and staff are told.
 */
async function deliverOne({ pool, courier, writer }: Sender): Promise<Outcome['kind'] | 'over' | undefined> {
  return withTransaction(pool, async (client) => {
    const delivery = await claim(client);
    return delivery && carry({ client, courier, writer }, delivery);
  });
}

async function claim(client: ClientBase): Promise<Delivery | undefined> {
  const { rows } = await client.query<Delivery>(`
    SELECT delivery.id::int, recipient_id::int AS "recipientId", audience, occasion, items::int[], tries
    FROM deliveries AS delivery JOIN mailings AS mailing ON mailing.id = mailing_id
    WHERE state = 'waiting' AND delivery.due_at <= now()
    ORDER BY delivery.due_at, delivery.id LIMIT 1 FOR UPDATE OF delivery SKIP LOCKED`);
  return rows[0];
}

interface Work {
  client: ClientBase;
  courier: Courier;
  writer: Writer;
}

async function carry(work: Work, delivery: Delivery): Promise<Outcome['kind'] | 'over'> {
  const { client, courier, writer } = work;
  const recipient = await recipientOf(client, delivery);
  if (!recipient) return end(client, delivery, 'left');
  const written = await writer.write(client, delivery, recipient);
  if (!written) return end(client, delivery, 'withdrawn');
  const { letter, state } = written;
  const message = await toBytes({ ...letter, to: recipient.address, messageId: messageIdOf(delivery.id) });
  const parcel = { from: returnAddressOf(delivery.id), to: recipient.address, message };
  const outcome = await courier.handOver(parcel, () => isStillMeant(work, delivery, state));
  return note(client, delivery, outcome);
}

async function recipientOf(client: ClientBase, delivery: Delivery): Promise<Recipient | undefined> {
  const { recipientId, audience } = delivery;
  return recipientId === null ? undefined : audiences[audience]?.recipient(client, recipientId);
}

/**
 * Looks once more, at the very last moment, whether anybody has left or anything was withdrawn meanwhile; if not, notes before
 * the server knows that it is being handed over.
 */
async function isStillMeant({ client, writer }: Work, delivery: Delivery, state: string): Promise<boolean> {
  if (!(await recipientOf(client, delivery))) return false;
  if ((await writer.stateOf(client, delivery)) !== state) return false;
  await client.query("UPDATE deliveries SET state = 'handing', handed_at = clock_timestamp() WHERE id = $1", [
    delivery.id,
  ]);
  await client.query('COMMIT');
  return true;
}

async function note(client: ClientBase, delivery: Delivery, outcome: Outcome): Promise<Outcome['kind']> {
  switch (outcome.kind) {
    case 'taken':
      await setState(client, delivery, 'sent');
      break;
    case 'unknown':
      await setState(client, delivery, 'unknown', outcome.reason);
      break;
    case 'refused':
      await refuse(client, delivery, outcome);
      break;
    case 'postponed':
      await postpone(client, delivery, outcome.reason);
      break;
    case 'away':
      await client.query('UPDATE deliveries SET issue = $2 WHERE id = $1', [delivery.id, outcome.reason]);
      break;
    case 'kept':
      // The next look tells why.
      break;
  }
  return outcome.kind;
}

async function end(client: ClientBase, delivery: Delivery, state: 'left' | 'withdrawn'): Promise<'over'> {
  await setState(client, delivery, state);
  return 'over';
}

async function setState(client: ClientBase, { id }: Delivery, state: string, issue?: string): Promise<void> {
  await client.query('UPDATE deliveries SET state = $2, issue = $3, tries = tries + 1 WHERE id = $1', [
    id,
    state,
    issue ?? null,
  ]);
}

/** An address that is refused is a letter that comes back at once. */
async function refuse(
  client: ClientBase,
  delivery: Delivery,
  { reason, isOfAddress }: Extract<Outcome, { kind: 'refused' }>,
): Promise<void> {
  await setState(client, delivery, 'refused', reason);
  if (!isOfAddress || delivery.recipientId === null) return;
  await client.query('UPDATE deliveries SET is_bounced = true WHERE id = $1', [delivery.id]);
  await audiences[delivery.audience]?.bounced(client, delivery.recipientId);
}

async function postpone(client: ClientBase, delivery: Delivery, reason: string): Promise<void> {
  if (delivery.tries + 1 >= maxTries) return setState(client, delivery, 'refused', reason);
  const wait = Math.min(waits.first * 2 ** Math.min(delivery.tries, 20), waits.last);
  await client.query(
    `UPDATE deliveries SET state = 'waiting', tries = tries + 1, issue = $2, handed_at = NULL,
       due_at = clock_timestamp() + make_interval(secs => $3) WHERE id = $1`,
    [delivery.id, reason, wait],
  );
}

/** Says of letters whose sender died while handing them over that nobody knows what became of them. */
export async function tellLost(pool: Pool): Promise<void> {
  const { rowCount } = await pool.query(
    `UPDATE deliveries SET state = 'unknown', tries = tries + 1
     WHERE state = 'handing' AND handed_at < clock_timestamp() - make_interval(mins => $1)`,
    [answerWithin],
  );
  if (rowCount)
    logger.error(`Of ${rowCount} letters it is not known whether they were taken; they are not sent again.`);
}
