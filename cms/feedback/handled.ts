import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { AskedPage } from './page-at.ts';

/** One answer, or all of a page so far. */
export type Which = { id: number } | AskedPage;

/** Notes whether staff have dealt with what readers missed. @returns how many answers there are */
export async function markHandled({ db }: Payload, which: Which, handled: boolean): Promise<number> {
  const condition =
    'id' in which
      ? sql`id = ${which.id}`
      : sql`kind = ${which.kind} AND document_id = ${which.documentId} AND language = ${which.language}`;
  const { rowCount } = await db.drizzle.execute(sql`
    UPDATE feedback SET handled = ${handled} WHERE answer = 'no' AND ${condition}`);
  return rowCount ?? 0;
}
