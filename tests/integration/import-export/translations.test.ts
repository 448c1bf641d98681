import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Payload } from 'payload';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportContent, importContent } from '../../../cms/import-export/index.ts';
import { openPayload, type OpenedPayload } from '../../support/payload.ts';
import { createTranslation } from '../../support/translation.ts';
import { picture, readFiles, writeFiles, type Files } from './sample-folder.ts';

let cms: OpenedPayload;
let payload: Payload;
let database: Client;

beforeAll(async () => {
  cms = await openPayload();
  ({ payload } = cms);
  database = new Client({ connectionString: cms.databaseUrl });
  await database.connect();
});

beforeEach(() => empty());

afterAll(async () => {
  await database?.end();
  await cms?.close();
});

/** As a new instance is. */
async function empty(): Promise<void> {
  await database.query(
    'TRUNCATE press_releases, case_studies, guides, topics, media, files RESTART IDENTITY CASCADE',
  );
}

const newFolder = () => mkdtemp(path.join(tmpdir(), 'bruket-twins-'));

async function importFiles(files: Files): Promise<void> {
  const folder = await newFolder();
  await writeFiles(folder, files);
  await importContent(payload, folder);
}

async function exported(): Promise<{ folder: string; files: Record<string, string> }> {
  const folder = await newFolder();
  await exportContent(payload, folder);
  return { folder, files: await readFiles(folder) };
}

/** What the CMS holds goes into an empty one and comes out of it as the same files. */
async function expectToComeBack(): Promise<Record<string, string>> {
  const { folder, files } = await exported();
  await empty();
  await importContent(payload, folder);
  expect((await exported()).files).toEqual(files);
  return files;
}

async function createPicture(name: string): Promise<number> {
  const data = await picture('#336699', 80);
  const file = { data, name: `${name}.jpg`, mimetype: 'image/jpeg', size: data.length };
  return (await payload.create({ collection: 'media', locale: 'sv', data: { alt: name }, file })).id;
}

const live = { _status: 'published', publishAt: '2026-02-01T08:00:00.000Z' } as const;
const swedish = { language: 'sv', title: 'Spara energi', slug: 'spara-energi', ...live } as const;
const createGuide = async (data: object) =>
  (await payload.create({ collection: 'guides', data: { ...swedish, ...data } })).id;
const translate = (id: number, data: object) =>
  createTranslation(payload, { collection: 'guides', id }, { title: 'Save', slug: 'save', ...live, ...data });

describe('A document and its translation', () => {
  it('have files of one name, of which the English one does not repeat what both have in common', async () => {
    const image = await createPicture('bild');
    const facts = { image, minutes: 30, audience: ['owner' as const] };
    await translate(await createGuide(facts), facts);
    const files = await expectToComeBack();
    expect(files['guides/spara-energi.sv.mdx']).toContain('image: bild');
    expect(files['guides/spara-energi.en.mdx']).toBe(
      '---\ntitle: Save\nslug: save\npublishAt: 2026-02-01T08:00:00.000Z\n---\n',
    );
  });

  it('may have other pictures, figures and relations each, or none where the other has one', async () => {
    const [bild, other] = [await createPicture('bild'), await createPicture('annan')];
    const { id: topic } = await payload.create({
      collection: 'topics',
      locale: 'sv',
      data: { title: 'Energi', slug: 'energi' },
    });
    const id = await createGuide({ image: bild, minutes: 30, audience: ['owner'], topics: [topic] });
    await translate(id, { image: null, minutes: 45, audience: [], topics: [] });
    const without = await createGuide({ title: 'Utan', slug: 'utan' });
    await translate(without, { title: 'With', slug: 'with', image: other, topics: [topic] });
    const files = await expectToComeBack();
    const english = files['guides/spara-energi.en.mdx'] ?? '';
    for (const line of ['image: null', 'minutes: 45', 'audience: null', 'topics: null'])
      expect(english).toContain(`\n${line}\n`);
    expect(files['guides/utan.en.mdx']).toContain('image: annan');
    const [{ image, minutes, topics } = {}] = (
      await payload.find({ collection: 'guides', where: { slug: { equals: 'save' } }, depth: 0 })
    ).docs;
    expect({ image, minutes, topics }).toEqual({ image: null, minutes: 45, topics: [] });
  });

  it('refer to each other’s documents each in its own language', async () => {
    const [first, second] = [await createGuide({}), await createGuide({ title: 'Mät', slug: 'mat' })];
    const english = await translate(first, {});
    const related = [{ relationTo: 'guides' as const, value: english }];
    await translate(second, { title: 'Measure', slug: 'measure', related });
    await expectToComeBack();
    const { docs } = await payload.find({ collection: 'guides', where: { slug: { equals: 'measure' } } });
    expect(docs[0]?.related).toMatchObject([{ value: { slug: 'save', language: 'en' } }]);
  });

  it('are each published, waiting or a draft by themselves', async () => {
    const draft = { _status: 'draft' as const, publishAt: null };
    await translate(await createGuide({}), draft);
    await translate(await createGuide({ title: 'Mät', slug: 'mat', ...draft }), {
      title: 'Measure',
      slug: 'measure',
      publishAt: '2099-01-01T08:00:00.000Z',
    });
    const both = { title: 'Utkast', slug: 'utkast', ...draft };
    await translate(await createGuide(both), { title: 'Draft', slug: 'draft', ...draft });
    await expectToComeBack();
    const { docs } = await payload.find({ collection: 'guides', sort: 'slug', depth: 0, pagination: false });
    expect(docs.map(({ slug, language, _status }) => `${language} ${slug} ${_status}`)).toEqual([
      'en draft draft',
      'sv mat draft',
      'en measure published',
      'en save draft',
      'sv spara-energi published',
      'sv utkast draft',
    ]);
  });

  it('stay one when the folder brings only the English text of what the CMS has in Swedish', async () => {
    const id = await createGuide({ minutes: 30 });
    await importFiles({ 'guides/spara-energi.en.mdx': '---\ntitle: Save\nslug: save\n---\n' });
    const { docs } = await payload.find({ collection: 'guides', sort: 'id', depth: 0 });
    expect(docs).toHaveLength(2);
    expect(docs[0]?.id).toBe(id);
    expect(docs[1]).toMatchObject({ language: 'en', minutes: 30, translationKey: docs[0]?.translationKey });
  });

  it('say so where the English text lies in the trash, instead of being made twice', async () => {
    const english = await translate(await createGuide({}), {});
    const deletedAt = new Date().toISOString();
    await payload.update({ collection: 'guides', id: english, data: { deletedAt } });
    const files = { 'guides/spara-energi.en.mdx': '---\ntitle: Save\nslug: save\n---\n' };
    await expect(importFiles(files)).rejects.toThrow(
      /guides\/spara-energi\.en\.mdx.*lies in the trash.*restore it/s,
    );
  });
});

