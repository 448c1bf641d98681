import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendSiteAsset } from '../../../cms/preview/site-assets.ts';

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bruket-assets-'));
  await writeFile(path.join(folder, 'site.css'), 'a{}');
  await mkdir(path.join(folder, 'unreadable.css'));
  server = createServer((request, response) => void sendSiteAsset(request, response, folder));
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const ask = (name: string) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/_astro/${name}`);

test('a style sheet is sent with its type', async () => {
  const response = await ask('site.css');
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
    200,
    'text/css',
    'a{}',
  ]);
});

test('one that is missing is not found, one that cannot be read is our fault', async () => {
  expect((await ask('missing.css')).status).toBe(404);
  expect((await ask('unreadable.css')).status).toBe(500);
});
