import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../publisher/release/files.ts';
import { kinds, pageAddress, sectionAddress, type Kind } from '../../common/addresses.ts';
import { yearInSweden } from '../../common/dates.ts';
import { languages, type Language } from '../../common/languages.ts';
import { builtSite } from '../support/built-site.ts';
import { crawl } from '../support/crawler.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { untilDrained } from '../support/public-files.ts';
import { startPublisher, type PublisherProcess } from '../support/publisher-process.ts';
import { serveSite, type ServedSite } from '../support/served-site.ts';

const minute = 60_000;
const patient = { timeout: minute, interval: 100 };
const published = { _status: 'published' as const };

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

afterEach(async () => {
  if (publisher.isRunning()) return;
  publisher = startPublisher(site);
  await publisher.working;
});

afterAll(async () => {
  await publisher?.stop();
  await site?.close();
  await cms?.close();
});

/** Text that holds a word which occurs nowhere else; also where it is part of a name. */
interface Embargoed {
  kind: Kind;
  /** One in each of its languages. */
  ids: number[];
  word: string;
  addresses: string[];
}

/** The one document of what is in one language. */
const onlyOf = ({ ids: [id = 0] }: Embargoed) => id;

const ahead = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
const hour = 3_600_000;

async function createEmbargoed(kind: Kind, publishAt: string, inLanguages: readonly Language[] = languages) {
  const word = `hemlig${randomUUID().slice(0, 8)}`;
  const relations = await createRelations(word);
  const translationKey = randomUUID();
  const ids: number[] = [];
  for (const language of inLanguages) {
    const slug = `${word}-${language}`;
    const text = { title: `Titel ${word}`, slug, lede: `Ingress ${word}`, body: richText(`Text ${word}`) };
    const data = { language, translationKey, ...text, publishAt, ...relations, ...published };
    ids.push((await cms.payload.create({ collection: kind, data })).id);
  }
  const addresses = inLanguages.map((language) => pageAddress(kind, language, `${word}-${language}`));
  return { kind, ids, word, addresses } satisfies Embargoed;
}

/** A picture, a file and a person that nothing else uses, each with the word in all that it tells. */
async function createRelations(word: string) {
  const { payload } = cms;
  const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#864' } })
    .jpeg()
    .toBuffer();
  const file = (data: Buffer, name: string, mimetype: string) => ({
    data,
    name,
    mimetype,
    size: data.length,
  });
  const media = await payload.create({
    collection: 'media',
    locale: 'sv',
    data: { alt: `Bild ${word}`, caption: `Bildtext ${word}`, credit: `Foto ${word}` },
    file: file(picture, `${word}.jpg`, 'image/jpeg'),
  });
  const attachment = await payload.create({
    collection: 'files',
    locale: 'sv',
    data: { title: `Bilaga ${word}` },
    file: file(Buffer.from(`Innehåll ${word}`), `${word}.txt`, 'text/plain'),
  });
  const contact = await payload.create({
    collection: 'people',
    locale: 'sv',
    data: { name: `Kontakt ${word}`, role: `Roll ${word}`, email: `${word}@example.org` },
  });
  return { image: media.id, attachments: [attachment.id], contacts: [contact.id] };
}

function richText(text: string) {
  const node = { version: 1, format: '' as const, indent: 0, direction: 'ltr' as const };
  const words = { type: 'text', text, mode: 'normal', style: '', detail: 0, version: 1, format: 0 };
  const paragraph = { ...node, type: 'paragraph', textFormat: 0, textStyle: '', children: [words] };
  return { root: { ...node, type: 'root', children: [paragraph] } };
}

/**
 * The public files that hold a word in their name or content; those of the search index are unpacked.
 *
 * @param known what may be told that holds the word too
 */
async function filesWith(word: string, known = ''): Promise<string[]> {
  const folder = path.join(cms.dataDir, 'public');
  const holding: string[] = [];
  for (const file of await listFiles(folder)) {
    // The publisher may replace a file in between.
    const bytes = await readFile(path.join(folder, file)).catch(() => Buffer.alloc(0));
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const unpacked = isPacked ? gunzipSync(bytes) : bytes;
    const isIn = (text: string) => (known ? text.replaceAll(known, '') : text).includes(word);
    if (isIn(file) || isIn(unpacked.toString('latin1'))) holding.push(file);
  }
  return holding;
}

/** What the public server says, but for its clock. */
async function resolveRoute(address: string) {
  const { status, headers, body } = await site.get(address);
  const told = [...headers].filter(([name]) => name !== 'date');
  return { status, body: body.toString(), headers: told };
}

