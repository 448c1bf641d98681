import { sql, type PostgresAdapter } from '@payloadcms/db-postgres';
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';

export type Database = PostgresAdapter['drizzle'];

/** The database as the request's transaction sees it; outside of one, the database itself. */
export async function transactionOf({
  payload,
  transactionID,
}: Pick<PayloadRequest, 'payload' | 'transactionID'>): Promise<Database> {
  const id = await transactionID;
  const session = id === undefined ? undefined : payload.db.sessions?.[id];
  return (session?.db as Database | undefined) ?? payload.db.drizzle;
}

/** Lets one transaction at a time go on from here, of all that ask under this name; until it ends. */
export async function waitForTurn(req: PayloadRequest, name: string): Promise<void> {
  const database = await transactionOf(req);
  await database.execute(sql`SELECT pg_advisory_xact_lock(hashtext(${name}))`);
}

/** Does several things as one: in the transaction of the request, or in one of their own. */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const isOurs = await initTransaction(req);
  try {
    const result = await work();
    if (isOurs) await commitTransaction(req);
    return result;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}
