import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../publisher/release/files.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';

const sample = path.resolve(import.meta.dirname, '../../content/sample');
const drawPictures = path.resolve(import.meta.dirname, '../../cms/sample-pictures/index.ts');
const minute = 60_000;

let cms: OpenedPayload;
let exported: string;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [drawPictures]);
  cms = await openPayload();
  exported = await mkdtemp(path.join(tmpdir(), 'bruket-export-'));
  const { exportContent, importContent } = await import('../../cms/import-export/index.ts');
  await importContent(cms.payload, sample);
  await exportContent(cms.payload, exported);
}, 6 * minute);

afterAll(async () => {
  await cms?.close();
  if (exported) await rm(exported, { recursive: true });
});

/** Documents and pictures; the rest of the folder is about them. */
const isContent = (file: string) => (file.includes('/') ? !file.startsWith('draw/') : file.endsWith('.mdx'));

describe('The sample content', () => {
  it('comes back from the CMS as the very files it was imported from', async () => {
    const files = (await listFiles(sample)).filter(isContent).sort();
    expect((await listFiles(exported)).sort()).toEqual(files);
    for (const file of files) {
      const [before, after] = await Promise.all(
        [sample, exported].map((root) => readFile(path.join(root, file))),
      );
      expect(after?.equals(before ?? Buffer.alloc(0)), file).toBe(true);
    }
  });

  it.each([
    ['press-releases', 6],
    ['case-studies', 6],
    ['guides', 10],
  ] as const)('has enough %s to judge the site by, some in one language only', async (collection, least) => {
    const texts = async (language: 'sv' | 'en') => {
      const where = { _status: { equals: 'published' }, language: { equals: language } };
      const { docs } = await cms.payload.find({ collection, where, pagination: false, depth: 0 });
      return new Set(docs.map(({ translationKey }) => translationKey));
    };
    const [swedish, english] = [await texts('sv'), await texts('en')];
    expect(swedish.size).toBeGreaterThanOrEqual(least);
    expect(english.size).toBeGreaterThanOrEqual(least);
    expect(swedish.difference(english).size).toBeGreaterThan(0);
    expect(english.difference(swedish).size).toBeGreaterThan(0);
  });

  it('tells of case studies with figures, and says which companies are invented', async () => {
    const { docs } = await cms.payload.find({
      collection: 'case-studies',
      pagination: false,
      depth: 1,
    });
    const told = docs.filter((study) => study._status === 'published');
    for (const study of told) {
      expect(study.metrics?.length, study.title).toBeGreaterThan(0);
      expect(typeof study.organisation === 'object' && study.organisation?.example, study.title).toBe(true);
    }
  });

  it('shows no picture twice in a list', async () => {
    for (const collection of ['press-releases', 'case-studies', 'guides'] as const) {
      const where = { _status: { equals: 'published' }, language: { equals: 'sv' } };
      const { docs } = await cms.payload.find({ collection, where, pagination: false, depth: 0 });
      const images = docs.flatMap(({ image }) => (typeof image === 'number' ? image : []));
      expect(images.length, collection).toBe(docs.length);
      expect(new Set(images).size, collection).toBe(images.length);
    }
  });

  it('has telephone numbers that nobody else can have, and a portrait of everyone whom one can call', async () => {
    const { docs } = await cms.payload.find({ collection: 'people', pagination: false, depth: 0 });
    const organisations = await cms.payload.find({
      collection: 'organisations',
      pagination: false,
      depth: 0,
    });
    const settings = await cms.payload.findGlobal({ slug: 'settings' });
    const { publisher, press, accessibility } = settings;
    const all = [...docs, ...organisations.docs, publisher, press, accessibility];
    const numbers = [...all.flatMap((one) => one?.phone ?? []), press?.onCallPhone ?? ''];
    expect(numbers.length).toBeGreaterThan(15);
    for (const number of numbers) expect(isForFiction(number), number).toBe(true);
    for (const { name, phone, picture, example } of docs)
      if (phone) expect(picture && example, name).toBeTruthy();
  });
});

/**
 * The ranges that PTS, the Swedish Post and Telecom Authority, keeps for books and films ("Telefonnummer för
 * användning i böcker och filmer").
 */
function isForFiction(phone: string): boolean {
  const digits = phone.replace(/\D/g, '');
  if (/^07017406\d\d$/.test(digits)) return Number(digits.slice(-2)) >= 5;
  return /^(03139006|04062804|08465004|09803192)\d\d$/.test(digits);
}
