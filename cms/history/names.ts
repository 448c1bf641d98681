import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { transactionOf } from '../database/transaction.ts';

/** What the accounts are called that there still are. */
export async function namesOf(
  req: PayloadRequest,
  people: { who: number | null }[],
): Promise<Map<number, string>> {
  const ids = [...new Set(people.map(({ who }) => who).filter((who) => who !== null))];
  if (ids.length === 0) return new Map();
  const database = await transactionOf(req);
  const { rows } = await database.execute<{ id: number; name: string }>(sql`
    SELECT id, coalesce(nullif(name, ''), email) AS name FROM users
    WHERE id IN (SELECT value::int FROM json_array_elements_text(${JSON.stringify(ids)}::json))`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
