import { randomUUID } from 'node:crypto';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { environment } from '../../common/environment.ts';
import { transactionOf } from '../database/transaction.ts';
import { seal } from '../keys/seal.ts';
import type { Letter } from './letter.ts';

export interface Queued {
  to: string;
  letter: Letter;
  /** The digest of the link in it, which is good for its time from when the letter is sent; of a lasting one, none. */
  link?: string;
  /** When it is sent; at once where that is not said. */
  dueAt?: Date;
  /** Of a letter to somebody of whom nothing is to be kept: whom it went to is forgotten as soon as it is sent. */
  isForgotten?: boolean;
}

/**
 * Puts a letter into the outbox, in the transaction of whatever it tells: it is sent when that is stored, and
 * only then. What it says lies there sealed, for it may hold a link that lets somebody in.
 *
 * @returns the id of its row
 */
export async function queueMail(
  req: PayloadRequest,
  { to, letter, link, dueAt = new Date(), isForgotten = false }: Queued,
): Promise<string> {
  const database = await transactionOf(req);
  const id = `<${randomUUID()}@${environment.mailFrom.split('@')[1] ?? 'localhost'}>`;
  const { rows } = await database.execute<{ id: string }>(sql`
    INSERT INTO mails (message_id, recipient, letter, link, due_at, is_forgotten)
    VALUES (${id}, ${to}, ${sealed(letter)}, ${link ?? null}, ${dueAt.toISOString()}, ${isForgotten}) RETURNING id`);
  return rows[0]?.id ?? '';
}

/** Writes a letter anew that has not been tried yet, which is then sent at its time as before. */
export async function replaceLetter(req: PayloadRequest, id: string, letter: Letter): Promise<void> {
  const database = await transactionOf(req);
  await database.execute(sql`
    UPDATE mails SET letter = ${sealed(letter)} WHERE id = ${id} AND letter IS NOT NULL`);
}

function sealed(letter: Letter): string {
  return seal('mail', JSON.stringify(letter));
}
