import { isKind, isSubjectKind, kinds } from '../../common/addresses.ts';
import { languages } from '../../common/languages.ts';
import { things } from './derive/things.ts';
import { globals, isGlobal, type Collection, type Global } from './read-stored.ts';

/*
 * SQL that tells from which rows of the CMS the texts of the store were made. PostgreSQL marks each row with the
 * transaction that wrote it (`xmin`); a row that was written past the CMS bears another mark than its text tells.
 */

export const sources: (Collection | Global)[] = [...kinds, ...things, ...globals];

/** @example tableOf('press-releases') // 'press_releases' */
export function tableOf(source: Collection | Global): string {
  return source.replaceAll('-', '_');
}

/** An expression for the marks of the rows of one thing. @param id an expression, too */
export function originOf(source: Collection | Global, id: string): string {
  const table = tableOf(source);
  const own = isGlobal(source) ? 'true' : `main.id = ${id}`;
  const main = `(SELECT string_agg(main.xmin::text, ' ') FROM ${table} AS main WHERE ${own})`;
  if (isKind(source) || source === 'redirects') return main;
  const ownNames = isGlobal(source) ? 'true' : `name._parent_id = ${id}`;
  const names = languages.map(
    (language) =>
      `coalesce((SELECT string_agg(name.xmin::text, ' ') FROM ${table}_locales AS name
        WHERE ${ownNames} AND name._locale = '${language}'), '-')`,
  );
  return `concat_ws(' ', ${[main, ...names].join(', ')})`;
}

/**
 * The ids of those of which the store tells otherwise than the marks do, or does not tell although it might. Looks
 * at marks alone: some milliseconds for ten thousand rows.
 */
export function driftOf(source: Collection | Global): string {
  if (isGlobal(source))
    return `SELECT 0 AS id WHERE (SELECT count(*) FROM published_texts WHERE source = '${source}' AND origin = ${originOf(source, '0')})
      < ${languages.length}`;
  return `SELECT DISTINCT coalesce(thing.id, text.id) AS id FROM ${tableOf(source)} AS thing
    FULL JOIN (SELECT id, origin FROM published_texts WHERE source = '${source}') AS text ON text.id = thing.id
    WHERE text.id IS NULL AND ${mayBePublic(source)} OR thing.id IS NULL
    OR text.id IS NOT NULL AND text.origin IS DISTINCT FROM ${originOf(source, 'thing.id')}`;
}

function mayBePublic(source: Collection): string {
  if (isKind(source)) return `thing._status = 'published' AND thing.deleted_at IS NULL`;
  const isNamed = isSubjectKind(source) || source === 'terms';
  const own = isNamed
    ? `EXISTS (SELECT FROM ${tableOf(source)}_locales AS name
        WHERE name._parent_id = thing.id AND name.title <> '' AND name.slug <> '' AND name.hidden IS NOT TRUE)`
    : { media: 'thing.sizes_jpeg_filename IS NOT NULL', files: 'thing.filename IS NOT NULL' }[
        source as string
      ];
  return ['thing.deleted_at IS NULL', ...(own ? [own] : [])].join(' AND ');
}
