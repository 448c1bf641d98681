import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';
import { createTranslation } from '../support/translation.ts';

const notice = 'Guiden behöver granskas igen.';

let cms: OpenedPayload;
let publisher: TestPublisher;
let count = 0;

beforeAll(async () => {
  cms = await openPayload();
  publisher = await openPublisher(cms);
});

// Only what the clock shows: timers go on, for the database.
afterEach(() => vi.useRealTimers());
const setClock = (time: string) => vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] });

afterAll(async () => {
  await publisher?.close();
  await cms?.close();
});

async function createGuide(data: Record<string, unknown> = {}) {
  count += 1;
  const { id } = await cms.payload.create({
    collection: 'guides',
    data: { language: 'sv', title: `Guide ${count}`, slug: `guide-${count}`, _status: 'published', ...data },
  });
  return { id, address: `guider/guide-${count}` };
}

const page = (address: string) => readFile(path.join(publisher.out, address, 'index.html'), 'utf8');

describe('A guide whose review falls due', () => {
  it('says so from that day on in Sweden, without anybody touching it', async () => {
    setClock('2027-02-28T12:00:00Z');
    const { address } = await createGuide({ reviewDueAt: '2027-03-01' });
    await publisher.publish();
    expect(await page(address)).not.toContain(notice);
    expect(await page(address)).toContain('senast den 1 mars 2027');

    setClock('2027-02-28T22:59:59Z');
    await publisher.publish();
    expect(await page(address)).not.toContain(notice);
    setClock('2027-02-28T23:00:00Z');
    await publisher.publish();
    expect(await page(address)).toContain(notice);
  });

  it('wakes the publisher at that midnight', async () => {
    const { loadCatalogue, nextDueAt } = await import('../../publisher/store/catalogue.ts');
    const client = new Client({ connectionString: cms.databaseUrl });
    await client.connect();
    setClock('2029-06-30T12:00:00Z');
    await createGuide({ reviewDueAt: '2029-07-02' });
    const catalogue = await loadCatalogue(client);
    await client.end();
    expect(nextDueAt(catalogue, new Date())).toEqual(new Date('2029-07-01T22:00:00Z'));
  });

  it('says so as well when no publisher was at work that day', async () => {
    setClock('2027-04-30T12:00:00Z');
    const { address } = await createGuide({ reviewDueAt: '2027-05-01' });
    await publisher.publish();
    setClock('2027-05-03T12:00:00Z');
    await publisher.restart();
    await publisher.publish();
    expect(await page(address)).toContain(notice);
  });

  it('no longer says so when it has been reviewed and given another day', async () => {
    setClock('2027-06-02T12:00:00Z');
    const { id, address } = await createGuide({ reviewDueAt: '2027-06-01' });
    await publisher.publish();
    expect(await page(address)).toContain(notice);
    const data = { reviewedAt: '2027-06-02', reviewDueAt: '2028-06-01' };
    await cms.payload.update({ collection: 'guides', id, data });
    await publisher.publish();
    expect(await page(address)).not.toContain(notice);
  });
});

describe('Guides of one topic', () => {
  it('lead to each other in the order of publication, also after one has come between or gone', async () => {
    const topic = await cms.payload.create({
      collection: 'topics',
      locale: 'sv',
      data: { title: 'Energi', slug: 'energi' },
    });
    const inTopic = (day: number) =>
      createGuide({ topics: [topic.id], publishAt: new Date(Date.UTC(2024, 0, day)).toISOString() });
    const [first, last] = [await inTopic(1), await inTopic(9)];
    await publisher.publish();
    const next = async (address: string) => / rel="next" href="\/([^"]*)\/"/.exec(await page(address))?.[1];
    const previous = async (address: string) =>
      / rel="prev" href="\/([^"]*)\/"/.exec(await page(address))?.[1];
    expect(await next(first.address)).toBe(last.address);
    expect(await previous(first.address)).toBeUndefined();

    const between = await inTopic(5);
    await publisher.publish();
    expect(await next(first.address)).toBe(between.address);
    expect(await previous(last.address)).toBe(between.address);
    expect([await previous(between.address), await next(between.address)]).toEqual([
      first.address,
      last.address,
    ]);

    await cms.payload.delete({ collection: 'guides', id: between.id });
    await publisher.publish();
    expect(await next(first.address)).toBe(last.address);
    expect(await previous(last.address)).toBe(first.address);
  });

  it('lead past each other, as if they never had it, when their topic is deleted for good', async () => {
    // The clock of other tests was ahead.
    await publisher.restart();
    const data = { title: 'Borttaget', slug: 'borttaget' };
    const { id: topic } = await cms.payload.create({ collection: 'topics', locale: 'sv', data });
    const about = { topics: [topic], publishAt: '2023-01-01T08:00:00.000Z' };
    const [first, last] = [await createGuide(about), await createGuide(about)];
    await publisher.publish();
    expect(await page(first.address)).toContain(`rel="next" href="/${last.address}/"`);
    await cms.payload.delete({ collection: 'topics', id: topic });
    await publisher.publish();
    const scratch = await publisher.fromScratch();
    for (const { address } of [first, last]) {
      const anew = await readFile(path.join(scratch, address, 'index.html'), 'utf8');
      expect(await page(address)).toBe(anew);
    }
  });
});

