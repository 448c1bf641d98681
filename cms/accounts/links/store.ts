import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { environment } from '../../../common/environment.ts';
import { transactionOf } from '../../database/transaction.ts';
import { digestOf, makeToken } from '../../keys/seal.ts';

export type LinkPurpose = 'invitation' | 'reset';

/** How long a link is good, from when it has been sent. */
const lasts: Record<LinkPurpose, string> = { invitation: '7 days', reset: '1 hour' };

/** How long a mail server may take to be there again. */
const mayWait = '5 days';

export interface Link {
  /** To be sent, and kept nowhere. */
  address: string;
  digest: string;
}

export interface LinkHolder {
  user: number;
  purpose: LinkPurpose;
}

/**
 * A link by which whoever has it chooses the password of an account, once. Those that were made for the account
 * before are void. Its time begins when {@link queueMail}'s letter is sent, else now.
 */
export async function makeLink(
  req: PayloadRequest,
  { user, purpose }: LinkHolder,
  { isSent }: { isSent: boolean },
): Promise<Link> {
  const token = makeToken();
  const digest = digestOf(token);
  const database = await transactionOf(req);
  await voidLinks(req, user);
  await database.execute(sql`
    INSERT INTO account_links (digest, user_id, purpose, lasts, expires_at)
    VALUES (${digest}, ${user}, ${purpose}, ${lasts[purpose]}::interval,
      now() + ${isSent ? mayWait : lasts[purpose]}::interval)`);
  return { address: `${environment.cmsUrl}/admin/new-password#${token}`, digest };
}

export async function voidLinks(req: PayloadRequest, user: number): Promise<void> {
  const database = await transactionOf(req);
  await database.execute(sql`DELETE FROM account_links WHERE user_id = ${user}`);
}

/** Whose link it is; nothing where it has run out, was used, or never was one. */
export async function holderOf(req: PayloadRequest, token: string): Promise<LinkHolder | undefined> {
  const database = await transactionOf(req);
  const { rows } = await database.execute<HolderRow>(sql`
    SELECT user_id AS user, purpose FROM account_links
    WHERE digest = ${digestOf(token)} AND expires_at > now()`);
  return rows[0];
}

/** Uses a link up, in the transaction of the request: of two who come at once, one gets it. */
export async function takeLink(req: PayloadRequest, token: string): Promise<LinkHolder | undefined> {
  const database = await transactionOf(req);
  const { rows } = await database.execute<HolderRow>(sql`
    DELETE FROM account_links WHERE digest = ${digestOf(token)} AND expires_at > now()
    RETURNING user_id AS user, purpose`);
  return rows[0];
}

// As a type, for the database's driver asks for an index signature.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type HolderRow = { user: number; purpose: LinkPurpose };
