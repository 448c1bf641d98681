import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { makeDataDir, processesOf, removeDataDir, startProduct, type Product } from '../support/product.ts';

let dataDir: string;
let out: string;
const started: Product[] = [];

beforeAll(() => {
  dataDir = makeDataDir();
  out = mkdtempSync(path.join(tmpdir(), 'bruket-out-'));
});

afterEach(async () => {
  for (const product of started.splice(0)) await product.stop();
});

afterAll(() => {
  removeDataDir(dataDir);
  rmSync(out, { recursive: true, force: true });
});

/** Everything on one data folder, so that a later command finds what an earlier one has stored. */
async function npmRun(...args: string[]): Promise<Product> {
  const command = ['npm', 'run', '--silent', ...args];
  const product = await startProduct({ DATA_DIR: dataDir, SAMPLE_CONTENT: 'none' }, { command });
  started.push(product);
  return product;
}

async function finish(...args: string[]): Promise<{ code: number | null; last: string }> {
  const command = await npmRun(...args);
  const code = await command.exitCode();
  return { code, last: command.output().trim().split('\n').at(-1) ?? '' };
}

const nothingLeft = () => expect.poll(() => processesOf(dataDir), { timeout: 15_000 }).toEqual([]);

describe('Commands that need a database start one for the time', () => {
  test('content is imported', async () => {
    const { code, last } = await finish('content', '--', 'import', 'content/sample');
    expect(last).toMatch(
      /^Imported \d+ documents \(\d+ texts, \d+ pictures and files\) from .*content\/sample$/,
    );
    expect(code).toBe(0);
    await nothingLeft();
  });

  test('and exported', async () => {
    const folder = path.join(out, 'content');
    expect(await finish('content', '--', 'export', folder)).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toContain('press-releases');
  });

  test('the whole site is published anew where readers see it', async () => {
    const { code, last } = await finish('publish-site', '--', '--all');
    expect(last).toBe('Every page is rendered anew, and readers see it.');
    expect(code).toBe(0);
    await nothingLeft();
  });

  test('what the public may read is derived from the content anew', async () => {
    const { code, last } = await finish('publish-site', '--', '--rebuild-store');
    expect(last).toMatch(/^All \d+ entries of the published store are as the content has them\.$/);
    expect(code).toBe(0);
    await nothingLeft();
  });

  test('the whole site is published into a folder', async () => {
    const folder = path.join(out, 'site');
    const { code, last } = await finish('publish-site', '--', '--all', '--out', folder);
    expect(last).toMatch(/^The whole site is written to /);
    expect(code).toBe(0);
    for (const file of [
      'index.html',
      'en/index.html',
      'sitemap.xml',
      'pagefind/sv.json',
      'pagefind/en.json',
    ]) {
      expect([file, existsSync(path.join(folder, file))]).toEqual([file, true]);
    }
    await nothingLeft();
  });
});

describe('A command that is wrong is told how it goes', () => {
  test.each([
    [['publish-site'], /^Say --all: .* Use it so: npm run publish-site -- --all \[--out FOLDER\]/],
    [
      ['publish-site', '--', '--all', '--rebuild-store'],
      /^Say either --rebuild-store or --all, one after the other\./,
    ],
    [['publish-site', '--', '--everything'], /^These arguments mean nothing here: --everything\./],
    [['content'], /^Say import or export\. Use it so: npm run content -- import FOLDER/],
    [['content', '--', 'import', '/nowhere'], /^There is no folder \/nowhere\./],
  ])('%j', async (args, sentence) => {
    const { code, last } = await finish(...args);
    expect(last).toMatch(sentence);
    expect(code).toBe(1);
  });
});

test('npm run dev shows what is published, through the templates as they are, and the sign-in of the admin', async () => {
  const product = await npmRun('dev');
  await product.ready();
  const page = await (await fetch(`${product.siteUrl}/pressmeddelanden/`)).text();
  expect(page).toContain('/@vite/client');
  expect(page).toMatch(/href="\/pressmeddelanden\/[a-z0-9-]+\/"/);
  expect((await fetch(`${product.siteUrl}/pagefind/sv.json`)).status).toBe(200);
  const browser = await launchChromium();
  const admin = await browser.newPage();
  await admin.goto(`${product.cmsUrl}/admin/login`);
  await admin.locator('input[name=email]').waitFor({ timeout: 60_000 });
  await browser.close();
  await product.stop();
  await nothingLeft();
});
