import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { pageAddress } from '../../../common/addresses.ts';
import type { Bench } from '../cms.ts';
import { createRelease } from './create-release.ts';
import { withClient } from '../database.ts';
import type { Surroundings } from '../corpus/surroundings.ts';
import { createRandom } from '../corpus/random.ts';
import { spreadOf, type Spread } from '../statistics.ts';
import type { Parts } from '../parts.ts';

export interface Changes {
  publishes: number;
  /** From the commit until the public address answers with the page; in milliseconds, as all times here. */
  live: Spread;
  /** Until every page that the change touches is written. */
  written: Spread;
  searchable: Spread;
  pagesWritten: Spread;
  /** How long the CMS took to save and publish each. */
  saving: Spread;
}

export interface ChangesOptions {
  publishes: number;
  /** How long to wait for the search index before the next publish, in milliseconds. */
  pause: number;
  /** How the addresses of the press releases begin, where others have been published before. */
  prefix?: string;
}

interface Publish {
  documentId: number;
  /** By the clock, as the database tells the others. */
  committedAt: number;
  saving: number;
  live: number;
}

const pollInterval = 3;
const patience = 30_000;
const searchPatience = 15 * 60_000;

/** Publishes new press releases one after the other through Payload, and looks when readers have them. */
export async function measureChanges(
  bench: Bench,
  parts: Parts,
  about: Surroundings,
  { publishes, pause, prefix = 'bench' }: ChangesOptions,
): Promise<Changes> {
  const logged = parts.log().length;
  const random = createRandom(publishes);
  return withClient(bench.databaseUrl, async (client) => {
    const done: Publish[] = [];
    for (let n = 1; n <= publishes; n += 1) {
      const publish = await publishOne(bench, `${prefix}-${n}`, about, random);
      done.push(publish);
      await untilNoted(client, 'written_at', [publish.documentId], patience);
      await untilNoted(client, 'searchable_at', [publish.documentId], pause).catch(() => undefined);
    }
    const ids = done.map(({ documentId }) => documentId);
    await untilNoted(client, 'searchable_at', ids, searchPatience);
    const noted = await readTimes(client, ids);
    const after = (column: 'written' | 'searchable') =>
      spreadOf(
        done.map(
          ({ documentId, committedAt }) => (noted.get(documentId)?.[column] ?? Number.NaN) - committedAt,
        ),
      );
    return {
      publishes,
      live: spreadOf(done.map(({ live }) => live)),
      written: after('written'),
      searchable: after('searchable'),
      pagesWritten: spreadOf(pagesWritten(parts.log().slice(logged))),
      saving: spreadOf(done.map(({ saving }) => saving)),
    };
  });
}

async function publishOne(
  { payload, siteUrl }: Bench,
  name: string,
  about: Surroundings,
  random: ReturnType<typeof createRandom>,
): Promise<Publish> {
  const startedAt = performance.now();
  const { id, slug, title } = await createRelease(payload, name, about, random);
  const committedAt = Date.now();
  const committed = performance.now();
  await untilShown(new URL(pageAddress('press-releases', 'sv', slug), siteUrl), title);
  return { documentId: id, committedAt, saving: committed - startedAt, live: performance.now() - committed };
}

async function untilShown(address: URL, title: string): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    const response = await fetch(address, { cache: 'no-store' });
    const text = await response.text();
    if (response.status === 200 && text.includes(title)) return;
    if (Date.now() > deadline) throw new Error(`${address.href} still answers with ${response.status}.`);
    await wait(pollInterval);
  }
}

async function untilNoted(
  client: Client,
  column: 'written_at' | 'searchable_at',
  ids: number[],
  milliseconds: number,
): Promise<void> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const { rowCount } = await client.query(
      `SELECT 1 FROM publications WHERE source = 'press-releases' AND document_id = ANY($1) AND ${column} IS NULL`,
      [ids],
    );
    if (rowCount === 0) return;
    if (Date.now() > deadline) throw new Error(`${rowCount} changes have no ${column}.`);
    await wait(20);
  }
}

async function readTimes(client: Client, ids: number[]) {
  const { rows } = await client.query<{ id: number; written: Date; searchable: Date }>(
    `SELECT document_id::int AS id, written_at AS written, searchable_at AS searchable FROM publications
     WHERE source = 'press-releases' AND document_id = ANY($1)`,
    [ids],
  );
  return new Map(
    rows.map(({ id, written, searchable }) => [
      id,
      { written: written.getTime(), searchable: searchable.getTime() },
    ]),
  );
}

function pagesWritten(log: string): number[] {
  const lines = log.matchAll(/Published \d+ changes: \d+ pages, (\d+) written/g);
  return [...lines].map(([, written]) => Number(written));
}
