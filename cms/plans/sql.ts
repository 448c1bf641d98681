import { sql } from '@payloadcms/db-postgres';
import type { Kind } from '../../common/addresses.ts';

export type Sql = ReturnType<typeof sql>;

export function tableOf(kind: Kind) {
  return sql.identifier(kind.replaceAll('-', '_'));
}

/** The newest draft of each text of a kind, as `newest` beside its row `main`. */
export function joinNewest(kind: Kind): Sql {
  const versions = sql.identifier(`_${kind.replaceAll('-', '_')}_v`);
  return sql`LEFT JOIN ${versions} AS newest ON newest.parent_id = main.id AND newest.latest`;
}

/** Whether a person has written something that stands in the newest draft. */
export function isWrittenBy(user: number): Sql {
  if (user === 0) return sql`false`;
  return sql`EXISTS (
    SELECT FROM jsonb_each(CASE jsonb_typeof(newest.version_field_authors)
      WHEN 'object' THEN newest.version_field_authors ELSE '{}' END) AS author
    WHERE author.value ->> 'user' = ${String(user)})`;
}

/** What `standingOf` calls live, of a row `main` or of another one. */
export function isLiveAt(now: Date, name = 'main'): Sql {
  const [table, time] = [sql.identifier(name), now.toISOString()];
  return sql`(${isOut(now, name)} AND (${table}.publish_at IS NULL OR ${table}.publish_at <= ${time}))`;
}

/** Published, in force or with a time ahead. */
export function isOut(now: Date, name = 'main'): Sql {
  const table = sql.identifier(name);
  return sql`(${table}._status = 'published' AND ${table}.deleted_at IS NULL
    AND (${table}.withdraw_at IS NULL OR ${table}.withdraw_at > ${now.toISOString()}))`;
}
