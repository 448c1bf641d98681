import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { signal } from '../../launcher/process/processes.ts';
import {
  launcherAlone,
  makeDataDir,
  processesOf,
  removeDataDir,
  startProduct,
  type Product,
} from '../support/product.ts';

const folders: string[] = [];
const products: Product[] = [];

afterEach(async () => {
  for (const product of products.splice(0)) await product.stop();
  for (const folder of folders.splice(0)) removeDataDir(folder);
});

function dataDir(): string {
  const folder = makeDataDir();
  folders.push(folder);
  return folder;
}

async function start(
  given: Record<string, string> & { DATA_DIR: string },
  command?: string[],
): Promise<Product> {
  const product = await startProduct({ SAMPLE_CONTENT: 'none', ...given }, { command });
  products.push(product);
  return product;
}

async function signIn(cmsUrl: string): Promise<number> {
  const response = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(inject('credentials')),
  });
  return response.status;
}

/** As through a proxy: a program on this machine itself needs no code. @returns the status */
async function firstAccount(cmsUrl: string, code: string): Promise<number> {
  const response = await fetch(`${cmsUrl}/api/users/first-register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.1' },
    body: JSON.stringify({ email: 'bo@example.org', password: 'sju sura stenar i en mur', code }),
  });
  return response.status;
}

/** A moment is allowed to processes that end because another has. */
async function expectNothingLeft(folder: string): Promise<void> {
  await expect.poll(() => processesOf(folder), { timeout: 15_000 }).toEqual([]);
}

function processNamed(folder: string, part: string): number {
  const found = processesOf(folder).find(({ command }) => command.includes(part));
  expect(found, part).toBeDefined();
  return found!.pid;
}

describe('A running product', () => {
  test('answers at both addresses, by name and by number', async () => {
    for (const url of [inject('siteUrl'), `${inject('cmsUrl')}/admin/login`]) {
      expect((await fetch(url)).status).toBe(200);
      expect((await fetch(url.replace('localhost', '127.0.0.1'))).status).toBe(200);
    }
  });

  test('a second one beside it has its own content, and leaves nothing when it is stopped', async () => {
    const folder = dataDir();
    const product = await start({ DATA_DIR: folder });
    const first = `make the first account at ${product.cmsUrl}/admin/create-first-user#`;
    const line = await product.ready();
    expect(line).toContain(
      `Bruket is ready: site ${product.siteUrl}/ · CMS ${product.cmsUrl}/admin – ${first}`,
    );
    expect(line).toMatch(/#\w{4}(-\w{4}){4}$/);
    expect(await firstAccount(product.cmsUrl, '')).toBe(403);
    expect(await firstAccount(product.cmsUrl, line.split('#')[1]!)).toBe(200);
    expect(await signIn(inject('cmsUrl'))).toBe(200);
    expect(await signIn(product.cmsUrl)).toBe(401);

    product.process.kill('SIGTERM');
    await product.exitCode();
    await expectNothingLeft(folder);
    expect(product.output()).toMatch(/Stopping …\s*$/);
    expect((await fetch(inject('siteUrl'))).status).toBe(200);
  });
});

describe('However it ends, nothing stays behind, and it starts again', () => {
  const folder = makeDataDir();
  const begin = async (command?: string[]) => {
    const product = await start({ DATA_DIR: folder }, command);
    const startedAt = performance.now();
    await product.ready();
    return { product, seconds: (performance.now() - startedAt) / 1000 };
  };

  test('Ctrl-C in a terminal, which reaches npm and the launcher alike', async () => {
    const { product } = await begin();
    process.kill(-product.process.pid!, 'SIGINT');
    await product.exitCode();
    expect(product.output()).toMatch(/Stopping …\s*$/);
    await expectNothingLeft(folder);
  });

  test('SIGTERM to the launcher alone', async () => {
    const { product, seconds } = await begin(launcherAlone);
    expect(seconds).toBeLessThan(60);
    product.process.kill('SIGTERM');
    expect(await product.exitCode()).toBe(0);
    await expectNothingLeft(folder);
  });

  test('kill -9 of npm', async () => {
    const { product } = await begin();
    product.process.kill('SIGKILL');
    await expectNothingLeft(folder);
  });

  test('kill -9 of the launcher', async () => {
    const { product } = await begin(launcherAlone);
    product.process.kill('SIGKILL');
    await expectNothingLeft(folder);
  });

  test('kill -9 of the launcher and of what guards PostgreSQL: the next start finds it', async () => {
    const { product } = await begin(launcherAlone);
    const guard = processNamed(folder, 'postgres/guard.ts');
    product.process.kill('SIGKILL');
    signal(guard, 'SIGKILL');
    await wait(1000);
    const again = await begin();
    await again.product.stop();
    await expectNothingLeft(folder);
    folders.push(folder);
  });
});

describe('What cannot work is told in one sentence', () => {
  async function expectSentence(product: Product, sentence: RegExp): Promise<void> {
    expect(await product.exitCode()).toBe(1);
    const lines = product.output().trim().split('\n');
    expect(lines.filter((line) => !/^[…✓✗] /.test(line))).toEqual([expect.stringMatching(sentence)]);
    await expectNothingLeft(product.dataDir);
  }

  test('an occupied port', async () => {
    const { port } = new URL(inject('siteUrl'));
    const product = await start({ DATA_DIR: dataDir(), CMS_PORT: port });
    await expectSentence(
      product,
      new RegExp(`^Port ${port} \\(CMS_PORT\\) is in use by another program\\. Stop that`),
    );
  });

  test('a data folder that another instance uses', async () => {
    const folder = dataDir();
    const first = await start({ DATA_DIR: folder });
    await first.ready();
    const second = await start({ DATA_DIR: folder });
    expect(await second.exitCode()).toBe(1);
    expect(second.output()).toMatch(
      /^Bruket runs already with the data folder .*Stop it first, or set DATA_DIR/m,
    );
    expect((await fetch(first.siteUrl)).status).toBe(200);
  });

  test('a data folder that cannot be written', async () => {
    const file = path.join(dataDir(), 'file');
    writeFileSync(file, '');
    const product = await start({ DATA_DIR: path.join(file, 'below') });
    await expectSentence(
      product,
      /^The data folder .*below \(DATA_DIR\) cannot be written \(ENOTDIR\)\. Set DATA_DIR/,
    );
  });

  test('a database that does not answer', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const DATABASE_URL = `postgresql://anna:secret@127.0.0.1:${port}/bruket`;
    const product = await start({ DATA_DIR: dataDir(), DATABASE_URL });
    await expectSentence(
      product,
      /^The database at 127\.0\.0\.1:\d+\/bruket \(DATABASE_URL\) cannot be used: /,
    );
    expect(product.output()).not.toContain('secret');
    silent.close();
  });
});

test('it runs as root with its data below a folder that is closed to others', async () => {
  const closed = dataDir();
  const folder = path.join(closed, 'inner/data');
  mkdirSync(path.dirname(folder), { mode: 0o700 });
  const product = await start({ DATA_DIR: folder });
  await product.ready();
  await product.stop();
  await expectNothingLeft(folder);
  rmSync(folder, { recursive: true });
});
