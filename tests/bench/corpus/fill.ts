import type { Client } from 'pg';
import { kinds } from '../../../common/addresses.ts';
import { deriveStore } from '../../../cms/published/derive-store.ts';
import type { Bench } from '../cms.ts';
import { withClient } from '../database.ts';
import { countsOf, documentRows, type Row, type Rows } from './documents.ts';
import type { Surroundings } from './surroundings.ts';

const batch = 250;
const documentTables = ['press_releases', 'case_studies', 'guides'];

/**
 * Makes the database hold exactly `total` documents, each with its translation and published, without going
 * through Payload, which writes some ten a second; the published store is derived from it as after an update. They
 * have no versions: the public site reads none.
 */
export async function fillDatabase(
  { databaseUrl, payload }: Bench,
  total: number,
  about: Surroundings,
): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await empty(client);
    const now = Date.now();
    for (const kind of kinds) {
      const count = countsOf(total)[kind];
      for (let first = 1; first <= count; first += batch) {
        const length = Math.min(batch, count - first + 1);
        const numbers = Array.from({ length }, (_, index) => first + index);
        await insertAll(client, merge(numbers.map((number) => documentRows(kind, number, about, now))));
      }
    }
    for (const table of documentTables) {
      await client.query(`SELECT setval('${table}_id_seq', (SELECT coalesce(max(id), 1) FROM ${table}))`);
    }
    await client.query('VACUUM ANALYZE');
    await deriveStore(payload);
    await client.query('DELETE FROM publications');
    await client.query('VACUUM ANALYZE');
  });
}

/** What was there before, with all that the publisher knew of it. */
async function empty(client: Client): Promise<void> {
  const versions = documentTables.map((table) => `_${table}_v`);
  const tables = [...documentTables, ...versions, 'publications', 'published_pages', 'published_release'];
  await client.query(`TRUNCATE ${tables.join(', ')} RESTART IDENTITY CASCADE`);
  await client.query('DELETE FROM published_texts WHERE source = ANY($1)', [kinds]);
}

function merge(all: Rows[]): Rows {
  const merged: Rows = new Map();
  for (const [table, rows] of all.flatMap((one) => [...one])) {
    merged.set(table, [...(merged.get(table) ?? []), ...rows]);
  }
  return merged;
}

async function insertAll(client: Client, rows: Rows): Promise<void> {
  await client.query('BEGIN');
  for (const [table, some] of rows) await insert(client, table, some);
  await client.query('COMMIT');
}

/** Table and columns come from our own code; PostgreSQL turns the JSON into each column's type. */
async function insert(client: Client, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(', ');
  if (!columns) return;
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
