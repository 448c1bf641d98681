import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import type { FeedbackReason } from '../../common/protocol/feedback.ts';
import type { Language } from '../../common/languages.ts';
import { dayBefore } from '../intake/calendar.ts';
import { daysKept } from './retention.ts';
import type { AskedKind, AskedPage } from './page-at.ts';

/** How far back, in days. */
export const periods = { month: 30, quarter: 90, year: daysKept } as const;
export type Period = keyof typeof periods;
export const orders = ['open', 'no', 'yes', 'day'] as const;

export interface Question {
  period: Period;
  kind?: AskedKind | undefined;
  language?: Language | undefined;
  /** Only pages with something that nobody has dealt with. */
  open: boolean;
  order: (typeof orders)[number];
  limit: number;
}

export interface PageFeedback extends AskedPage {
  yes: number;
  no: number;
  comments: number;
  /** How many readers were not helped and nobody has dealt with it yet. */
  open: number;
  /** The last day on which somebody answered. */
  day: string;
}

/** Pages with what their readers say, and how many such pages there are. */
export async function pagesWithFeedback(
  { db }: Payload,
  { period, kind, language, open, order, limit }: Question,
  now: Date,
): Promise<{ pages: PageFeedback[]; total: number }> {
  const conditions = [
    since(period, now),
    ...(kind ? [sql`kind = ${kind}`] : []),
    ...(language ? [sql`language = ${language}`] : []),
  ];
  const { rows } = await db.drizzle.execute<PageFeedback & { total: number } & Record<string, unknown>>(sql`
    SELECT kind, document_id::int AS "documentId", language,
      ${count(sql`answer = 'yes'`)} AS yes, ${count(sql`answer = 'no'`)} AS no,
      count(comment)::int AS comments, ${count(isOpen)} AS open, max(day) AS day,
      (count(*) OVER ())::int AS total
    FROM feedback
    WHERE ${sql.join(conditions, sql` AND `)}
    GROUP BY kind, document_id, language
    ${open ? sql`HAVING ${count(isOpen)} > 0` : sql``}
    ORDER BY ${sorting[order]} DESC, day DESC, "documentId", language
    LIMIT ${limit}`);
  return { pages: rows.map(({ total: _total, ...page }) => page), total: rows[0]?.total ?? 0 };
}

export interface Week {
  /** Such as `2026-W47`. */
  week: string;
  yes: number;
  no: number;
}

/** The weeks in which readers of a page answered, the newest first. */
export async function weeksOf({ db }: Payload, page: AskedPage, now: Date): Promise<Week[]> {
  const { rows } = await db.drizzle.execute<Week & Record<string, unknown>>(sql`
    SELECT to_char(day::date, 'IYYY-"W"IW') AS week,
      ${count(sql`answer = 'yes'`)} AS yes, ${count(sql`answer = 'no'`)} AS no
    FROM feedback WHERE ${since('year', now)} AND ${about(page)}
    GROUP BY week ORDER BY week DESC`);
  return rows;
}

export interface ReasonCount {
  reason: FeedbackReason;
  count: number;
}

/** Why a page did not help, the most frequent reason first. */
export async function reasonsOf({ db }: Payload, page: AskedPage, now: Date): Promise<ReasonCount[]> {
  const { rows } = await db.drizzle.execute<ReasonCount & Record<string, unknown>>(sql`
    SELECT value AS reason, count(*)::int AS count
    FROM feedback_reasons JOIN feedback ON feedback.id = parent_id
    WHERE ${since('year', now)} AND ${about(page)}
    GROUP BY value ORDER BY count DESC, value`);
  return rows;
}

export interface Complaint {
  id: number;
  day: string;
  reasons: FeedbackReason[];
  comment: string | null;
  handled: boolean;
}

/** What readers whom a page did not help have said, what is open first and then the newest. */
export async function complaintsOf(
  { db }: Payload,
  page: AskedPage,
  { now, limit }: { now: Date; limit: number },
): Promise<Complaint[]> {
  const { rows } = await db.drizzle.execute<Complaint & Record<string, unknown>>(sql`
    SELECT id, day, comment, coalesce(handled, false) AS handled,
      ARRAY(SELECT value::text FROM feedback_reasons WHERE parent_id = feedback.id ORDER BY "order") AS reasons
    FROM feedback WHERE answer = 'no' AND ${since('year', now)} AND ${about(page)}
    ORDER BY coalesce(handled, false), id DESC
    LIMIT ${limit}`);
  return rows;
}

/** How many readers a page has helped, and since which day they have been asked; nothing when none has answered. */
export async function totalsOf(
  { db }: Payload,
  page: AskedPage,
  now: Date,
): Promise<{ yes: number; no: number; since: string } | undefined> {
  const { rows } = await db.drizzle.execute<{ yes: number; no: number; since: string | null }>(sql`
    SELECT ${count(sql`answer = 'yes'`)} AS yes, ${count(sql`answer = 'no'`)} AS no, min(day) AS since
    FROM feedback WHERE ${since('year', now)} AND ${about(page)}`);
  const [{ yes, no, since: first } = { yes: 0, no: 0, since: null }] = rows;
  return first === null ? undefined : { yes, no, since: first };
}

type Sql = ReturnType<typeof sql>;

const isOpen = sql`answer = 'no' AND handled IS NOT TRUE`;

const sorting: Record<Question['order'], Sql> = {
  open: sql`open`,
  no: sql`no`,
  yes: sql`yes`,
  day: sql`max(day)`,
};

function count(condition: Sql): Sql {
  return sql`(count(*) FILTER (WHERE ${condition}))::int`;
}

/** What is too old may still stand there for an hour. */
function since(period: Period, now: Date): Sql {
  return sql`day > ${dayBefore(now, periods[period])}`;
}

function about({ kind, documentId, language }: AskedPage): Sql {
  return sql`kind = ${kind} AND document_id = ${documentId} AND language = ${language}`;
}
