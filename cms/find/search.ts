import { sql } from '@payloadcms/db-postgres';
import type { Language } from '../../common/languages.ts';
import type { Database } from '../database/transaction.ts';
import type { GatheredText } from './gather.ts';
import { wordsIn } from './words.ts';

/** What holds all words of a question. */
export interface Hit extends Pick<GatheredText, 'titles'> {
  [column: string]: unknown;
  collection: string;
  id: number;
  language: Language | null;
  /** All its text but the title. */
  body: string;
}

type SQL = ReturnType<typeof sql>;

interface Question {
  /** The ways in which each word may begin what is found. */
  words: string[][];
  collections: string[];
  limit: number;
}

/** As many words as a question has, at most. */
const maxWords = 8;
/** Of what a letter or two begin there is more than anybody looks through: the newest are compared. */
const maxRanked = 500;
/** Shorter stems would find too much. */
const minStem = 4;

/**
 * What has all words of a question, whole, inflected, as a beginning or inside a longer word: first those with them
 * in title and short texts, by how well they fit, then those with them in the running text, the newest first. What
 * lies in the trash comes last.
 */
export async function searchTexts(
  database: Database,
  { query, collections, limit }: { query: string; collections: string[]; limit: number },
): Promise<{ hits: Hit[]; words: string[] }> {
  const words = wordsIn(query).slice(0, maxWords);
  if (words.length === 0 || collections.length === 0) return { hits: [], words: [] };
  const question = { words: await beginningsOf(database, words), collections, limit };
  const first = await searchHeadings(database, question);
  const rest = limit - first.length;
  const more = rest > 0 ? await searchBodies(database, { ...question, limit: rest }) : [];
  return { hits: [...first, ...more], words: question.words.flat() };
}

/** A word as it is typed, and its stem in each language. */
async function beginningsOf(database: Database, words: string[]): Promise<string[][]> {
  const { rows } = await database.execute<{ word: string; stems: (string | null)[] }>(sql`
    SELECT word, ARRAY[(ts_lexize('swedish_stem', word))[1], (ts_lexize('english_stem', word))[1]] AS stems
    FROM json_array_elements_text(${JSON.stringify(words)}::json) AS word`);
  return rows.map(({ word, stems }) => {
    const shorter = stems.filter((stem) => stem && stem.length >= minStem && word.startsWith(stem));
    return [...new Set([word, ...shorter.filter((stem) => stem !== null)])];
  });
}

function searchHeadings(database: Database, { words, collections, limit }: Question): Promise<Hit[]> {
  const all = queryOf(words);
  const whole = words.map(([word]) => `'${word}'`).join(' | ');
  return select(
    database,
    sql`(SELECT * FROM find_texts WHERE heading_words @@ ${all}::tsquery AND ${isOf(collections)}
      ORDER BY trashed, updated_at DESC LIMIT ${maxRanked}) AS newest`,
    sql`trashed, ts_rank(heading_words, ${whole}::tsquery) + ts_rank(heading_words, ${all}::tsquery) DESC,
      updated_at DESC LIMIT ${limit}`,
  );
}

function searchBodies(database: Database, { words, collections, limit }: Question): Promise<Hit[]> {
  const all = queryOf(words);
  return select(
    database,
    sql`find_texts WHERE words @@ ${all}::tsquery AND NOT heading_words @@ ${all}::tsquery
      AND ${isOf(collections)}`,
    sql`trashed, updated_at DESC LIMIT ${limit}`,
  );
}

async function select(database: Database, from: SQL, order: SQL): Promise<Hit[]> {
  const { rows } = await database.execute<Hit>(sql`
    SELECT collection, document_id AS id, language, titles, body FROM ${from} ORDER BY ${order}`);
  return rows;
}

/** Words hold letters and digits alone. */
function queryOf(words: string[][]): string {
  return words.map((ways) => `(${ways.map((way) => `'${way}':*`).join(' | ')})`).join(' & ');
}

function isOf(collections: string[]): SQL {
  const names = sql.join(
    collections.map((slug) => sql`${slug}`),
    sql`, `,
  );
  return sql`collection IN (${names})`;
}
