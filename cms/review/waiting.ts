import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { kinds, type Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import { may, roles } from '../access/roles.ts';
import { transactionOf } from '../database/transaction.ts';
import { joinNewest, tableOf } from '../plans/sql.ts';
import { openReviewsOf } from './store.ts';

/** A text that somebody is asked to review. */
export interface Waiting {
  kind: Kind;
  id: number;
  language: Language;
  title: string;
  /** ISO 8601. */
  sentAt: string;
  /** Who sent it, by name. */
  sentBy: string;
  note: string;
}

/**
 * What waits for whoever asks to review it, the oldest first: what colleagues have sent to all who publish, or to
 * this one, or to somebody who publishes no longer. Nothing lies in the trash.
 */
export async function waitingForReview(
  req: PayloadRequest,
  limit: number,
): Promise<{ total: number; rows: Waiting[] }> {
  const found = (await Promise.all(kinds.map((kind) => waitingOf(req, kind)))).flat();
  const all = found.filter(({ language }) => may(req.user, 'publish', language));
  all.sort((one, other) => Date.parse(one.sentAt) - Date.parse(other.sentAt));
  return { total: all.length, rows: all.slice(0, limit) };
}

interface Row extends Omit<Waiting, 'kind' | 'sentAt'> {
  [column: string]: unknown;
  sentAt: string | Date;
}

async function waitingOf(req: PayloadRequest, kind: Kind): Promise<Waiting[]> {
  const own = typeof req.user?.id === 'number' ? req.user.id : 0;
  const able = roles.filter((role) => may({ role, translates: 'sv' }, 'publish'));
  const database = await transactionOf(req);
  const { rows } = await database.execute<Row>(sql`
    SELECT main.id, main.language, coalesce(newest.version_title, main.title, '') AS title,
      sent.made_at AS "sentAt", sent.user_name AS "sentBy", sent.note
    FROM ${openReviewsOf(kind)} AS sent
    JOIN ${tableOf(kind)} AS main ON main.id = sent.document_id AND main.deleted_at IS NULL
    ${joinNewest(kind)}
    WHERE sent.user_id IS DISTINCT FROM ${own} AND (
      sent.reviewer_id IS NULL OR sent.reviewer_id = ${own}
      OR sent.reviewer_id NOT IN (SELECT id FROM users WHERE role::text IN (${sql.join(able, sql`, `)})))`);
  return rows.map((row) => ({ ...row, kind, sentAt: new Date(row.sentAt).toISOString() }));
}
