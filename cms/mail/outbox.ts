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
  /** The digest of the link in it, which is good for its time from when the letter is sent; of most there is none. */
  link?: string;
}

/**
 * Puts a letter into the outbox, in the transaction of whatever it tells: it is sent when that is stored, and
 * only then. What it says lies there sealed, for it may hold a link that lets somebody in.
 */
export async function queueMail(req: PayloadRequest, { to, letter, link }: Queued): Promise<void> {
  const database = await transactionOf(req);
  const id = `<${randomUUID()}@${environment.mailFrom.split('@')[1] ?? 'localhost'}>`;
  await database.execute(sql`
    INSERT INTO mails (message_id, recipient, letter, link)
    VALUES (${id}, ${to}, ${seal('mail', JSON.stringify(letter))}, ${link ?? null})`);
}