describe('Services of a guide', () => {
  it('are said to be over from the day after their last day on, without anybody touching it', async () => {
    setClock('2028-03-01T12:00:00Z');
    await publisher.restart();
    const services = [
      {
        name: 'Energichecken',
        provider: 'Exempelmyndigheten',
        link: 'https://example.org/',
        deadline: '2028-03-02',
      },
      { name: 'Rådgivning', phone: '010-000 00 00' },
    ];
    const { address } = await createGuide({ services });
    await publisher.publish();
    expect(await page(address)).toContain('Energichecken');
    expect(await page(address)).toContain('href="tel:+46100000000"');
    expect(await page(address)).not.toContain('Tiden har gått ut');

    setClock('2028-03-02T22:59:59Z');
    await publisher.publish();
    expect(await page(address)).not.toContain('Tiden har gått ut');
    setClock('2028-03-02T23:00:00Z');
    await publisher.publish();
    expect(await page(address)).toContain('Tiden har gått ut');
  });

  it('refuse an address that is not secure, and say so', async () => {
    await expect(createGuide({ services: [{ name: 'A', link: 'http://example.org' }] })).rejects.toThrow();
    await expect(createGuide({ services: [{ name: 'A', link: 'javascript:alert(1)' }] })).rejects.toThrow();
  });
});

describe('A journey', () => {
  it('stands in each of its guides as one part of several, and follows what staff do with it', async () => {
    await publisher.restart();
    const [first, second, third] = [await createGuide(), await createGuide(), await createGuide()];
    const { id } = await cms.payload.create({
      collection: 'journeys',
      locale: 'sv',
      data: { title: 'Från idé till stöd', slug: 'fran-ide-till-stod', guides: [first.id, second.id] },
    });
    await publisher.publish();
    const guidesAt = async (address: string) =>
      [...(await page(address)).matchAll(/class="journey-step"[^]*?<a href="\/([^"]*)\/"/g)].map(
        ([, to]) => to,
      );
    expect(await page(second.address)).toContain('Del 2 av 2');
    expect(await page(third.address)).not.toContain('Från idé till stöd');
    expect(await guidesAt('steg-for-steg/fran-ide-till-stod')).toEqual([first.address, second.address]);

    // One that comes into it, and the others that have another place now.
    await cms.payload.update({
      collection: 'journeys',
      locale: 'sv',
      id,
      data: { guides: [third.id, second.id, first.id] },
    });
    await publisher.publish();
    expect(await page(third.address)).toContain('Del 1 av 3');
    expect(await page(first.address)).toContain('Del 3 av 3');

    // One that is no longer public.
    await cms.payload.update({ collection: 'guides', id: second.id, data: { _status: 'draft' } });
    await publisher.publish();
    expect(await page(first.address)).toContain('Del 2 av 2');
    expect(await guidesAt('steg-for-steg/fran-ide-till-stod')).toEqual([third.address, first.address]);

    // And one that is taken out of it.
    await cms.payload.update({ collection: 'journeys', locale: 'sv', id, data: { guides: [first.id] } });
    await publisher.publish();
    expect(await page(third.address)).not.toContain('Från idé till stöd');
  });

  it('leads readers of the other language along the translations, and those that there are none of are marked', async () => {
    const [told, untold] = [await createGuide(), await createGuide()];
    const english = await createTranslation(
      cms.payload,
      { collection: 'guides', id: told.id },
      { title: 'The guide', slug: 'the-guide', _status: 'published' },
    );
    const guides = [untold.id, told.id];
    const { id } = await cms.payload.create({
      collection: 'journeys',
      locale: 'sv',
      data: { title: 'Vägen', slug: 'vagen', guides },
    });
    await cms.payload.update({
      collection: 'journeys',
      locale: 'en',
      id,
      data: { title: 'The way', slug: 'the-way' },
    });
    await publisher.publish();
    expect(english).toBeGreaterThan(0);
    const way = await page('en/step-by-step/the-way');
    expect(way).toContain('href="/en/guides/the-guide/"');
    expect(way).toContain(`href="/${untold.address}/" hreflang="sv"`);
    expect(await page('en/guides/the-guide')).toContain('Part 2 of 2');
  });
});
