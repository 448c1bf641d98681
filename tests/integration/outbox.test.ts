import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyAgain } from '../../publisher/outbox/verify-live.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';

let cms: OpenedPayload;
let database: Client;
let site: Server;
let siteUrl: string;
/** What readers get at every address. */
let shown = 'before';

beforeAll(async () => {
  cms = await openPayload();
  database = new Client({ connectionString: cms.databaseUrl });
  await database.connect();
  site = createServer((_, response) => response.end(shown)).listen(0, '127.0.0.1');
  await new Promise((resolve) => site.once('listening', resolve));
  siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const hash = createHash('sha256').update('after').digest('hex');
  await database.query(
    "INSERT INTO published_pages (address, tags, files, hash) VALUES ('/guider/spara/', '{}', '{}', $1)",
    [hash],
  );
});

afterAll(async () => {
  site.close();
  await database.end();
  await cms.close();
});

async function changeWith(error: string): Promise<number> {
  const { rows } = await database.query<{ id: number }>(
    `INSERT INTO publications (source, document_id, operation, written_at, error)
     VALUES ('guides', 1, 'change', now(), $1) RETURNING id`,
    [error],
  );
  return rows[0]!.id;
}

const kept = async (id: number) => cms.payload.findByID({ collection: 'publications', id });
const lookAgain = (id: number) => verifyAgain({ databaseUrl: cms.databaseUrl, siteUrl }, id);

it('keeps the trouble of a page that readers still do not get', async () => {
  const id = await changeWith(`${siteUrl}/guider/spara/ does not answer: fetch failed`);
  shown = 'before';
  expect(await lookAgain(id)).toBe(false);
  expect(await kept(id)).toMatchObject({ error: expect.stringContaining('fetch failed') });
});

it('forgets it once they do', async () => {
  const id = await changeWith(`${siteUrl}/guider/spara/ does not answer: fetch failed`);
  shown = 'after';
  expect(await lookAgain(id)).toBe(true);
  expect(await kept(id)).toMatchObject({ error: null, liveAt: expect.any(String) });
});

it('does not forget that a page could not be made', async () => {
  shown = 'after';
  const id = await changeWith('/guider/spara/: The template threw.');
  expect(await lookAgain(id)).toBe(false);
  expect(await kept(id)).toMatchObject({ error: '/guider/spara/: The template threw.' });
});

/** A change of a document that was made so many days ago. */
async function changeOf(documentId: number | null, days: number, isWritten = true): Promise<number> {
  const { rows } = await database.query<{ id: number }>(
    `INSERT INTO publications (source, document_id, operation, created_at, written_at)
     VALUES ($1, $2, 'change', now() - make_interval(days => $3), CASE WHEN $4 THEN now() END) RETURNING id`,
    [documentId === null ? 'settings' : 'case-studies', documentId, days, isWritten],
  );
  return rows[0]!.id;
}

it('forgets changes after 90 days, but for the newest of each document and what is still to come', async () => {
  const { purgeOutbox } = await import('../../cms/outbox/purge.ts');
  const old = [await changeOf(1, 300), await changeOf(1, 91), await changeOf(null, 91)];
  const stay = [await changeOf(1, 89), await changeOf(2, 300), await changeOf(null, 91)];
  const waiting = [await changeOf(3, 300, false), await changeOf(3, 299, false)];
  await purgeOutbox(database, new Date());
  const { rows } = await database.query<{ id: number }>(
    'SELECT id FROM publications WHERE id = ANY($1) ORDER BY id',
    [[...old, ...stay, ...waiting]],
  );
  expect(rows.map(({ id }) => id)).toEqual([...stay, ...waiting]);
});

it('finds the newest changes of a document by an index', async () => {
  await database.query(
    `INSERT INTO publications (source, document_id, operation, written_at)
     SELECT 'guides', number, 'change', now() FROM generate_series(1, 5000) number`,
  );
  await database.query('ANALYZE publications');
  const { rows } = await database.query<{ 'QUERY PLAN': string }>(
    "EXPLAIN SELECT * FROM publications WHERE source = 'guides' AND document_id = 7 ORDER BY id DESC LIMIT 5",
  );
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('publications_document_idx');
});
