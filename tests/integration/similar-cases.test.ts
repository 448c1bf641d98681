import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc, { seed } from '../support/fast-check.ts';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../publisher/release/files.ts';
import { companySizes } from '../../common/view-model/case-studies.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';
import { createTranslation } from '../support/translation.ts';

let cms: OpenedPayload;
let payload: Payload;
let publisher: TestPublisher;
const live = { _status: 'published' as const };
const cases = { collection: 'case-studies' } as const;

const create = async (title: string, facts: Record<string, unknown>) => {
  const data = {
    language: 'sv' as const,
    title,
    slug: '',
    publishAt: '2025-05-05T08:00:00.000Z',
    ...facts,
    ...live,
  };
  return (await payload.create({ ...cases, data })).id;
};
const change = (id: number, data: Record<string, unknown>) => payload.update({ ...cases, id, data });
const publish = async () => [...(await publisher.publish()).affected.addresses];
const similar = async (slug: string) => {
  const page = await readFile(path.join(publisher.out, `goda-exempel/${slug}/index.html`), 'utf8');
  const section = /aria-labelledby="similar".*?<\/section>/s.exec(page)?.[0] ?? '';
  return [...section.matchAll(/href="\/goda-exempel\/([^/"]+)\/"/g)].map((match) => match[1]);
};

beforeAll(async () => {
  cms = await openPayload();
  ({ payload } = cms);
  publisher = await openPublisher(cms);
});

afterAll(async () => {
  await publisher?.close();
  await cms?.close();
});

describe('Companies like mine', () => {
  it('are found as they come, and touch no page that does not name them', async () => {
    await create('Gjuteri ett', { sector: 'Gjuteri', companySize: 'small' });
    await create('Bageriet', { sector: 'Bageri', companySize: 'micro' });
    await publish();
    expect(await similar('gjuteri-ett')).toEqual([]);
    await create('Gjuteri två', { sector: 'gjuteri', companySize: 'large' });
    const touched = await publish();
    expect(await similar('gjuteri-ett')).toEqual(['gjuteri-tva']);
    expect(touched).toContain('/goda-exempel/gjuteri-ett/');
    expect(touched).not.toContain('/goda-exempel/bageriet/');
  });

  it('go when they are similar no longer, and when they are withdrawn', async () => {
    const { docs } = await payload.find(cases);
    const id = docs.find(({ slug }) => slug === 'gjuteri-tva')!.id;
    await change(id, { sector: 'Bageri', ...live });
    await publish();
    expect(await similar('gjuteri-ett')).toEqual([]);
    expect(await similar('bageriet')).toEqual(['gjuteri-tva']);
    await payload.delete({ ...cases, id });
    await publish();
    expect(await similar('bageriet')).toEqual([]);
  });

  it('are the same after each change as if all was published anew', async () => {
    const ids: number[] = [];
    for (let n = 0; n < 7; n += 1) ids.push(await create(`Exempel ${n}`, { sector: `Bransch ${n % 2}` }));
    const english = new Map<number, number>();
    await publish();
    const numbers = fc.sample(fc.nat({ max: 10_000 }), { seed, numRuns: 15 });
    for (const number of numbers) {
      const original = ids[number % ids.length]!;
      const facts = {
        sector: `Bransch ${number % 4}`,
        companySize: companySizes[number % 5] ?? null,
        publishAt: new Date(Date.UTC(2024, number % 24, 1)).toISOString(),
      };
      const _status = number % 5 === 0 ? 'draft' : 'published';
      const data = { title: `Fall ${number}`, slug: `fall-${original}`, ...facts, _status } as const;
      const id = number % 3 === 0 ? english.get(original) : original;
      if (id !== undefined) await change(id, data);
      else english.set(original, await createTranslation(payload, { ...cases, id: original }, data));
      await publish();
      const scratch = await publisher.fromScratch();
      for (const file of (await listFiles(scratch)).filter((name) => /goda-exempel|case-studies/.test(name)))
        expect(await read(publisher.out, file), `${file}, FC_SEED=${seed}`).toBe(await read(scratch, file));
    }
  });
});

const read = (folder: string, file: string) =>
  readFile(path.join(folder, file), 'utf8').catch(() => undefined);
