import { sql } from '@payloadcms/db-postgres';
import type { CollectionAfterLoginHook, PayloadRequest } from 'payload';
import { transactionOf } from '../../database/transaction.ts';
import { browserIn } from './browser.ts';

/** Keeps with which browser a session was begun, for its owner to know it by. */
export const noteBrowser: CollectionAfterLoginHook = async ({ req, token, user }) => {
  await noteBrowserOf(req, token);
  return user;
};

/** @param token of the session that has just begun */
export async function noteBrowserOf(req: PayloadRequest, token: string): Promise<void> {
  const browser = browserIn(req.headers.get('user-agent') ?? '');
  const session = sessionIn(token);
  if (!browser || !session) return;
  const database = await transactionOf(req);
  await database.execute(sql`
    INSERT INTO session_browsers (session, browser) VALUES (${session}, ${browser}) ON CONFLICT DO NOTHING`);
}

/** Of a token that Payload has just made. */
function sessionIn(token: string): string | undefined {
  const [, claims = ''] = token.split('.');
  const { sid } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sid?: unknown };
  return typeof sid === 'string' ? sid : undefined;
}
