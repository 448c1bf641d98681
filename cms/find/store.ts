import { sql } from '@payloadcms/db-postgres';
import type { Language } from '../../common/languages.ts';
import type { Database } from '../database/transaction.ts';
import type { GatheredText } from './gather.ts';
import { innerEnds, wordsIn } from './words.ts';

/** A document in the words that it is found by. */
export interface StoredText extends GatheredText {
  collection: string;
  id: number;
  /** Of a text that is written in one. */
  language: Language | null;
  isTrashed: boolean;
  /** When the words were changed, ISO 8601. */
  updatedAt: string;
}

export async function storeText(database: Database, text: StoredText): Promise<void> {
  const title = Object.values(text.titles).join('\n');
  const all = `${title}\n${text.heading}\n${text.body}`;
  await database.execute(sql`
    INSERT INTO find_texts
      (collection, document_id, language, titles, body, heading_words, words, trashed, updated_at)
    VALUES (${text.collection}, ${text.id}, ${text.language}, ${JSON.stringify(text.titles)}::jsonb,
      ${`${text.heading}\n${text.body}`.trim()}, ${headingVector(title, text.heading)}::tsvector,
      ${vectorOf(wordsIn(all))}::tsvector, ${text.isTrashed}, ${text.updatedAt})
    ON CONFLICT (collection, document_id) DO UPDATE SET language = excluded.language, titles = excluded.titles,
      body = excluded.body, heading_words = excluded.heading_words, words = excluded.words,
      trashed = excluded.trashed, updated_at = excluded.updated_at`);
}

export async function removeText(database: Database, collection: string, id: number): Promise<void> {
  await database.execute(
    sql`DELETE FROM find_texts WHERE collection = ${collection} AND document_id = ${id}`,
  );
}

/** PostgreSQL's own form. Words of the title weigh most, then those of other short texts, then what is inside words. */
function headingVector(title: string, heading: string): string {
  const [first, second] = [wordsIn(title), wordsIn(heading)];
  const weighed = [...first.map((word) => `'${word}':1A`), ...second.map((word) => `'${word}':2B`)];
  return [...weighed, ...first.concat(second).flatMap(innerEnds).map(quoted)].join(' ');
}

/** Without places, which take room and decide nothing. */
function vectorOf(words: string[]): string {
  return [...new Set([...words, ...words.flatMap(innerEnds)])].map(quoted).join(' ');
}

/** Words hold letters and digits alone. */
function quoted(word: string): string {
  return `'${word}'`;
}
