import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { languageOf } from '../../common/addresses.ts';
import { ifMissing } from '../../common/files.ts';
import { searchFolder, searchIndexAddress } from '../../common/protocol/search-index.ts';
import { savePages, removePages } from '../../publisher/release/pages.ts';
import { readPublishedIndex } from '../../publisher/search/index/published-index.ts';
import { createSearchIndexer, type SearchIndexer } from '../../publisher/search/search-indexer.ts';
import { signature } from '../../publisher/search/segment/format.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';

let cms: OpenedPayload;
let client: Client;
let site: string;
let search: SearchIndexer | undefined;
const errors: unknown[] = [];

beforeAll(async () => {
  cms = await openPayload();
  client = new Client({ connectionString: cms.databaseUrl });
  await client.connect();
});

beforeEach(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'bruket-indexer-'));
  await client.query('DELETE FROM published_pages');
  await client.query('DELETE FROM publications');
  errors.length = 0;
});

afterEach(async () => {
  await search?.stop();
  search = undefined;
  await rm(site, { recursive: true, force: true });
});

afterAll(async () => {
  await client?.end();
  await cms?.close();
});

function start(): SearchIndexer {
  const started = createSearchIndexer({
    databaseUrl: cms.databaseUrl,
    onError: (error) => errors.push(error),
  });
  started.use(site, new Map());
  search = started;
  return started;
}

/** As the publisher does before it tells of it. */
async function put(address: string, words: string): Promise<[string, string]> {
  const language = languageOf(address);
  const html = `<!doctype html><html lang="${language}"><head><meta content="${words}" data-pagefind-meta="title[content]"></head>
    <body><main data-pagefind-body><h1>${words}</h1></main></body></html>`;
  await mkdir(path.join(site, address), { recursive: true });
  await writeFile(path.join(site, address, 'index.html'), html);
  const hash = createHash('sha256').update(html).digest('hex');
  await savePages(client, [{ address, tags: [], files: [], hash }]);
  return [address, hash];
}

async function written(): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO publications (source, document_id, operation, written_at)
     VALUES ('guides', 1, 'change', clock_timestamp()) RETURNING id`,
  );
  return rows[0]?.id ?? 0;
}

async function isSearchable(id: number): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT 1 FROM publications WHERE id = $1 AND searchable_at IS NOT NULL',
    [id],
  );
  return rowCount === 1;
}

/** The titles of all that can be found in a language. */
async function found(language: 'sv' | 'en'): Promise<string[]> {
  const { segments = [] } = (await readPublishedIndex(site, language)) ?? {};
  const folders = segments.map((segment) => path.join(site, segment, 'fragment'));
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await ifMissing(readdir(folder), [])).map((file) => path.join(folder, file)),
    ),
  );
  const titles = files.flat().map(async (file) => {
    const json = gunzipSync(await readFile(file))
      .toString('utf8')
      .slice(signature.length);
    return (JSON.parse(json) as { meta: { title: string } }).meta.title;
  });
  return (await Promise.all(titles)).sort();
}

const soon = { timeout: 30_000, interval: 50 };

test('what stands when it begins can be searched, and what changes afterwards', async () => {
  const before = await written();
  await put('/guider/en/', 'ugn');
  await put('/en/guides/one/', 'furnace');
  const { update } = start();
  await expect.poll(() => isSearchable(before), soon).toBe(true);
  expect([await found('sv'), await found('en')]).toEqual([['ugn'], ['furnace']]);

  const change = await written();
  update({ standing: new Map([await put('/guider/tva/', 'spis')]), gone: [], publications: [change] });
  await expect.poll(() => isSearchable(change), soon).toBe(true);
  expect([await found('sv'), await found('en')]).toEqual([['spis', 'ugn'], ['furnace']]);

  const removal = await written();
  await removePages(client, ['/guider/en/']);
  update({ standing: new Map(), gone: ['/guider/en/'], publications: [removal] });
  await expect.poll(() => isSearchable(removal), soon).toBe(true);
  expect(await found('sv')).toEqual(['spis']);
  expect(errors).toEqual([]);
});

test('a language whose search has gone gets it back with a change of the other', async () => {
  await put('/guider/en/', 'ugn');
  await put('/en/guides/one/', 'furnace');
  const { update } = start();
  await expect.poll(() => found('en'), soon).toEqual(['furnace']);
  const { segments = [] } = (await readPublishedIndex(site, 'en')) ?? {};
  for (const segment of segments) await rm(path.join(site, segment), { recursive: true });
  update({ standing: new Map([await put('/guider/tva/', 'spis')]), gone: [], publications: [] });
  await expect.poll(() => found('en'), soon).toEqual(['furnace']);

  await rm(path.join(site, searchIndexAddress('en')));
  update({ standing: new Map([await put('/guider/tre/', 'panna')]), gone: [], publications: [] });
  await expect.poll(() => found('en'), soon).toEqual(['furnace']);
  expect(await found('sv')).toEqual(['panna', 'spis', 'ugn']);
});

test('what cannot be written is told, and written by itself when it can, with all that came meanwhile', async () => {
  await put('/guider/en/', 'ugn');
  const { update } = start();
  await expect.poll(() => found('sv'), soon).toEqual(['ugn']);
  const folder = path.join(site, searchFolder);
  await rm(folder, { recursive: true });
  await writeFile(folder, 'In the way.');
  const change = await written();
  update({ standing: new Map([await put('/guider/tva/', 'spis')]), gone: [], publications: [change] });
  await vi.waitFor(() => expect(errors).not.toEqual([]), soon);
  expect(await isSearchable(change)).toBe(false);
  await rm(folder);
  await expect.poll(() => isSearchable(change), soon).toBe(true);
  expect(await found('sv')).toEqual(['spis', 'ugn']);
});

test('another release is searched with the pages that it has, whatever was told of the one before', async () => {
  await put('/guider/en/', 'ugn');
  const { use, update } = start();
  await expect.poll(() => found('sv'), soon).toEqual(['ugn']);
  update({ standing: new Map([['/guider/tva/', 'never written']]), gone: ['/guider/en/'], publications: [] });
  const former = site;
  site = await mkdtemp(path.join(tmpdir(), 'bruket-indexer-'));
  const change = await written();
  await put('/guider/en/', 'ugn');
  await put('/guider/tre/', 'panna');
  use(site, new Map());
  await expect.poll(() => isSearchable(change), soon).toBe(true);
  expect(await found('sv')).toEqual(['panna', 'ugn']);
  await rm(former, { recursive: true });
});
