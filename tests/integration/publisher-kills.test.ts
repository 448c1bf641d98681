import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listFiles } from '../../cms/publisher/files.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';
import { createWorld, step, take } from '../support/random-changes.ts';

const seed = Number(process.env['FC_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const kills = Number(process.env['KILLS'] ?? 60);
const minute = 60_000;
/** Nothing answers here: whether a page is live is not the question. */
const siteUrl = 'http://127.0.0.1:9';

let cms: OpenedPayload;
let scratch: TestPublisher;
const running: ChildProcess[] = [];

beforeAll(async () => {
  cms = await openPayload();
  scratch = await openPublisher(cms, siteUrl);
});

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await scratch?.close();
  await cms?.close();
});

it(
  `nothing is lost when publishers are killed ${kills} times while changes come in (FC_SEED=${seed})`,
  async () => {
    const world = await createWorld(cms.payload);
    const changes = fc.sample(step, { seed, numRuns: kills * 20 }).filter(({ act }) => act !== 'settings');
    const delays = fc.sample(fc.nat({ max: 900 }), { seed, numRuns: kills });
    let killing = true;
    const staff = (async () => {
      for (const change of changes) {
        if (!killing) return;
        await take(world, change);
        await wait(20);
      }
    })();
    // One works, another stands by to take over.
    await startPublisher();
    await startPublisher();
    for (const delay of delays) {
      await wait(delay);
      running.shift()?.kill('SIGKILL');
      await startPublisher();
    }
    killing = false;
    await staff;
    await untilDrained();
    await expectSameAsFromScratch();
  },
  30 * minute,
);

/** Resolves when the publisher works, or stands by for the one that does. */
async function startPublisher(): Promise<void> {
  const child = spawn(process.execPath, ['cms/publisher/main.ts'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, SITE_URL: siteUrl, CMS_URL: 'http://127.0.0.1:9' },
  });
  running.push(child);
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The publisher ended by itself with code ${code}.`)));
  });
  child.removeAllListeners('exit');
}

async function untilDrained(): Promise<void> {
  const open = { writtenAt: { exists: false } };
  await expect
    .poll(async () => (await cms.payload.count({ collection: 'publications', where: open })).totalDocs, {
      timeout: minute,
      interval: 200,
    })
    .toBe(0);
}

async function expectSameAsFromScratch(): Promise<void> {
  const [ours, anew] = [
    await filesOf(path.join(cms.dataDir, 'public')),
    await filesOf(await scratch.fromScratch()),
  ];
  expect([...ours.keys()].sort()).toEqual([...anew.keys()].sort());
  for (const [file, content] of anew) {
    if (ours.get(file) !== content) expect(ours.get(file), file).toBe(content);
  }
}

/** Search has an index of its own; hidden files are the publisher's. */
const isPage = (file: string) => !file.startsWith('pagefind/') && !file.startsWith('.');

async function filesOf(folder: string): Promise<Map<string, string>> {
  const files = (await listFiles(folder)).filter(isPage);
  const read = async (file: string) => [file, await readFile(path.join(folder, file), 'latin1')] as const;
  return new Map(await Promise.all(files.map(read)));
}