async function expectSecret({ word, addresses }: Embargoed): Promise<void> {
  expect(await filesWith(word)).toEqual([]);
  for (const address of addresses) {
    const never = address.replace(/[^/]+\/$/, `aldrig${randomUUID().slice(0, 8)}/`);
    for (const [asked, unknown] of [
      [address, never],
      [address.slice(0, -1), never.slice(0, -1)],
      [`${address}index.html`, `${never}index.html`],
      [`${address}withdrawn.html`, `${never}withdrawn.html`],
    ] as const)
      expect(await resolveRoute(asked), asked).toEqual(await resolveRoute(unknown));
  }
}

/** All that has changed is on the site, and can be searched. */
async function settled(): Promise<void> {
  await untilDrained(cms);
  const unsearched = { searchableAt: { exists: false } };
  const count = () => cms.payload.count({ collection: 'publications', where: unsearched });
  await expect.poll(async () => (await count()).totalDocs, patient).toBe(0);
}

const live = async ({ addresses }: Embargoed) => {
  for (const address of addresses)
    await expect.poll(async () => (await site.get(address)).status, patient).toBe(200);
};

describe('What is approved with a time ahead', () => {
  it(
    'is in no byte of the public folder and at no address, whatever its kind and language',
    async () => {
      const waiting: Embargoed[] = [];
      for (const kind of kinds) {
        waiting.push(await createEmbargoed(kind, ahead(hour)));
        waiting.push(await createEmbargoed(kind, ahead(hour), ['en']));
      }
      const related = waiting.flatMap(({ kind, ids }) => ids.map((value) => ({ relationTo: kind, value })));
      // The home page has room for six: on it, a document stands for its translation, too.
      const featured = waiting.map(({ kind, ids: [value = 0] }) => ({ relationTo: kind, value }));
      const language = 'sv' as const;
      const open = { language, title: 'Offentlig', slug: 'offentlig', related, ...published };
      await cms.payload.create({ collection: 'guides', data: open });
      await cms.payload.updateGlobal({ slug: 'home', locale: 'sv', data: { title: 'Hem', featured } });
      await settled();
      for (const one of waiting) await expectSecret(one);

      const { answers, problems } = await crawl(site);
      expect(problems).toEqual([]);
      for (const address of answers.keys()) {
        const { body } = await site.get(address);
        for (const { word } of waiting) expect(body.includes(word), address).toBe(false);
      }
      // Settings make the whole site anew.
      await cms.payload.updateGlobal({ slug: 'settings', locale: 'sv', data: { tagline: 'Nytt' } });
      await settled();
      for (const one of waiting) await expectSecret(one);
    },
    3 * minute,
  );

  it(
    'stays secret when it is unpublished, trashed or deleted before its time',
    async () => {
      const publishAt = ahead(6000);
      const [unpublished, trashed, deleted] = [
        await createEmbargoed('guides', publishAt, ['sv']),
        await createEmbargoed('press-releases', publishAt, ['sv']),
        await createEmbargoed('case-studies', publishAt, ['sv']),
      ];
      const { payload } = cms;
      const draft = { _status: 'draft' as const };
      await payload.update({ collection: 'guides', id: onlyOf(unpublished), data: draft });
      const deletedAt = new Date().toISOString();
      await payload.update({
        collection: 'press-releases',
        id: onlyOf(trashed),
        data: { deletedAt },
      });
      await payload.delete({ collection: 'case-studies', id: onlyOf(deleted) });
      await expect.poll(() => Date.now(), patient).toBeGreaterThan(Date.parse(publishAt) + 1000);
      await settled();
      for (const one of [unpublished, trashed, deleted]) await expectSecret(one);
    },
    2 * minute,
  );

  it(
    'leaves the site when it was published and is given a time ahead, and comes back with it',
    async () => {
      const one = await createEmbargoed('press-releases', ahead(0), ['sv']);
      await live(one);
      await settled();
      const [address = ''] = one.addresses;
      const { payload } = cms;
      const data = { publishAt: ahead(hour), ...published };
      await payload.update({ collection: 'press-releases', id: onlyOf(one), data });
      await settled();
      const { status, body } = await site.get(address);
      expect(status).toBe(410);
      expect(body.includes(one.word)).toBe(false);
      // Its address is known; of the rest nothing is left but in an index that open pages may still ask for.
      const left = await filesWith(one.word, `${one.word}-sv`);
      expect(left.filter((file) => !file.startsWith('pagefind/'))).toEqual([]);
      await payload.update({
        collection: 'press-releases',
        id: onlyOf(one),
        data: { publishAt: ahead(1500), ...published },
      });
      await live(one);
    },
    2 * minute,
  );
});

