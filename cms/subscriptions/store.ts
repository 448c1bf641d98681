import type { ClientBase, Pool } from 'pg';
import type { Language } from '../../common/languages.ts';
import { seal, unseal } from '../keys/seal.ts';
import { digestOfAddress } from './address.ts';
import { addChoices, type Choices } from './choices.ts';
import { idIn, isTokenOf, makeKey, type Wish } from './links.ts';

/** Somebody who gets letters. */
export interface Subscriber {
  id: number;
  key: string;
  address: string;
  /** In which letters that are no texts are written. */
  language: Language;
  choices: Choices;
  confirmedAt: Date;
  bounces: number;
  /** Since when nothing is sent, for letters came back. */
  restsSince: Date | null;
}

interface Row extends Omit<Subscriber, 'choices'>, Choices {}

type Queryable = Pool | ClientBase;

const columns = `id::int, key, address, language, pace, languages, kinds, topics, regions, organisations,
  confirmed_at AS "confirmedAt", bounces, rests_since AS "restsSince"`;

function toSubscriber({ pace, languages, kinds, topics, regions, organisations, ...row }: Row) {
  const address = unseal('subscriber', row.address);
  const choices = { pace, languages, kinds, topics, regions, organisations };
  return address === undefined ? undefined : { ...row, address, choices };
}

/** @returns nothing where there is no such subscriber, or no longer */
export async function findSubscriber(database: Queryable, id: number): Promise<Subscriber | undefined> {
  const { rows } = await database.query<Row>(`SELECT ${columns} FROM subscribers WHERE id = $1`, [id]);
  return rows[0] && toSubscriber(rows[0]);
}

export async function findByToken(database: Queryable, token: string): Promise<Subscriber | undefined> {
  const id = idIn(token);
  const found = id === undefined ? undefined : await findSubscriber(database, id);
  return found && isTokenOf(token, found) ? found : undefined;
}

export async function findByAddress(database: Queryable, address: string): Promise<Subscriber | undefined> {
  const { rows } = await database.query<Row>(`SELECT ${columns} FROM subscribers WHERE digest = $1`, [
    digestOfAddress(address),
  ]);
  return rows[0] && toSubscriber(rows[0]);
}

/** Makes a subscriber of whoever has confirmed, or adds what they ask for to what they had. */
export async function confirm(database: Queryable, wish: Wish): Promise<Subscriber> {
  const former = await findByAddress(database, wish.address);
  if (former) return change(database, former.id, addChoices(former.choices, wish.choices), former);
  const { pace, languages, kinds, topics, regions, organisations } = wish.choices;
  const { rows } = await database.query<Row>(
    `INSERT INTO subscribers (key, digest, address, language, pace, languages, kinds, topics, regions, organisations)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (digest) DO UPDATE SET confirmed_at = now() RETURNING ${columns}`,
    [
      ...[makeKey(), digestOfAddress(wish.address), seal('subscriber', wish.address), wish.language],
      ...[pace, languages, kinds, topics, regions, organisations],
    ],
  );
  return stored(rows[0] && toSubscriber(rows[0]));
}

/** Whoever chooses reads what we write: what came back before counts no longer. */
export async function change(
  database: Queryable,
  id: number,
  { pace, languages, kinds, topics, regions, organisations }: Choices,
  former: Subscriber,
): Promise<Subscriber> {
  const { rows } = await database.query<Row>(
    `UPDATE subscribers SET pace = $2, languages = $3, kinds = $4, topics = $5, regions = $6, organisations = $7,
       bounces = 0, bounced_at = NULL, rests_since = NULL
     WHERE id = $1 RETURNING ${columns}`,
    [id, pace, languages, kinds, topics, regions, organisations],
  );
  // Whoever has just left elsewhere stays away.
  return (rows[0] && toSubscriber(rows[0])) ?? former;
}

function stored(subscriber: Subscriber | undefined): Subscriber {
  if (!subscriber) throw new Error('The database has not stored a subscriber.');
  return subscriber;
}

/** That a letter is to a subscriber: others have ids of their own. */
const isToSubscriber = `EXISTS (SELECT FROM mailings AS mailing WHERE mailing.id = mailing_id AND mailing.audience = 'subscribers')`;

/**
 * Removes all that is stored of a subscriber. From now on nothing is sent: what waits is not, and a letter that is just
 * being handed over asks once more (`cms/mailings/deliver.ts`), so that nobody has to wait for it here.
 */
export async function removeSubscriber(database: Queryable, id: number): Promise<void> {
  await database.query('DELETE FROM subscribers WHERE id = $1', [id]);
  await database.query(
    `UPDATE deliveries SET recipient_id = NULL, state = CASE state WHEN 'waiting' THEN 'left' ELSE state END
     WHERE id IN (SELECT id FROM deliveries WHERE recipient_id = $1 AND ${isToSubscriber} FOR UPDATE SKIP LOCKED)`,
    [id],
  );
}

/** Counts a letter that came back. @param limit how many leave an address alone */
export async function countBounce(database: Queryable, id: number, limit: number): Promise<void> {
  await database.query(
    `UPDATE subscribers SET bounced_at = now(),
       bounces = CASE WHEN bounced_at < now() - interval '90 days' THEN 1 ELSE bounces + 1 END,
       rests_since = CASE WHEN bounces + 1 >= $2 AND NOT coalesce(bounced_at < now() - interval '90 days', false)
         THEN coalesce(rests_since, now()) ELSE rests_since END
     WHERE id = $1`,
    [id, limit],
  );
}

export interface Letters {
  sentAt: Date | null;
  titles: string[];
}

/** What a subscriber was sent. */
export async function lettersTo(database: Queryable, id: number): Promise<Letters[]> {
  const { rows } = await database.query<Letters>(
    `SELECT delivery.handed_at AS "sentAt", ARRAY(
       SELECT text.data->>'title' FROM mailings AS item
       JOIN published_texts AS text ON text.source = item.kind AND text.id = item.document_id
         AND text.language = item.language
       WHERE item.id = ANY(delivery.items)) AS titles
     FROM deliveries AS delivery WHERE recipient_id = $1 AND ${isToSubscriber} AND state IN ('sent', 'unknown')
     ORDER BY delivery.id DESC`,
    [id],
  );
  return rows;
}
