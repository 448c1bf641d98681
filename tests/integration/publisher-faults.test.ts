import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import fc, { seed } from '../support/fast-check.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { crawl } from '../support/crawler.ts';
import { databaseServer, type DatabaseServer } from '../support/database-server.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { expectSameAsFromScratch, untilDrained } from '../support/public-files.ts';
import { startPublisher, type PublisherProcess } from '../support/publisher-process.ts';
import { createWorld, step, take } from '../support/random-changes.ts';
import { canMount, fill, mount, unmount } from '../support/small-disk.ts';
import { serveSite, type ServedSite } from '../support/served-site.ts';

const seconds = Number(process.env['FAULT_SECONDS'] ?? 10);
const minute = 60_000;
const run = promisify(execFile);
const mayMount = canMount();

let cms: OpenedPayload;
let site: ServedSite;
let database: DatabaseServer;
let world: Awaited<ReturnType<typeof createWorld>>;
let running: PublisherProcess[] = [];
const changes = fc.sample(step, { seed, numRuns: 1000 }).filter(({ act }) => act !== 'settings');

beforeAll(async () => {
  cms = await openPayload();
  const releases = path.join(cms.dataDir, 'releases');
  mkdirSync(releases);
  if (mayMount) mount(releases);
  await builtSite();
  site = await serveSite(cms);
  database = databaseServer(cms);
  world = await createWorld(cms.payload);
  await work(60);
});

afterEach(async () => {
  await Promise.all(running.map((publisher) => publisher.stop()));
  running = [];
});

afterAll(async () => {
  await site?.close();
  if (mayMount && cms) unmount(path.join(cms.dataDir, 'releases'));
  await cms?.close();
});

function start(): PublisherProcess {
  const publisher = startPublisher(site);
  running.push(publisher);
  return publisher;
}

/** What staff do, as far as the database lets them. */
async function work(count: number): Promise<void> {
  for (const change of changes.splice(0, count)) await take(world, change).catch(() => undefined);
}

async function expectAllPublished(): Promise<void> {
  await untilDrained(cms, 2 * minute);
  await expectSameAsFromScratch(cms, site.siteUrl);
}

describe(`A publisher whose database goes away (FC_SEED=${seed})`, () => {
  it(
    'survives a crash of the database again and again while changes come in, and loses none',
    async () => {
      const publisher = start();
      await publisher.working;
      for (let crash = 0; crash < 3; crash += 1) {
        const staff = work(40);
        await wait(500 + crash * 300);
        await database.crash();
        await database.start();
        await staff;
      }
      await expectAllPublished();
      expect(publisher.isRunning(), publisher.output()).toBe(true);
    },
    5 * minute,
  );

  it(
    `waits while the database is stopped for ${seconds} s, then publishes what waits and what fell due`,
    async () => {
      const publisher = start();
      await publisher.working;
      const publishAt = new Date(Date.now() + 8000).toISOString();
      const due = {
        language: 'sv' as const,
        title: 'Under avbrottet',
        slug: 'under-avbrottet',
        publishAt,
        _status: 'published' as const,
      };
      await cms.payload.create({ collection: 'guides', data: due });
      await work(20);
      await database.shutDown();
      await wait(seconds * 1000);
      expect(publisher.isRunning(), publisher.output()).toBe(true);
      expect((await site.get('/')).status).toBe(200);
      await database.start();
      await expect.poll(async () => (await site.get('/guider/under-avbrottet/')).status, patient).toBe(200);
      await expectAllPublished();
      expect(publisher.isRunning(), publisher.output()).toBe(true);
    },
    seconds * 1000 + 5 * minute,
  );
});

const patient = { timeout: minute, interval: 100 };

describe('A publisher that can write no more', () => {
  it.skipIf(!mayMount)(
    'because the disk is full tells why, serves nothing half, and goes on when there is room',
    async () => {
      await start().working;
      const filler = path.join(cms.dataDir, 'releases/filler');
      await expectToWaitFor({ fault: () => fill(filler), mend: () => rm(filler) });
    },
    5 * minute,
  );

  it.skipIf(process.platform !== 'linux')(
    'because its files may not grow does so, too',
    async () => {
      const publisher = start();
      await publisher.working;
      const limit = (size: string) => run('prlimit', [`--pid=${publisher.process.pid}`, `--fsize=${size}:`]);
      await expectToWaitFor({ fault: () => limit('1000'), mend: () => limit('unlimited') });
      expect(publisher.isRunning(), publisher.output()).toBe(true);
    },
    5 * minute,
  );

  async function expectToWaitFor({ fault, mend }: Record<'fault' | 'mend', () => Promise<unknown>>) {
    await untilDrained(cms);
    await fault();
    const slug = `full-${Date.now()}`;
    const data = { language: 'sv' as const, title: 'När det är fullt', slug, _status: 'published' as const };
    const { id } = await cms.payload.create({ collection: 'guides', data });
    await expect
      .poll(async () => (await rowOf(id))?.error, patient)
      .toMatch(/cannot be written: its disk is full. Make room/);
    expect((await rowOf(id))?.writtenAt).toBeFalsy();
    expect((await crawl(site)).problems).toEqual([]);
    expect((await site.get(`/guider/${slug}/`)).status).toBe(404);
    await mend();
    await expect.poll(async () => (await site.get(`/guider/${slug}/`)).status, patient).toBe(200);
    await expectAllPublished();
    expect((await rowOf(id))?.error).toBeFalsy();
  }

  async function rowOf(documentId: number) {
    const where = { source: { equals: 'guides' }, documentId: { equals: documentId } };
    return (await cms.payload.find({ collection: 'publications', where, sort: '-id', limit: 1 })).docs[0];
  }
});

describe('Of two publishers', () => {
  it(
    'the second stands by, and takes over what is open when the first is killed',
    async () => {
      const first = start();
      await first.working;
      const second = start();
      await second.begun;
      expect(second.output()).toContain('waiting to take over');
      const staff = work(40);
      await wait(1000);
      await first.stop('SIGKILL');
      await second.working;
      await staff;
      await expectAllPublished();
    },
    5 * minute,
  );
});