describe('A document in English alone', () => {
  it('comes back as such, whether it is published or a draft', async () => {
    const english = { language: 'en', title: 'Only English', slug: 'only-english', minutes: 5 } as const;
    await createGuide(english);
    await createGuide({ ...english, title: 'A draft', slug: 'a-draft', _status: 'draft' });
    const files = await expectToComeBack();
    expect(Object.keys(files).filter((name) => name.startsWith('guides'))).toEqual([
      'guides/a-draft.en.mdx',
      'guides/only-english.en.mdx',
    ]);
    expect(
      (await payload.count({ collection: 'guides', where: { language: { equals: 'sv' } } })).totalDocs,
    ).toBe(0);
  });
});

describe('Drafts of one slug', () => {
  it('come back beside each other and beside the published one, each with its translation', async () => {
    const draft = { _status: 'draft' as const, publishAt: null };
    await createGuide({ title: 'Ett', ...draft });
    await translate(await createGuide({ title: 'Två', ...draft }), { title: 'Two', ...draft });
    await createGuide({ title: 'Tre' });
    const files = await expectToComeBack();
    expect(files['guides/spara-energi-2.sv.mdx']).toContain('slug: spara-energi\n');
    expect(files['guides/spara-energi-2.en.mdx']).toContain('title: Two');
    const { docs } = await payload.find({ collection: 'guides', where: { title: { in: ['Två', 'Two'] } } });
    expect(new Set(docs.map(({ translationKey }) => translationKey)).size).toBe(1);
  });
});

it('a slug that another published document of that language has is told before anything is written', async () => {
  await createGuide({});
  const files = {
    'guides/spara-energi-3.en.mdx': '---\ntitle: New\nslug: spara-energi\n---\n',
    'guides/spara-energi-2.sv.mdx': '---\ntitle: Ny\nslug: spara-energi\n---\n',
  };
  await expect(importFiles(files)).rejects.toThrow(
    /spara-energi-2\.sv\.mdx:3:7: slug is not right: .*address/,
  );
  await importFiles({ 'guides/spara-energi-3.en.mdx': files['guides/spara-energi-3.en.mdx'] });
});

it('a draft of a topic in an export of a former version comes in hidden', async () => {
  await importFiles({ 'topics/energi.sv.mdx': '---\ntitle: Energi\nstatus: draft\n---\n' });
  const { docs } = await payload.find({ collection: 'topics', locale: 'sv' });
  expect(docs).toMatchObject([{ title: 'Energi', hidden: true }]);
  const { files } = await exported();
  expect(files['topics/energi.sv.mdx']).toBe('---\ntitle: Energi\nhidden: true\n---\n');
});

describe('An export of the former model', () => {
  it('comes in as it is: texts of one name as translations, and files from the folder of their former name', async () => {
    await importFiles({
      'documents/mall.sv.mdx': '---\nfile: mall.csv\ntitle: En mall\n---\n',
      'documents/mall.en.mdx': '---\ntitle: A template\n---\n',
      'documents/mall.csv': Buffer.from('a,b\n1,2\n'),
      'topics/utkast.sv.mdx': '---\ntitle: Ämne som utkast\nslug: utkast\nstatus: draft\n---\n',
      'guides/spara-energi.sv.mdx':
        '---\ntitle: Spara energi\nattachments:\n  - mall\npublishAt: 2026-02-01T08:00:00.000Z\n---\n',
      'guides/spara-energi.en.mdx':
        '---\ntitle: Save energy\nslug: save-energy\npublishAt: 2026-02-02T08:00:00.000Z\n---\n',
    });
    const { docs } = await payload.find({ collection: 'guides', sort: 'language', depth: 1 });
    expect(docs.map(({ language, title, _status }) => [language, title, _status])).toEqual([
      ['sv', 'Spara energi', 'published'],
      ['en', 'Save energy', 'published'],
    ]);
    expect(new Set(docs.map(({ translationKey }) => translationKey)).size).toBe(1);
    for (const { attachments } of docs) expect(attachments).toMatchObject([{ filename: 'mall.csv' }]);
    const { files } = await exported();
    expect(Object.keys(files).sort()).toEqual(
      expect.arrayContaining(['files/mall.csv', 'files/mall.sv.mdx']),
    );
    expect(files['topics/utkast.sv.mdx']).toContain('hidden: true');
  });
});
