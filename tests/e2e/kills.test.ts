import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePort } from '../../launcher/process/ports.ts';
import { watchReaders } from '../support/readers.ts';
import { killParts, signInTo, untilLive, type Editor, type PartName } from '../support/parts.ts';
import {
  launcherAlone,
  makeDataDir,
  processesOf,
  removeDataDir,
  startProduct,
  type Product,
} from '../support/product.ts';

const credentials = { email: 'anna@bruket.example', password: randomBytes(12).toString('base64url') };
const settings = {
  DATA_DIR: makeDataDir(),
  SAMPLE_CONTENT: 'none',
  ADMIN_EMAIL: credentials.email,
  ADMIN_PASSWORD: credentials.password,
};
const address = '/guider/efter-avbrott/';

let product: Product;
let editor: Editor;
let guide: string;

beforeAll(async () => {
  product = await startProduct(settings, { command: launcherAlone });
  await product.ready();
  editor = await signInTo(product, credentials);
  const data = { language: 'sv', title: 'Efter avbrott', slug: 'efter-avbrott', lede: 'Omgång 0.' };
  const [made] = await editor.insist('POST', '/guides?locale=sv', { ...data, _status: 'published' });
  guide = `/guides/${made!.body.doc.id}?locale=sv`;
});

afterAll(async () => {
  await product?.stop();
  removeDataDir(settings.DATA_DIR);
});

const rounds: PartName[][] = [
  ['postgres'],
  ['guard'],
  ['cms'],
  ['publisher', 'postgres'],
  ['site'],
  ['guard', 'cms', 'publisher'],
];

test.each(rounds.map((parts, round) => ({ parts, round })))(
  'after kill -9 of $parts a publish is taken and goes live, and readers notice no more than they must',
  async ({ parts, round }) => {
    const readers = watchReaders(product.siteUrl);
    expect(killParts(product, parts)).toEqual(parts);
    const change = { lede: `Omgång ${round + 1}.`, _status: 'published' };
    const replies = await editor.insist('PATCH', guide, change);
    await untilLive(product, address, change.lede);
    const told = await readers.stop();
    expect(told.wrong).toEqual([]);
    if (!parts.includes('site')) expect(told.refused).toBe(0);
    // A PostgreSQL that outlived its guard is nobody's to tell of: the next one is killed when it is held again.
    await expect.poll(timesUpAgain, { timeout: 60_000 }).toBe(databaseEndsUntil(round));
    for (const { status, body } of replies.filter(({ status }) => ![0, 200].includes(status)))
      expect({ status, body }).toMatchObject({
        status: 503,
        body: { errors: [{ message: expect.stringMatching(/^Databasen svarar inte just nu\. /) as string }] },
      });
  },
);

/** How often PostgreSQL was taken away up to a round. */
function databaseEndsUntil(round: number): number {
  return rounds.slice(0, round + 1).filter((parts) => parts.includes('postgres') || parts.includes('guard'))
    .length;
}

function timesUpAgain(): number {
  return product.output().split('PostgreSQL is up again.').length - 1;
}

test('each of them is told in the terminal and in the log of the part, which holds what was before', () => {
  expect(product.output()).toContain('The CMS ended (SIGKILL) and is started again in 1 s, see ');
  const log = readFileSync(path.join(product.dataDir, 'logs/postgres.log'), 'utf8');
  expect(log).toContain('listening on IPv4 address');
  // On a busy machine one may need a second attempt.
  expect(log.match(/is started again in/g)?.length).toBeGreaterThanOrEqual(databaseEndsUntil(rounds.length));
});

test('a CMS whose port was taken meanwhile says so, and comes when it is free', async () => {
  const thief = createServer();
  killParts(product, ['cms']);
  const taken = () =>
    new Promise<boolean>((resolve) => {
      thief.once('error', () => resolve(false));
      thief.listen(Number(product.settings['CMS_PORT']), '127.0.0.1', () => resolve(true));
    });
  await expect.poll(taken).toBe(true);
  await expect
    .poll(() => product.output(), { timeout: 60_000 })
    .toMatch(/Port \d+ is in use by another program by now\. .*\nThe CMS is started again in \d+ s\./);
  expect((await fetch(product.siteUrl)).status).toBe(200);
  await new Promise((resolve) => thief.close(resolve));
  await editor.insist('GET', guide);
});

test('after kill -9 of the launcher a start serves what is published before the CMS is up', async () => {
  product.process.kill('SIGKILL');
  await expect.poll(() => processesOf(product.dataDir), { timeout: 15_000 }).toEqual([]);
  product = await startProduct(product.settings as typeof settings, { command: launcherAlone });
  await untilLive(product, address, 'Omgång 6.');
  expect(product.output()).not.toContain('✓ Start the CMS');
  await product.ready();
  await product.stop();
});

test('where the database cannot be reached at a start, that is told, and readers have what is published', async () => {
  const nowhere = `postgresql://anna:secret@127.0.0.1:${await findFreePort()}/bruket`;
  product = await startProduct({ ...settings, DATABASE_URL: nowhere }, { command: launcherAlone });
  await untilLive(product, address, 'Omgång 6.');
  await expect
    .poll(() => product.output())
    .toMatch(
      /^The database at .* cannot be used: .*\nThe published site is served meanwhile\. Next try in 1 s/m,
    );
  await product.stop();
});
