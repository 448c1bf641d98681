import type { Pool } from 'pg';
import type { Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import type { VisitKind } from '../../common/visits/visit.ts';
import { dayBefore } from '../intake/calendar.ts';

/** How far back staff are told of it, in days. */
const daysTold = 30;

export interface DocumentVisits {
  /** By what readers did; what nobody has done is missing. */
  totals: Partial<Record<VisitKind, number>>;
  /** How often the page was read on each of the days, the oldest first. */
  days: { day: string; count: number }[];
  /** Hosts whose links were followed most. */
  origins: { origin: string; count: number }[];
}

/** Everything at the addresses of a document, present and former: the page, files beside it, and pictures that it shows. */
const itsVisits = `
  WITH own AS (
    SELECT address FROM published_addresses WHERE collection = $1 AND document_id = $2
  ), shown AS (
    SELECT DISTINCT unnest(files) AS address FROM published_pages WHERE address IN (SELECT address FROM own)
  ), visited AS (
    SELECT visits.* FROM own JOIN visits ON starts_with(visits.address, own.address) WHERE day > $3
    UNION ALL
    SELECT visits.* FROM shown JOIN visits USING (address) WHERE day > $3
  )`;

export async function visitsOf(
  pool: Pool,
  { kind, id }: { kind: Kind; id: number },
  now: Date,
): Promise<DocumentVisits> {
  const values = [kind, id, dayBefore(now, daysTold)];
  const [totals, days, origins] = await Promise.all([
    pool.query<{ kind: VisitKind; count: number }>(
      `${itsVisits} SELECT kind, sum(count)::int AS count FROM visited GROUP BY kind`,
      values,
    ),
    pool.query<{ day: string; count: number }>(
      `${itsVisits}
       SELECT to_char(every, 'YYYY-MM-DD') AS day, coalesce(sum(count), 0)::int AS count
       FROM generate_series($3::date + 1, $3::date + ${daysTold}, interval '1 day') AS every
       LEFT JOIN visited ON visited.day = every::date AND kind = 'read'
       GROUP BY every ORDER BY every`,
      values,
    ),
    pool.query<{ origin: string; count: number }>(
      `${itsVisits}
       SELECT origin, sum(count)::int AS count FROM visited
       WHERE kind = 'read' AND origin <> '' GROUP BY origin ORDER BY 2 DESC, 1 LIMIT 5`,
      values,
    ),
  ]);
  return {
    totals: Object.fromEntries(totals.rows.map(({ kind: done, count }) => [done, count])),
    days: days.rows,
    origins: origins.rows,
  };
}

export interface ReadDocument {
  kind: Kind;
  id: number;
  language: Language;
  title: string;
  /** How often its page was read. */
  count: number;
}

/** The documents whose pages were read most in so many days, and how many were read at all. */
export async function mostRead(
  pool: Pool,
  { days, limit }: { days: number; limit: number },
  now: Date,
): Promise<{ total: number; documents: ReadDocument[] }> {
  const { rows } = await pool.query<ReadDocument & { total: number }>(
    `SELECT collection AS kind, document_id::int AS id, language, max(title) AS title, sum(count)::int AS count,
       (count(*) OVER ())::int AS total
     FROM visits JOIN published_addresses USING (address)
     WHERE visits.kind = 'read' AND day > $1 AND collection IN ('press-releases', 'case-studies', 'guides')
       AND withdrawn_at IS NULL
     GROUP BY 1, 2, 3 ORDER BY 5 DESC, 2 DESC LIMIT $2`,
    [dayBefore(now, days), limit],
  );
  return {
    total: rows[0]?.total ?? 0,
    documents: rows.map(({ total: _total, ...document }) => document),
  };
}
