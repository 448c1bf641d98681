import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { Language } from '../../common/languages.ts';
import type { Answer } from './collection.ts';

/** A query as staff see it: all of its weeks and outcomes. */
export interface AskedQuery {
  language: Language;
  query: string;
}

/**
 * Notes how staff have dealt with a query in all weeks so far, or with `null` that nobody has.
 *
 * @returns whether the query is known
 */
export async function markHandled(
  { db }: Payload,
  { language, query }: AskedQuery,
  as: Answer | null,
): Promise<boolean> {
  const { rowCount } = await db.drizzle.execute(sql`
    UPDATE search_reports SET handled = ${as} WHERE language = ${language} AND query = ${query}`);
  return Boolean(rowCount);
}
