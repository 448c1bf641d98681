import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc, { seed } from '../support/fast-check.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listFiles } from '../../publisher/release/files.ts';
import { isYear, kinds, pageAddress, segments } from '../../common/addresses.ts';
import { languages, type Language } from '../../common/languages.ts';
import { fileOf } from '../../common/publication.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';
import type { WholeEntry } from '../../cms/history/whole.ts';
import { replay } from '../support/replay.ts';
import { staffStep, takeStep, type StaffStep } from '../support/staff-steps.ts';
import { createStaffWorld, snapshot, wordsOf, type Known, type World } from '../support/staff-world.ts';

const steps = Number(process.env['FC_STEPS'] ?? 500);
const minute = 60_000;

let cms: OpenedPayload;
let publisher: TestPublisher;
let world: World;

beforeAll(async () => {
  cms = await openPayload();
  publisher = await openPublisher(cms);
  world = await createStaffWorld(cms.payload);
});

afterAll(async () => {
  await publisher?.close();
  await cms?.close();
});

it(
  `two people do ${steps} things in both languages, and nothing that they write is lost (FC_SEED=${seed})`,
  async () => {
    const chosen = fc.sample(staffStep, { seed, numRuns: steps });
    for (const [number, step] of chosen.entries()) {
      const before = await snapshot(cms.payload);
      const touched = await takeStep(world, step).catch((error: unknown) => throwAt(number, step, error));
      await expectOthersUntouched(before, touched, `step ${number}: ${JSON.stringify(step)}`);
      for (const text of touched) await expectNothingLost(text, `step ${number}: ${step.act}`);
      if (number % 8 === 7) await publishAndLook(number);
    }
    for (const text of world.texts) await expectNothingLost(text, 'at the end');
    for (const text of world.texts) await expectHistoryToTell(text);
    await publishAndLook(steps);
  },
  (20 * minute * Math.max(steps, 500)) / 500,
);

function throwAt(number: number, step: StaffStep, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new Error(`Step ${number}, ${JSON.stringify(step)}: ${reason}`, { cause: error });
}

async function expectOthersUntouched(
  before: Awaited<ReturnType<typeof snapshot>>,
  touched: Known[],
  place: string,
): Promise<void> {
  const after = await snapshot(cms.payload);
  const own = new Set(touched.map(({ kind, id }) => `${kind}/${id}`));
  for (const [key, state] of before) {
    if (!own.has(key)) expect(after.get(key), `${key} after ${place}`).toEqual(state);
  }
}

async function expectNothingLost(text: Known, place: string): Promise<void> {
  const words = await wordsOf(cms.payload, text);
  const lost = [...text.acknowledged].filter((one) => !words.has(one));
  expect(lost, `${text.kind}/${text.id} ${place}`).toEqual([]);
}

/** Whoever reads what was done to a text learns where it stands. */
async function expectHistoryToTell({ kind, id }: Known): Promise<void> {
  const { standingOf } = await import('../../cms/published/standing.ts');
  const { body } = await world.people[0]!.get(`/history?kind=${kind}&id=${id}`);
  const stored = await cms.payload.findByID({ collection: kind, id, depth: 0, trash: true });
  const now = new Date();
  expect(body.next).toBeNull();
  const told = JSON.stringify(body.entries);
  expect(replay(body.entries as WholeEntry[], now), `${kind}/${id}: ${told}`).toBe(
    standingOf(stored, now).kind,
  );
}

/** The addresses of all documents that the public should find, with their titles. */
async function publicPages(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const [key, { stored }] of await snapshot(cms.payload)) {
    const kind = kinds.find((one) => key.startsWith(`${one}/`));
    const isPublic = stored._status === 'published' && !stored.deletedAt;
    if (!kind || !isPublic || Date.parse(stored.publishAt ?? '') > Date.now()) continue;
    const address = pageAddress(kind, stored.language as Language, stored.slug ?? '');
    expect(pages.has(address), `two texts at ${address}`).toBe(false);
    pages.set(address, stored.title ?? '');
  }
  return pages;
}

let standing = new Map<string, string>();

async function publishAndLook(number: number): Promise<void> {
  const wanted = await publicPages();
  const lasting = [...wanted.keys()].filter((address) => standing.has(address));
  const { failed } = await whileReadersLook(lasting, () => publisher.publish());
  expect(failed).toEqual([]);
  expect((await documentPages()).sort(), `after step ${number}`).toEqual([...wanted.keys()].sort());
  for (const [address, title] of wanted)
    expect(await readFile(path.join(publisher.out, fileOf(address)), 'utf8')).toContain(title);
  standing = wanted;
}

/** Pages that stood before and stand afterwards are there at every moment in between. */
async function whileReadersLook<T>(addresses: string[], act: () => Promise<T>): Promise<T> {
  let isDone = false;
  const missing = new Set<string>();
  const look = async () => {
    while (!isDone) {
      for (const address of addresses)
        await access(path.join(publisher.out, fileOf(address))).catch(() => missing.add(address));
      await setImmediate();
    }
  };
  const looking = look();
  const result = await act().finally(() => (isDone = true));
  await looking;
  expect([...missing]).toEqual([]);
  return result;
}

async function documentPages(): Promise<string[]> {
  const roots = languages.flatMap((language) =>
    kinds.map((kind) => `${language === 'sv' ? '' : 'en/'}${segments[kind][language]}/`),
  );
  const files = await listFiles(publisher.out);
  return files.flatMap((file) => {
    const root = roots.find((one) => file.startsWith(one));
    const slug = root && /^([^/]+)\/index\.html$/.exec(file.slice(root.length))?.[1];
    return slug && !isYear(slug) ? [`/${root}${slug}/`] : [];
  });
}
