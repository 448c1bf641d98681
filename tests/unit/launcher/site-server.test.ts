import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { getPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRoot } from '../../../launcher/config/root.ts';
import { findFreePort } from '../../../launcher/process/ports.ts';

let dataDir: string;
let port: number;
let site: ChildProcess;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'bruket-site-'));
  mkdirSync(path.join(dataDir, 'public'));
  writeFileSync(path.join(dataDir, 'public/index.html'), 'Start '.repeat(3000));
  // Larger than what the system takes in on the way to a reader.
  writeFileSync(path.join(dataDir, 'public/film.pdf'), '');
  truncateSync(path.join(dataDir, 'public/film.pdf'), 32 * 1024 * 1024);
  port = await findFreePort();
  site = spawn(process.execPath, [inRoot('launcher/static-server/main.ts')], {
    env: {
      ...{ ...process.env, DATA_DIR: dataDir, PORT: String(port) },
      ...{ SITE_URL: 'http://localhost', CMS_URL: 'http://localhost' },
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(site, 'message');
});

afterAll(async () => {
  site.kill();
  await once(site, 'exit');
  rmSync(dataDir, { recursive: true });
});

const descriptors = () => readdirSync(`/proc/${site.pid}/fd`).length;

async function ask(address: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(`GET ${address} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  await once(socket, 'data');
  return socket;
}

test.skipIf(process.platform !== 'linux')(
  'a thousand readers are served at once, the slow ones too, and leave nothing open',
  async () => {
    const before = descriptors();
    const addresses = ['/', '/film.pdf', '/finns-inte/'];
    const readers = await Promise.all(
      Array.from({ length: 1000 }, (_, index) => ask(addresses[index % addresses.length]!)),
    );
    // Of a large file they have only the beginning, and read no further.
    for (const reader of readers) reader.pause();
    // Those who wait have their connection and their file.
    expect(descriptors()).toBeGreaterThan(before + 600);
    for (const reader of readers) reader.destroy();
    await expect.poll(descriptors, { timeout: 10_000 }).toBeLessThanOrEqual(before);
  },
);

test('the site leaves the processor to whoever publishes it', () => {
  expect(getPriority(site.pid)).toBeGreaterThan(getPriority());
});
