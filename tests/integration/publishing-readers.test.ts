import { setTimeout as wait } from 'node:timers/promises';
import fc, { seed } from '../support/fast-check.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { crawl } from '../support/crawler.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { untilDrained } from '../support/public-files.ts';
import { startPublisher, type PublisherProcess } from '../support/publisher-process.ts';
import { createWorld, step, take } from '../support/random-changes.ts';
import { serveSite, type ServedSite } from '../support/served-site.ts';

const publishes = Number(process.env['CRAWL_PUBLISHES'] ?? 500);
const minute = 60_000;

let cms: OpenedPayload;
let site: ServedSite;
let publisher: PublisherProcess;

beforeAll(async () => {
  cms = await openPayload();
  await builtSite();
  site = await serveSite(cms);
  publisher = startPublisher(site);
  await publisher.working;
});

afterAll(async () => {
  await publisher?.stop();
  await site?.close();
  await cms?.close();
});

it(
  `readers who follow every link meet no dead one and nothing half while ${publishes} changes are published (FC_SEED=${seed})`,
  async () => {
    const world = await createWorld(cms.payload);
    const problems: string[] = [];
    let met = 0;
    const isDone = () => !publishing || problems.length > 0;
    let publishing = true;
    const staff = async () => {
      for (const change of fc.sample(step, { seed, numRuns: publishes })) {
        if (isDone()) return;
        await take(world, change);
      }
      await untilDrained(cms, 2 * minute);
    };
    const readers = async () => {
      while (!isDone()) {
        const startedAt = performance.now();
        const round = await crawl(site);
        problems.push(...round.problems);
        met += round.answers.size;
        // Staff work in this process as well, and the site answers at once: they get as much of it.
        await wait(performance.now() - startedAt);
      }
    };
    await Promise.all([staff().finally(() => (publishing = false)), readers()]);
    expect(problems).toEqual([]);
    expect(met).toBeGreaterThan(publishes);
    await expectEveryLinkLeadsSomewhere();
  },
  (3 * minute * Math.max(publishes, 500)) / 500,
);

/** When nothing changes, no page needs a redirect or leads to what was withdrawn. */
async function expectEveryLinkLeadsSomewhere(): Promise<void> {
  const { answers, problems } = await crawl(site);
  expect(problems).toEqual([]);
  expect([...answers].filter(([, status]) => status !== 200)).toEqual([]);
}
