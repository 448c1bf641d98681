import { setTimeout as wait } from 'node:timers/promises';
import fc, { seed } from '../support/fast-check.ts';
import { afterAll, beforeAll, it } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { expectSameAsFromScratch, untilDrained } from '../support/public-files.ts';
import { startPublisher, type PublisherProcess } from '../support/publisher-process.ts';
import { createWorld, step, take } from '../support/random-changes.ts';

const kills = Number(process.env['KILLS'] ?? 30);
const minute = 60_000;

let cms: OpenedPayload;
const running: PublisherProcess[] = [];

beforeAll(async () => {
  cms = await openPayload();
  await builtSite();
});

afterAll(async () => {
  await Promise.all(running.map((publisher) => publisher.stop()));
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
    await start();
    await start();
    for (const delay of delays) {
      await wait(delay);
      await running.shift()?.stop('SIGKILL');
      await start();
    }
    killing = false;
    await staff;
    // One may still be taking up what was left behind.
    await Promise.any(running.map(({ working }) => working));
    await untilDrained(cms);
    await expectSameAsFromScratch(cms);
  },
  (30 * minute * Math.max(kills, 60)) / 60,
);

async function start(): Promise<void> {
  const publisher = startPublisher();
  running.push(publisher);
  await publisher.begun;
}
