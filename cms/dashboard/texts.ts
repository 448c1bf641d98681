import { sql } from '@payloadcms/db-postgres';
import { kinds, type Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import type { Database } from '../database/transaction.ts';
import { joinNewest, tableOf, type Sql } from '../plans/sql.ts';
import type { DocumentState } from '../published/visibility.ts';
import { maxRows } from './section.ts';

/** A text with which there is something to do. Times are ISO 8601. */
export interface FoundText {
  kind: Kind;
  id: number;
  language: Language;
  title: string;
  state: DocumentState;
  /** Whether there is text that is newer than what is published. */
  isChanged: boolean;
  /** Who wrote in it last, where that is known. */
  who: string | null;
  /** By which they are ordered. */
  at: string | null;
  other: string | null;
}

/** How many there are in a list of the admin. */
export interface Group {
  kind: Kind;
  language: Language;
  count: number;
}

export interface FoundTexts {
  groups: Group[];
  rows: FoundText[];
}

interface Asked {
  /** Selects `id`, `language`, `at` and `other` of the texts of a kind. */
  of: (kind: Kind) => Sql;
  kinds?: readonly Kind[];
  order: 'first' | 'last';
}

/** Counts texts, and reads the few that come first. */
export async function readTexts(
  database: Database,
  { of, kinds: asked = kinds, order }: Asked,
): Promise<FoundTexts> {
  const chosen = asked.map(
    (kind) => sql`
    SELECT ${kind}::text AS kind, one.id, one.language::text AS language, one.at, one.other FROM (${of(kind)}) AS one`,
  );
  const direction = order === 'first' ? sql`ASC` : sql`DESC NULLS LAST`;
  const { rows } = await database.execute<{ groups: Group[]; rows: FoundText[] }>(sql`
    WITH chosen AS MATERIALIZED (${sql.join(chosen, sql` UNION ALL `)}),
    shown AS (SELECT * FROM chosen ORDER BY at ${direction}, id DESC LIMIT ${maxRows})
    SELECT
      (SELECT coalesce(json_agg(one), '[]') FROM (
        SELECT kind, language, count(*)::int AS count FROM chosen GROUP BY kind, language ORDER BY kind DESC, language DESC
      ) AS one) AS groups,
      (SELECT coalesce(json_agg(one), '[]') FROM (
        SELECT shown.kind, shown.id, shown.language, shown.at, shown.other, details.title, details.state,
          details.is_changed AS "isChanged", ${lastAuthor} AS who
        FROM shown JOIN LATERAL (${sql.join(asked.map(detailsOf), sql` UNION ALL `)}) AS details ON true
        ORDER BY shown.at ${direction}, shown.id DESC
      ) AS one) AS rows`);
  const [found] = rows;
  return found ?? { groups: [], rows: [] };
}

function detailsOf(kind: Kind): Sql {
  return sql`
    SELECT coalesce(newest.version_title, main.title, '') AS title,
      json_build_object('_status', main._status, 'publishAt', main.publish_at, 'withdrawAt', main.withdraw_at,
        'deletedAt', main.deleted_at) AS state,
      coalesce(main._status = 'published' AND newest.version__status = 'draft', false) AS is_changed,
      coalesce(newest.version_field_authors, main.field_authors) AS authors
    FROM ${tableOf(kind)} AS main ${joinNewest(kind)}
    WHERE shown.kind = ${kind} AND main.id = shown.id`;
}

const lastAuthor = sql`(
  SELECT coalesce(nullif(users.name, ''), users.email)
  FROM jsonb_each(CASE jsonb_typeof(details.authors) WHEN 'object' THEN details.authors ELSE '{}' END) AS author
  JOIN users ON users.id::text = author.value ->> 'user'
  ORDER BY author.value ->> 'at' DESC LIMIT 1)`;
