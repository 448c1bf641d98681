import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { isBase64url } from '../../keys/base64url.ts';
import { transactionOf } from '../../database/transaction.ts';

const lasts = '5 minutes';

/** @param user who is to answer it, where that is known */
export async function keepChallenge(req: PayloadRequest, challenge: string, user?: number): Promise<void> {
  const database = await transactionOf(req);
  await database.execute(sql`
    INSERT INTO passkey_challenges (challenge, user_id, expires_at)
    VALUES (${challenge}, ${user ?? null}, now() + ${lasts}::interval)`);
}

/** Whether it is one that has been kept for this person, or for anybody; it can be answered once. */
export async function takeChallenge(req: PayloadRequest, challenge: string, user?: number): Promise<boolean> {
  if (!isBase64url(challenge)) return false;
  const database = await transactionOf(req);
  const { rows } = await database.execute(sql`
    DELETE FROM passkey_challenges
    WHERE challenge = ${challenge} AND user_id IS NOT DISTINCT FROM ${user ?? null}::integer AND expires_at > now()
    RETURNING challenge`);
  return rows.length === 1;
}
