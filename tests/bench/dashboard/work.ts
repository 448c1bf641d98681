import type { Client } from 'pg';
import type { Bench } from '../cms.ts';
import { withClient } from '../database.ts';

/** How many pictures, answers of readers and searches of theirs there are beside the documents. */
const others = 5000;
/** Of documents: one in so many is a draft, lacks its translation, or was changed after it. */
const share = 20;

const tables = ['press_releases', 'case_studies', 'guides'];

/** Gives the documents what staff leave behind: versions with their authors, drafts, changes, publications. */
export async function addWork({ databaseUrl }: Bench, authors: number[]): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    // Of a smaller number of documents.
    await client.query("DELETE FROM media WHERE filename LIKE 'bench-%'");
    await client.query('TRUNCATE search_reports, feedback CASCADE');
    for (const table of tables) await addVersions(client, table, authors);
    await addPublications(client);
    await addPictures(client);
    await addReaders(client);
    await client.query('VACUUM ANALYZE');
  });
}

async function addVersions(client: Client, table: string, authors: number[]): Promise<void> {
  const author = `(ARRAY[${authors.join(', ')}])[1 + id % ${authors.length}]`;
  await client.query(`
    INSERT INTO _${table}_v (parent_id, version_title, version_language, version__status, version_translation_key,
      version_publish_at, version_field_authors, version_updated_at, version_created_at, updated_at, created_at, latest)
    SELECT id, title, language::text::enum__${table}_v_version_language,
      (CASE WHEN id % ${share} = 0 THEN 'draft' ELSE 'published' END)::enum__${table}_v_version_status,
      translation_key, publish_at,
      jsonb_build_object('title', jsonb_build_object('user', ${author}, 'at', updated_at),
        'lede', jsonb_build_object('user', ${author}, 'at', updated_at),
        'body', jsonb_build_object('user', ${author}, 'at', updated_at)),
      updated_at, created_at, updated_at, created_at, true
    FROM ${table}`);
  await client.query(
    `UPDATE ${table} SET deleted_at = now() WHERE language = 'en' AND (id / 2) % ${share} = 1`,
  );
  await client.query(
    `UPDATE ${table} SET updated_at = now() WHERE language = 'sv' AND (id / 2) % ${share} = 2`,
  );
  if (table === 'guides')
    await client.query("UPDATE guides SET review_due_at = publish_at + interval '2 years' WHERE id % 2 = 0");
}

async function addPublications(client: Client): Promise<void> {
  for (const [source, table] of [
    ['press-releases', 'press_releases'],
    ['case-studies', 'case_studies'],
    ['guides', 'guides'],
  ])
    await client.query(
      `INSERT INTO publications (source, document_id, operation, written_at, live_at, searchable_at, error, created_at)
       SELECT $1, id, 'change', publish_at, publish_at + interval '300 milliseconds', publish_at,
         CASE WHEN id % 5000 = 0 THEN 'boom' END, publish_at FROM ${table}`,
      [source],
    );
}

/** As in a newsroom where half of the pictures are described in Swedish alone. */
async function addPictures(client: Client): Promise<void> {
  await client.query(`
    WITH made AS (
      INSERT INTO media (filename, credit, updated_at, created_at)
      SELECT 'bench-' || number || '.jpg', CASE WHEN number % 10 > 0 THEN 'Exempelperson Ek' END, now(), now()
      FROM generate_series(1, ${others}) AS number RETURNING id
    )
    INSERT INTO media_locales (_parent_id, _locale, alt)
    SELECT id, code::_locales, 'Bild ' || id FROM made, unnest(ARRAY['sv', 'en']) AS code
    WHERE code = 'sv' OR id % 2 = 0`);
}

async function addReaders(client: Client): Promise<void> {
  await client.query(`
    INSERT INTO search_reports (language, query, week, outcome, count)
    SELECT 'sv', 'fråga ' || number, to_char(now() - number % 90 * interval '1 day', 'IYYY-"W"IW'), 'nothing', 1 + number % 7
    FROM generate_series(1, ${others}) AS number`);
  await client.query(`
    INSERT INTO feedback (kind, document_id, language, answer, day)
    SELECT 'guides', 1 + number % 1000, 'sv', (CASE WHEN number % 3 = 0 THEN 'no' ELSE 'yes' END)::enum_feedback_answer,
      to_char(now() - number % 300 * interval '1 day', 'YYYY-MM-DD')
    FROM generate_series(1, ${others}) AS number`);
}
