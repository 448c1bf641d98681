import type { Pool } from 'pg';
import type { Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import { maskPersonal } from '../../common/personal-data.ts';

export const deliveryStates = ['sent', 'waiting', 'refused', 'left', 'withdrawn', 'unknown'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** A mailing as staff see it: how many, and never whom. Times in ISO 8601. */
export interface MailingState {
  id: number;
  audience: 'subscribers' | 'press';
  occasion: 'release' | 'correction' | 'daily' | 'weekly' | 'press' | 'embargo';
  /** Of a text. */
  kind: Kind | null;
  documentId: number | null;
  language: Language | null;
  title: string | null;
  /** Nothing for what waits for somebody to publish the text. */
  dueAt: Date | null;
  /** When it was written down to whom it goes. */
  begunAt: Date | null;
  counts: Partial<Record<DeliveryState, number>>;
  /** What a mail server last said where something is not sent. */
  issue: string | null;
}

const columns = `mailing.id::int, mailing.audience, split_part(mailing.occasion, ' ', 1) AS occasion, nullif(mailing.kind, '') AS kind,
  nullif(mailing.document_id, 0) AS "documentId", mailing.language, nullif(mailing.due_at, 'infinity') AS "dueAt",
  mailing.begun_at AS "begunAt",
  (SELECT data->>'title' FROM published_texts AS text WHERE text.source = mailing.kind
    AND text.id = mailing.document_id AND text.language = mailing.language) AS title,
  (SELECT coalesce(jsonb_object_agg(state, count), '{}') || mailing.former FROM (
    SELECT CASE state WHEN 'handing' THEN 'waiting' ELSE state END AS state, count(*)::int AS count
    FROM deliveries WHERE mailing_id = mailing.id GROUP BY 1) AS states) AS counts,
  (SELECT issue FROM deliveries WHERE mailing_id = mailing.id AND issue IS NOT NULL
    ORDER BY (state = 'waiting') DESC, id DESC LIMIT 1) AS issue`;

/** What a letter tells of in another language is counted with the mailing that it is part of. */
const isMailing = `NOT starts_with(mailing.occasion, 'text ')`;

/** Mail servers name in their answers whom they refuse. */
function toNobody(mailing: MailingState): MailingState {
  return { ...mailing, issue: mailing.issue && maskPersonal(mailing.issue, '…') };
}

/** Those of a document, the newest first. */
export async function mailingsOf(pool: Pool, kind: Kind, id: number): Promise<MailingState[]> {
  const { rows } = await pool.query<MailingState>(
    `SELECT ${columns} FROM mailings AS mailing
     WHERE kind = $1 AND document_id = $2 AND ${isMailing} ORDER BY id DESC`,
    [kind, id],
  );
  return rows.map(toNobody);
}

/** The newest of all. */
export async function newestMailings(pool: Pool): Promise<MailingState[]> {
  const { rows } = await pool.query<MailingState>(
    `SELECT ${columns} FROM mailings AS mailing WHERE ${isMailing} ORDER BY id DESC LIMIT 100`,
  );
  return rows.map(toNobody);
}

export interface SubscriberCounts {
  all: number;
  /** How many are left alone, for letters came back. */
  resting: number;
}

export async function countSubscribers(pool: Pool): Promise<SubscriberCounts> {
  const { rows } = await pool.query<SubscriberCounts>(
    'SELECT count(*)::int AS all, count(rests_since)::int AS resting FROM subscribers',
  );
  return rows[0] ?? { all: 0, resting: 0 };
}
