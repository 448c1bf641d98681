import { sql } from '@payloadcms/db-postgres';
import type { Kind } from '../../common/addresses.ts';
import { defaultLanguage } from '../../common/languages.ts';
import { isLiveAt, tableOf, type Sql } from './sql.ts';

/**
 * The translations of a kind that tell less than what they were made of: readers have both, and the source was
 * changed after it had been published and after the translation. Selects `id`, `language`, when the source was
 * changed (`at`) and when the translation was (`other`).
 */
export function outdatedTexts(kind: Kind, now: Date): Sql {
  const table = tableOf(kind);
  return sql`
    SELECT main.id, main.language, ${changed('source')} AS at, ${changed('main')} AS other
    FROM ${table} AS main
    JOIN ${table} AS source ON source.translation_key = main.translation_key AND source.language <> main.language
    WHERE ${isLiveAt(now, 'main')} AND ${isLiveAt(now, 'source')} AND ${isSource}
      AND ${changed('source')} > ${published('source')} + interval '1 minute'
      AND ${changed('source')} > ${changed('main')}`;
}

/** Nothing says which text was written first. Most are translated from the default language; those made well before are not. */
const isSource = sql`(CASE WHEN source.language = ${defaultLanguage}
  THEN main.created_at > source.created_at - interval '1 hour'
  ELSE source.created_at <= main.created_at - interval '1 hour' END)`;

type Name = 'main' | 'source';

function published(name: Name): Sql {
  const table = sql.identifier(name);
  return sql`coalesce(${table}.publish_at, ${table}.created_at)`;
}

/** As `changedAt` in `cms/published/derive/` tells readers: what an import has brought is as old as it says. */
function changed(name: Name): Sql {
  const table = sql.identifier(name);
  return sql`(CASE WHEN ${table}.updated_at < ${published(name)}
    OR (${table}.created_at - ${published(name)} >= interval '1 hour'
      AND ${table}.updated_at - ${table}.created_at < interval '1 hour')
    THEN ${published(name)} ELSE ${table}.updated_at END)`;
}
