import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { environment } from '../../common/environment.ts';
import type { Language } from '../../common/languages.ts';
import { transactionOf } from '../database/transaction.ts';
import { seal } from '../keys/seal.ts';
import { makePressLink } from '../press-links/store.ts';
import { standingOf } from '../published/standing.ts';
import type { DocumentState } from '../published/visibility.ts';
import { pressKind } from './kind.ts';
import type { Chosen } from './recipients.ts';

/** When a release goes to the press: when it is published, now that it is, or at once and under embargo. */
export const moments = ['published', 'now', 'embargo'] as const;
export type Moment = (typeof moments)[number];

/** A release in a language. */
export interface Release extends DocumentState {
  id: number;
  language: Language;
}

export interface Order {
  /** Made by whoever orders, so that the same order sent twice is one. */
  key: string;
  moment: Moment;
  chosen: Chosen;
  /** What staff call those who were chosen. */
  label: string;
  /** What they say to them, by the language of the letter. */
  lines: Partial<Record<Language, string>>;
  /** Of links under embargo. */
  endsAt: Date;
}

/** What a letter tells beside the text; the link is sealed, as it opens the text to whoever has it. */
interface Detail {
  line?: string;
  link?: string;
}

/**
 * Writes down that a release is to be sent to the press, in the transaction of the request. To whom exactly is decided when it begins.
 *
 * @param translation goes to those of its language where it stands at the same as the release
 */
export async function orderMailing(
  req: PayloadRequest,
  order: Order,
  { release, translation }: { release: Release; translation: Release | undefined },
): Promise<void> {
  const { key, moment, chosen, label } = order;
  const detail = {
    ...chosen,
    label,
    ...(moment === 'embargo' && { until: release.publishAt }),
    ...(await detailOf(req, order, release)),
    ...(translation && { other: await detailOf(req, order, translation) }),
  };
  const occasion = `${moment === 'embargo' ? 'embargo' : 'press'} ${key}`;
  const database = await transactionOf(req);
  await database.execute(sql`
    INSERT INTO mailings (audience, occasion, kind, document_id, language, due_at, detail)
    VALUES ('press', ${occasion}, ${pressKind}, ${release.id}, ${release.language},
      ${dueAt(moment, release)}::timestamptz, ${JSON.stringify(detail)}::jsonb)
    ON CONFLICT DO NOTHING`);
}

/** What is a draft goes when somebody publishes it, which gives it a time (`cms/mailings/note-due.ts`). */
function dueAt(moment: Moment, release: Release): string {
  const now = new Date();
  if (moment !== 'published') return now.toISOString();
  const standing = standingOf(release, now);
  return standing.kind === 'waiting' ? standing.until.toISOString() : 'infinity';
}

async function detailOf(
  req: PayloadRequest,
  { moment, label, lines, endsAt }: Order,
  release: Release,
): Promise<Detail> {
  const line = lines[release.language];
  const own: Detail = line ? { line } : {};
  if (moment !== 'embargo') return own;
  const { token } = await makePressLink(req.payload.db.pool, {
    ...{ kind: pressKind, documentId: release.id, label, endsAt, ofPublished: true },
  });
  return { ...own, link: seal('press', `${environment.cmsUrl}/press/${token}`) };
}

export async function isOrdered(req: PayloadRequest, key: string): Promise<boolean> {
  const database = await transactionOf(req);
  const { rows } = await database.execute(sql`
    SELECT FROM mailings WHERE audience = 'press' AND occasion IN (${`press ${key}`}, ${`embargo ${key}`})`);
  return rows.length > 0;
}

/** Takes an order back that nothing has been sent of. @returns whether there was one */
export async function stopOrder(req: PayloadRequest, mailing: number, release: number): Promise<boolean> {
  const database = await transactionOf(req);
  const { rows } = await database.execute(sql`
    DELETE FROM mailings WHERE id = ${mailing} AND audience = 'press' AND kind = ${pressKind}
      AND document_id = ${release} AND begun_at IS NULL AND NOT starts_with(occasion, 'correction ') RETURNING id`);
  return rows.length > 0;
}
