import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { transactionOf } from '../../database/transaction.ts';
import { userAt } from '../find-user.ts';
import { voidLinks } from '../links/store.ts';

/** Whom a provider has recognised. */
export interface Recognised {
  issuer: string;
  /** Stays the same when the person's address changes. */
  subject: string;
  /** One that the provider has seen to be theirs; else nothing. */
  email: string | undefined;
}

/**
 * The account of whom a provider has recognised: the one that they have signed in to before, else that with their
 * address. Nobody gets an account who has not been invited.
 */
export async function accountOfRecognised(req: PayloadRequest, who: Recognised): Promise<number | undefined> {
  const known = await knownAccount(req, who);
  if (known !== undefined) return known;
  const user = who.email === undefined ? undefined : await userAt(req, who.email.trim().toLowerCase());
  if (!user) return undefined;
  await remember(req, who, user.id);
  if (user.invitedAt) await join(req, user.id);
  return user.id;
}

async function knownAccount(
  req: PayloadRequest,
  { issuer, subject }: Recognised,
): Promise<number | undefined> {
  const database = await transactionOf(req);
  const { rows } = await database.execute<{ user: number }>(sql`
    SELECT user_id AS user FROM sign_on_subjects WHERE issuer = ${issuer} AND subject = ${subject}`);
  return rows[0]?.user;
}

async function remember(req: PayloadRequest, { issuer, subject }: Recognised, user: number): Promise<void> {
  const database = await transactionOf(req);
  await database.execute(sql`
    INSERT INTO sign_on_subjects (issuer, subject, user_id) VALUES (${issuer}, ${subject}, ${user})
    ON CONFLICT DO NOTHING`);
}

/** Whoever comes by the provider needs no link to a password. */
async function join(req: PayloadRequest, user: number): Promise<void> {
  await voidLinks(req, user);
  await req.payload.update({ collection: 'users', id: user, data: { invitedAt: null }, depth: 0, req });
}
