import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { transactionOf } from '../database/transaction.ts';
import type { Reviewed } from '../review/store.ts';
import type { Passage } from './passage.ts';

/** Something that one of the staff said of a document. Times are ISO 8601. */
export interface StoredComment extends Passage {
  id: number;
  /** What it answers; nothing where it begins a thread. */
  threadId: number | null;
  field: string;
  body: string;
  userId: number | null;
  /** What staff called them then. */
  userName: string;
  at: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
}

export type NewComment = Omit<StoredComment, 'id' | 'at' | 'resolvedAt' | 'resolvedBy'>;

interface Row extends Omit<StoredComment, 'at' | 'resolvedAt'> {
  [column: string]: unknown;
  at: string | Date;
  resolvedAt: string | Date | null;
}

const columns = sql`
  id::int, thread_id::int AS "threadId", field, quote, quote_before AS before, quote_after AS after, body,
  user_id AS "userId", user_name AS "userName", made_at AS at, resolved_at AS "resolvedAt", resolved_by AS "resolvedBy"`;

/** All of a document, the oldest first. */
export async function commentsOf(req: PayloadRequest, { kind, id }: Reviewed): Promise<StoredComment[]> {
  const database = await transactionOf(req);
  const { rows } = await database.execute<Row>(
    sql`SELECT ${columns} FROM comments WHERE kind = ${kind} AND document_id = ${id} ORDER BY comments.id`,
  );
  return rows.map(({ at, resolvedAt, ...row }) => ({
    ...row,
    at: new Date(at).toISOString(),
    resolvedAt: resolvedAt && new Date(resolvedAt).toISOString(),
  }));
}

/** @returns its id */
export async function addComment(
  req: PayloadRequest,
  { kind, id }: Reviewed,
  made: NewComment,
): Promise<number> {
  const { threadId, field, quote, before, after, body, userId, userName } = made;
  const database = await transactionOf(req);
  const { rows } = await database.execute<{ id: number }>(sql`
    INSERT INTO comments (kind, document_id, thread_id, field, quote, quote_before, quote_after, body, user_id, user_name)
    VALUES (${kind}, ${id}, ${threadId}, ${field}, ${quote}, ${before}, ${after}, ${body}, ${userId}, ${userName})
    RETURNING id::int`);
  return rows[0]?.id ?? 0;
}

/** Whether a thread is settled; said once more, it stays as it was said first. */
export async function setResolved(req: PayloadRequest, thread: number, by: string | null): Promise<void> {
  const database = await transactionOf(req);
  const resolved = sql`
    UPDATE comments SET resolved_at = now(), resolved_by = ${by} WHERE id = ${thread} AND resolved_at IS NULL`;
  const open = sql`UPDATE comments SET resolved_at = NULL, resolved_by = NULL WHERE id = ${thread}`;
  await database.execute(by === null ? open : resolved);
}
