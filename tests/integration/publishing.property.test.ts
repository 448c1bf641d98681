import fc, { seed } from '../support/fast-check.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileOf, goneFile } from '../../common/publication.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { expectSoundStore, removeFormer } from '../support/public-files.ts';
import { publicFiles } from '../support/site-files.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';
import { createWorld, step, take } from '../support/random-changes.ts';

const steps = Number(process.env['FC_STEPS'] ?? 1000);
const minute = 60_000;

let cms: OpenedPayload;
let publisher: TestPublisher;

beforeAll(async () => {
  cms = await openPayload();
  publisher = await openPublisher(cms);
});

afterAll(async () => {
  await publisher?.close();
  await cms?.close();
});

it(
  `any ${steps} changes in any order end byte for byte where publishing everything anew ends (FC_SEED=${seed})`,
  async () => {
    const world = await createWorld(cms.payload);
    const changes = fc.sample(step, { seed, numRuns: steps });
    for (const [number, change] of changes.entries()) {
      await take(world, change);
      if (change.words % 4 === 0)
        await (change.pick % 10 === 0 ? publisher.publishAndCrash() : publisher.publish());
      if (change.pick % 400 === 1) await publisher.restart();
      if (number % 300 === 299) await expectSameAsFromScratch(number);
    }
    await expectSameAsFromScratch(steps);
  },
  (20 * minute * Math.max(steps, 1000)) / 1000,
);

async function expectSameAsFromScratch(number: number): Promise<void> {
  const { failed } = await publisher.publish();
  expect(failed).toEqual([]);
  const scratch = await publisher.fromScratch();
  const [ours, anew] = [await publicFiles(publisher.out), await publicFiles(scratch)];
  await removeFormer(ours, anew, cms);
  expect([...ours.keys()].sort(), `after step ${number}`).toEqual([...anew.keys()].sort());
  for (const [file, content] of anew) {
    if (ours.get(file) !== content) expect(ours.get(file), `${file} after step ${number}`).toBe(content);
  }
  expectSoundRules(ours);
  await expectSoundStore(cms);
}

/** Every redirect leads straight to a page, and nothing that was withdrawn is still there. */
function expectSoundRules(files: Map<string, string>): void {
  const rules = (files.get('_redirects') ?? '').split('\n').filter(Boolean);
  for (const rule of rules) {
    const [from = '', to = '', status] = rule.split(' ');
    expect(files.has(fileOf(from)), rule).toBe(false);
    expect(files.has(status === '410' ? to.slice(1) : fileOf(to)), rule).toBe(true);
  }
  const gone = [...files.keys()].filter((file) => file.endsWith(`/${goneFile}`));
  const told = rules.filter((rule) => rule.endsWith(' 410')).map((rule) => rule.split(' ')[1]);
  expect(new Set(told).size).toBe(gone.length);
}
