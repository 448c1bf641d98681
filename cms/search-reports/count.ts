import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { SearchReport } from '../../common/protocol/search-report.ts';
import { weekOf } from '../intake/calendar.ts';
import type { Allowance } from '../intake/limits.ts';

/**
 * Counts a search in its week: one row for each language, query, week and outcome.
 *
 * @param newRows how many more rows there may be; when it is spent, only known queries are counted
 */
export async function countSearch(
  { db }: Payload,
  { language, query, outcome }: SearchReport,
  { now, newRows }: { now: Date; newRows: Allowance },
): Promise<void> {
  const week = weekOf(now);
  if (!(await newRows.take())) {
    await db.drizzle.execute(sql`
      UPDATE search_reports SET count = count + 1
      WHERE language = ${language} AND query = ${query} AND week = ${week} AND outcome = ${outcome}`);
    return;
  }
  // What staff have dismissed stays so; what they have answered comes back if readers still miss it.
  const { rows } = await db.drizzle.execute<{ inserted: boolean }>(sql`
    INSERT INTO search_reports (language, query, week, outcome, count, handled)
    VALUES (${language}, ${query}, ${week}, ${outcome}, 1, (
      SELECT handled FROM search_reports
      WHERE language = ${language} AND query = ${query} AND handled = 'dismissed' LIMIT 1
    ))
    ON CONFLICT (language, query, week, outcome) DO UPDATE SET count = search_reports.count + 1
    RETURNING (xmax = 0) AS inserted`);
  if (!rows[0]?.inserted) await newRows.giveBack();
}
