import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { languages, otherLanguage, type Language } from '../../common/languages.ts';
import { may } from '../access/roles.ts';
import { transactionOf } from '../database/transaction.ts';
import { maxRows, type Row, type Section } from './section.ts';
import { sayTo } from './text-rows.ts';

/**
 * Pictures that lack what readers need: an alternative text, in each language in whose pages they are or in any, and
 * whose they are. Translators are told of the texts in their language alone.
 */
export const pictures: Section = {
  name: 'pictures',
  capability: 'translate names',
  async read(req) {
    const database = await transactionOf(req);
    const { rows } = await database.execute<PictureRow>(sql`
      SELECT *, (count(*) OVER ())::int AS total FROM (${lacking(req)}) AS lacking
      ORDER BY cardinality(alt) DESC, id DESC LIMIT ${maxRows}`);
    const total = rows[0]?.total ?? 0;
    const more = { label: sayTo(req)('dashboard.all', { count: String(total) }), address: listAddress(req) };
    return { total, rows: rows.map((row) => rowOf(row, req)), more: [more] };
  },
};

// As a type, for the database's driver asks for an index signature.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type PictureRow = {
  id: number;
  name: string;
  /** Languages in which the alternative text is missed. */
  alt: Language[];
  lacksCredit: boolean;
  total: number;
};

/** The one place that says what a picture lacks. */
function lacking({ user }: PayloadRequest) {
  const own = languages.filter((language) => may(user, 'translate names', language)).map(missedIn);
  return sql`
    SELECT * FROM (
      SELECT media.id, coalesce(media.original_name, media.filename, '') AS name,
        ${may(user, 'change the library')} AND trim(coalesce(media.credit, '')) = '' AS "lacksCredit",
        array_remove(ARRAY[${sql.join(own, sql`, `)}], NULL) AS alt
      FROM media
      LEFT JOIN media_locales AS sv ON sv._parent_id = media.id AND sv._locale = 'sv'
      LEFT JOIN media_locales AS en ON en._parent_id = media.id AND en._locale = 'en'
      WHERE media.deleted_at IS NULL
      OFFSET 0 -- Each is judged once.
    ) AS picture
    WHERE "lacksCredit" OR cardinality(alt) > 0`;
}

/** The language itself where its alternative text is missed. */
function missedIn(language: Language) {
  return sql`CASE WHEN ${isBare(language)} AND (${isBare(otherLanguage(language))} OR EXISTS (
    SELECT FROM published_texts AS page
    WHERE page.tags @> ARRAY['media:' || media.id] AND page.source <> 'media' AND page.language = ${language}
  )) THEN ${language}::text END`;
}

const isBare = (language: Language) => sql`trim(coalesce(${sql.identifier(language)}.alt, '')) = ''`;

function rowOf({ id, name, alt, lacksCredit }: PictureRow, req: PayloadRequest): Row {
  const say = sayTo(req);
  const [language] = alt;
  const facts = [
    ...alt.map((code) => say(`dashboard.pictures.alt.${code}`)),
    ...(lacksCredit ? [say('dashboard.pictures.credit')] : []),
  ];
  const address = `/admin/collections/media/${id}`;
  return {
    title: name,
    facts,
    address: language ? `${address}?locale=${language}#field-alt` : `${address}#field-credit`,
  };
}

function listAddress({ user }: PayloadRequest): string {
  const alt: [string, string] = ['where[or][0][and][0][alt][exists]', 'false'];
  const credit: [string, string] = ['where[or][1][and][0][credit][exists]', 'false'];
  const asked = may(user, 'change the library') ? [alt, credit] : [alt];
  return `/admin/collections/media?${new URLSearchParams(asked)}`;
}
