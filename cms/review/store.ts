import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import { transactionOf } from '../database/transaction.ts';
import { isOpen, type ReviewStep } from './steps.ts';

/** The document that is reviewed. */
export interface Reviewed {
  kind: Kind;
  id: number;
}

/** A step that is about to be stored. */
export interface NewStep extends Reviewed, Omit<ReviewStep, 'at'> {
  language: Language;
}

interface Row extends Omit<ReviewStep, 'at'> {
  [column: string]: unknown;
  at: string | Date;
}

/** In the transaction of the request: with the change that it tells of, or not at all. */
export async function addStep(req: PayloadRequest, step: NewStep): Promise<void> {
  const { kind, id, language, userId, userName, reviewerId, note, revision } = step;
  const database = await transactionOf(req);
  await database.execute(sql`
    INSERT INTO reviews (kind, document_id, language, step, user_id, user_name, reviewer_id, note, revision)
    VALUES (${kind}, ${id}, ${language}, ${step.step}, ${userId}, ${userName}, ${reviewerId}, ${note}, ${revision})`);
}

/** All that was decided of a document, the newest first. */
export async function stepsOf(req: PayloadRequest, { kind, id }: Reviewed): Promise<ReviewStep[]> {
  const database = await transactionOf(req);
  const { rows } = await database.execute<Row>(sql`
    SELECT step, user_id AS "userId", user_name AS "userName", reviewer_id AS "reviewerId", note, revision,
      made_at AS at
    FROM reviews WHERE kind = ${kind} AND document_id = ${id} ORDER BY id DESC LIMIT 100`);
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}

/** What a document was sent with that somebody is to review; nothing where nobody is. */
export async function openReview(req: PayloadRequest, reviewed: Reviewed): Promise<ReviewStep | undefined> {
  const [newest] = await stepsOf(req, reviewed);
  return isOpen(newest) ? newest : undefined;
}

/** The documents of a kind that wait for somebody to review them, as rows with `document_id`. */
export function openReviewsOf(kind: Kind) {
  return sql`(
    SELECT newest.* FROM (
      SELECT DISTINCT ON (document_id) * FROM reviews WHERE kind = ${kind} ORDER BY document_id, id DESC
    ) AS newest WHERE newest.step = 'sent')`;
}

export async function isUnderReview({ db }: Pick<Payload, 'db'>, { kind, id }: Reviewed): Promise<boolean> {
  const { rows } = await db.drizzle.execute(
    sql`SELECT 1 FROM ${openReviewsOf(kind)} AS sent WHERE document_id = ${id}`,
  );
  return rows.length > 0;
}
