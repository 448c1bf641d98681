import { mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'pg';
import { ifMissing } from '../../common/files.ts';
import { readBatch, visitFolder, type VisitCount } from '../../common/visits/batch.ts';

/** Of how many hosts it is told that readers of one page came from there on a day: who sends made-up ones fills no more. */
const maxOrigins = 30;

/**
 * Takes in what web servers have counted and left in the data folder, each file exactly once, and removes the files.
 * @returns how many there were
 */
export async function takeBatches(client: Client, dataFolder: string): Promise<number> {
  const folder = path.join(dataFolder, visitFolder);
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  for (const name of names) {
    const file = path.join(folder, name);
    const text = await ifMissing(readFile(file, 'utf8'), undefined);
    // Another process of the CMS has just taken it.
    if (text === undefined) continue;
    await takeOne(client, name, readBatch(text) ?? []);
    await ifMissing(unlink(file), undefined);
  }
  return names.length;
}

/**
 * Adds counts to those of the days. What has a name that was taken before is left alone: it is the same file once
 * more, after a process was killed before it could remove it.
 */
export async function takeOne(client: Client, name: string, counts: readonly VisitCount[]): Promise<void> {
  await client.query('BEGIN');
  try {
    const { rowCount } = await client.query(
      'INSERT INTO visit_batches (name) VALUES ($1) ON CONFLICT DO NOTHING',
      [name],
    );
    if (rowCount && (await isWanted(client))) await add(client, counts);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function isWanted(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ wanted: boolean }>(
    'SELECT coalesce(bool_and(count_visits), true) AS wanted FROM settings',
  );
  return rows[0]?.wanted ?? true;
}

async function add(client: Client, counts: readonly VisitCount[]): Promise<void> {
  await client.query(
    `WITH given AS (
       SELECT address, day, kind, "from" AS origin, sum(count)::int AS count
       FROM jsonb_to_recordset($1) AS one(address text, day date, kind text, "from" text, count int)
       GROUP BY 1, 2, 3, 4
     ), told AS (
       SELECT given.*, EXISTS (
           SELECT FROM visits AS known WHERE (known.address, known.day, known.kind, known.origin)
             = (given.address, given.day, given.kind, given.origin)
         ) OR given.origin = '' AS is_known,
         (SELECT count(*) FROM visits AS known
           WHERE (known.address, known.day, known.kind) = (given.address, given.day, given.kind))
         + row_number() OVER (PARTITION BY address, day, kind ORDER BY count DESC, origin) AS place
       FROM given
     )
     INSERT INTO visits (address, day, kind, origin, count)
     SELECT address, day, kind, CASE WHEN is_known OR place <= ${maxOrigins} THEN origin ELSE '' END, sum(count)::int
     FROM told GROUP BY 1, 2, 3, 4
     ON CONFLICT (address, day, kind, origin) DO UPDATE SET count = visits.count + excluded.count`,
    [JSON.stringify(counts)],
  );
}
