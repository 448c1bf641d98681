import { sql } from '@payloadcms/db-postgres';
import type { Database } from '../database/transaction.ts';
import type { Act, ActName } from './acts.ts';

/** Which acts somebody asks for. */
export interface ActFilter {
  who?: number | undefined;
  act?: ActName | undefined;
  kind?: string | undefined;
  documentId?: number | undefined;
  from?: Date | undefined;
  /** The moment after. */
  to?: Date | undefined;
}

interface Page {
  /** The id of the last act of the page before. */
  before?: number | undefined;
  limit: number;
}

const columns = sql`id::int AS id, at, actor, who, name, act, kind, document_id AS "documentId",
  language, title, detail`;

/** Those that fit, the newest first. */
export async function findActs(database: Database, filter: ActFilter, page: Page): Promise<Act[]> {
  const clauses = [
    filter.who === undefined ? undefined : sql`who = ${filter.who}`,
    filter.act && sql`act = ${filter.act}`,
    filter.kind && sql`kind = ${filter.kind}`,
    filter.documentId === undefined ? undefined : sql`document_id = ${filter.documentId}`,
    filter.from && sql`at >= ${filter.from.toISOString()}::timestamptz`,
    filter.to && sql`at < ${filter.to.toISOString()}::timestamptz`,
    page.before === undefined ? undefined : sql`id < ${page.before}`,
  ].filter((clause) => clause !== undefined);
  const where = clauses.length === 0 ? sql`true` : sql.join(clauses, sql` AND `);
  const { rows } = await database.execute(
    sql`SELECT ${columns} FROM acts WHERE ${where} ORDER BY id DESC LIMIT ${page.limit}`,
  );
  return rows.map((row) => ({ ...(row as unknown as Act), at: new Date(row['at'] as string) }));
}

/** Everybody who has done something, by the name that they had last. */
export async function findPeople(database: Database): Promise<{ who: number; name: string }[]> {
  const { rows } = await database.execute<{ who: number; name: string }>(sql`
    WITH RECURSIVE people AS (
      (SELECT who FROM acts WHERE who IS NOT NULL ORDER BY who LIMIT 1)
      UNION ALL
      SELECT (SELECT who FROM acts WHERE who > people.who ORDER BY who LIMIT 1) FROM people WHERE people.who IS NOT NULL
    )
    SELECT who, (SELECT name FROM acts WHERE acts.who = people.who ORDER BY id DESC LIMIT 1) AS name
    FROM people WHERE who IS NOT NULL ORDER BY name`);
  return rows;
}
