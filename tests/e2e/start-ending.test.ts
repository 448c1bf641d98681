import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockFileOf } from '../../launcher/config/data-folder.ts';
import { readHolder } from '../../launcher/process/lock.ts';
import { signal } from '../../launcher/process/processes.ts';
import {
  launcherAlone,
  makeDataDir,
  processesOf,
  removeDataDir,
  startProduct,
  type Product,
} from '../support/product.ts';

const credentials = { email: 'anna@bruket.example', password: randomBytes(12).toString('base64url') };

let product: Product;
let database: Client;
let token: string;

beforeAll(async () => {
  const settings = { ADMIN_EMAIL: credentials.email, ADMIN_PASSWORD: credentials.password };
  const given = { DATA_DIR: makeDataDir(), SAMPLE_CONTENT: 'none', ...settings };
  product = await startProduct(given, { command: launcherAlone });
  await product.ready();
  const { databaseUrl } = readHolder(lockFileOf(product.dataDir))!.facts;
  database = new Client({ connectionString: databaseUrl });
  database.on('error', () => undefined);
  await database.connect();
  const { body } = await send('POST', '/users/login', credentials);
  token = body.token as string;
});

afterAll(async () => {
  await database.end();
  await product.stop();
  removeDataDir(product.dataDir);
});

async function send(
  method: string,
  address: string,
  data: object,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${product.cmsUrl}/api${address}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `JWT ${token}` }) },
    body: JSON.stringify(data),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const processOfCms = () =>
  processesOf(product.dataDir).find(({ command }) => command.includes('cms/server.ts'))!;

/** Somebody waits for the table that we hold. */
async function someoneWaits(): Promise<boolean> {
  const { rowCount } = await database.query('SELECT FROM pg_locks WHERE NOT granted');
  return rowCount! > 0;
}

test('a save that is under way when the CMS is ended is done and answered', async () => {
  const { status: created, body } = await send('POST', '/topics?locale=sv', { title: 'Energi' });
  expect(created, JSON.stringify(body)).toBe(201);
  const { id } = body['doc'] as { id: number };

  await database.query('BEGIN; LOCK TABLE topics IN ACCESS EXCLUSIVE MODE');
  const save = send('PATCH', `/topics/${id}?locale=sv`, { title: 'Energi och värme' });
  await expect.poll(someoneWaits, { timeout: 20_000 }).toBe(true);
  const { pid } = processOfCms();
  signal(pid, 'SIGTERM');
  await expect.poll(() => fetch(product.cmsUrl).then(String, () => 'closed')).toBe('closed');
  await database.query('COMMIT');

  expect(await save).toMatchObject({ status: 200, body: { doc: { title: 'Energi och värme' } } });
  const { rows } = await database.query('SELECT title FROM topics_locales WHERE _parent_id = $1', [id]);
  expect(rows).toEqual([{ title: 'Energi och värme' }]);
});

test('the logs of its parts are objects of JSON, a line each', async () => {
  for (const part of ['cms', 'publisher', 'site', 'prepare']) {
    const text = readFileSync(path.join(product.dataDir, 'logs', `${part}.log`), 'utf8');
    for (const line of text.split('\n').filter(Boolean))
      expect(JSON.parse(line), line).toMatchObject({ part, level: expect.any(String) as string });
  }
});
