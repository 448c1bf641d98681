import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { Client } from 'pg';
import type { Kind } from '../../../common/addresses.ts';
import type { PublishedBodies } from '../../../common/protocol/published-store/texts.ts';
import { loadCatalogue, type Catalogue } from '../../../publisher/store/catalogue.ts';
import type { Queryable } from '../../../publisher/store/read-texts.ts';

/** A row of the published store, as the publisher reads it. */
export interface StoredRow {
  source: string;
  id: number;
  language: string;
  slug: string | null;
  visibleFrom: null;
  translation: number | null;
  revision: number;
  data: Record<string, unknown>;
  body: PublishedBodies[Kind] | null;
}

const columns = `source, id, language, slug, NULL AS "visibleFrom", translation, revision::float8 AS revision, data, body`;

/** Copies the published store to a file, a row a line, so that a build has all of it without a database. */
export async function copyStore(databaseUrl: string, file: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const out = createWriteStream(file);
  let last: [string, number, string] = ['', 0, ''];
  for (;;) {
    const { rows } = await client.query<StoredRow>(
      `SELECT ${columns} FROM published_texts WHERE (source, id, language) > ($1, $2, $3)
       AND (visible_from IS NULL OR visible_from <= now()) ORDER BY source, id, language LIMIT 1000`,
      last,
    );
    for (const row of rows) out.write(`${JSON.stringify(row)}\n`);
    const end = rows.at(-1);
    if (!end) break;
    last = [end.source, end.id, end.language];
  }
  out.end();
  await finished(out);
  await client.end();
}

export async function* readCopy(file: string): AsyncGenerator<StoredRow> {
  for await (const line of createInterface(createReadStream(file))) yield JSON.parse(line) as StoredRow;
}

/** The catalogue that the publisher would load from these rows. */
export function catalogueOf(rows: StoredRow[]): Promise<Catalogue> {
  let isRead = false;
  const query = () => {
    const some = isRead ? [] : rows;
    isRead = true;
    return Promise.resolve({ rows: some });
  };
  return loadCatalogue({ query } as unknown as Queryable);
}
