import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { Language } from '../../common/languages.ts';
import type { SearchOutcome } from '../../common/protocol/search-report.ts';
import type { Answer } from './collection.ts';
import { weekBefore, weekOf } from '../intake/calendar.ts';
import type { AskedQuery } from './handled.ts';
import { lastForgottenWeek } from './retention.ts';

export const periods = ['this', 'last', 'recent', 'all'] as const;
export const orders = ['asked', 'query', 'nothing', 'unfollowed', 'week'] as const;

export interface Question {
  period: (typeof periods)[number];
  language?: Language | undefined;
  outcome?: SearchOutcome | undefined;
  /** Those that somebody has dealt with, instead of those that nobody has. */
  handled: boolean;
  order: (typeof orders)[number];
  limit: number;
}

export interface Asked extends AskedQuery {
  /** How often nothing was found. */
  nothing: number;
  /** How often something was found and nothing opened. */
  unfollowed: number;
  /** The last week in which it was asked, such as `2026-W47`. */
  week: string;
  handled: Answer | null;
}

/** The queries that did not help, with their counts in the period, and how many there are in all. */
export async function maxAsked(
  { db }: Payload,
  question: Question,
  now: Date,
): Promise<{ queries: Asked[]; total: number }> {
  const { language, outcome, handled, order, limit } = question;
  const conditions = [
    inPeriod(question.period, now),
    ...(language ? [sql`language = ${language}`] : []),
    ...(outcome ? [sql`outcome = ${outcome}`] : []),
  ];
  const { rows } = await db.drizzle.execute<Row>(sql`
    SELECT language, query,
      (coalesce(sum(count) FILTER (WHERE outcome = 'nothing'), 0))::int AS nothing,
      (coalesce(sum(count) FILTER (WHERE outcome = 'unfollowed'), 0))::int AS unfollowed,
      max(week) AS week,
      (array_agg(handled ORDER BY week DESC))[1] AS handled,
      (count(*) OVER ())::int AS total
    FROM search_reports
    WHERE ${sql.join(conditions, sql` AND `)}
    GROUP BY language, query
    HAVING bool_and(handled IS NOT NULL) = ${handled}
    ORDER BY ${sorting[order]}, sum(count) DESC, query, language
    LIMIT ${limit}`);
  return { queries: rows.map(({ total: _total, ...asked }) => asked), total: rows[0]?.total ?? 0 };
}

interface Row extends Asked, Record<string, unknown> {
  total: number;
}

type Sql = ReturnType<typeof sql>;

const sorting: Record<Question['order'], Sql> = {
  asked: sql`sum(count) DESC`,
  query: sql`query`,
  nothing: sql`nothing DESC`,
  unfollowed: sql`unfollowed DESC`,
  week: sql`week DESC`,
};

function inPeriod(period: Question['period'], now: Date): Sql {
  if (period === 'this') return sql`week = ${weekOf(now)}`;
  if (period === 'last') return sql`week = ${weekBefore(now, 7)}`;
  if (period === 'recent') return sql`week >= ${weekBefore(now, 7)}`;
  // What is too old may still stand there for an hour.
  return sql`week > ${lastForgottenWeek(now)}`;
}