describe('At its time', () => {
  it(
    'everything of it is public, and nothing was before',
    async () => {
      const publishAt = ahead(5000);
      const all: Embargoed[] = [];
      for (const kind of kinds) all.push(await createEmbargoed(kind, publishAt));
      while (Date.now() < Date.parse(publishAt) - 300) {
        for (const one of all) expect(await filesWith(one.word)).toEqual([]);
      }
      for (const one of all) {
        await live(one);
        await expectDueAt(one, publishAt);
      }
      await settled();
      for (const { word } of all) {
        const files = await filesWith(word);
        expect(files.some((file) => file.startsWith('media/'))).toBe(true);
        expect(files.some((file) => file.startsWith('pagefind/'))).toBe(true);
        expect(files).toContain('rss.xml');
      }
    },
    2 * minute,
  );

  it(
    '100 documents of the very same second go live, each in its language, with lists and feeds',
    async () => {
      const publishAt = ahead(30_000);
      const batch = randomUUID().slice(0, 8);
      const all: { kind: Kind; ids: number[]; language: Language; address: string }[] = [];
      for (let number = 0; number < 100; number += 1) {
        const kind = kinds[number % kinds.length] ?? 'guides';
        const language: Language = number % 2 === 0 ? 'sv' : 'en';
        const slug = `samtidig-${batch}-${number}`;
        const data = { language, title: `Samtidig ${number}`, slug, publishAt, ...published };
        const { id } = await cms.payload.create({ collection: kind, data });
        all.push({ kind, ids: [id], language, address: pageAddress(kind, language, slug) });
      }
      expect(Date.now(), 'This machine is too slow for this test.').toBeLessThan(Date.parse(publishAt));
      expect((await filesWith(batch)).length).toBe(0);
      await expect.poll(() => Date.now(), patient).toBeGreaterThan(Date.parse(publishAt));
      for (const { address } of all)
        await expect.poll(async () => (await site.get(address)).status, patient).toBe(200);
      await settled();
      const year = yearInSweden(publishAt);
      for (const { kind, language, address } of all) {
        const archive = await site.get(`${sectionAddress(kind, language)}${year}/`);
        expect(archive.body.includes(address), `${address} in its archive`).toBe(true);
      }
      const { answers, problems } = await crawl(site);
      expect(problems).toEqual([]);
      for (const { address } of all) expect(answers.get(address), address).toBe(200);
      for (const one of all) await expectDueAt(one, publishAt);
    },
    4 * minute,
  );

  it(
    'goes live at the start of a publisher when none was at work at its time',
    async () => {
      const publishAt = ahead(2500);
      const one = await createEmbargoed('guides', publishAt);
      await settled();
      await publisher.stop();
      await expect.poll(() => Date.now(), patient).toBeGreaterThan(Date.parse(publishAt));
      await expectSecret(one);
      publisher = startPublisher(site);
      await publisher.working;
      await live(one);
    },
    2 * minute,
  );

  it.each([
    ['later', 8000, hour],
    ['earlier', hour, 3000],
  ])(
    'that is moved %s counts, and not the one before',
    async (_, first, then) => {
      const one = await createEmbargoed('guides', ahead(first), ['sv']);
      const former = Date.now() + first;
      const data = { publishAt: ahead(then), ...published };
      await cms.payload.update({ collection: 'guides', id: onlyOf(one), data });
      if (then < first) await live(one);
      else {
        await expect.poll(() => Date.now(), patient).toBeGreaterThan(former + 1000);
        await untilDrained(cms);
        await expectSecret(one);
      }
    },
    2 * minute,
  );

  /** Nothing says that any of its languages was written or live before. */
  async function expectDueAt({ kind, ids }: Pick<Embargoed, 'kind' | 'ids'>, at: string): Promise<void> {
    for (const id of ids) await expectDocumentDueAt(kind, id, at);
  }

  async function expectDocumentDueAt(kind: Kind, id: number, publishAt: string): Promise<void> {
    const where = { source: { equals: kind }, documentId: { equals: id }, operation: { equals: 'due' } };
    const dueRows = async () =>
      (await cms.payload.find({ collection: 'publications', where, pagination: false })).docs;
    const areLive = async () => {
      const rows = await dueRows();
      return rows.length > 0 && rows.every(({ liveAt }) => liveAt);
    };
    await expect.poll(areLive, patient).toBe(true);
    for (const { createdAt, writtenAt, liveAt } of await dueRows())
      for (const time of [createdAt, writtenAt, liveAt])
        expect(Date.parse(time ?? '')).toBeGreaterThanOrEqual(Date.parse(publishAt));
  }
});
