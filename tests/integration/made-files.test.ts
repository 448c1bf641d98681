import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../publisher/release/files.ts';
import { builtSite } from '../support/built-site.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { untilDrained } from '../support/public-files.ts';
import { siteBundle } from '../../publisher/render/renderer.ts';
import { nowhere, startPublisher, type PublisherProcess } from '../support/publisher-process.ts';
import { readPdf } from '../support/read-pdf.ts';
import { jpeg } from '../support/uploads.ts';

const minute = 60_000;
const patient = { timeout: 2 * minute, interval: 100 };

let cms: OpenedPayload;
let publisher: PublisherProcess;
const at = (file: string) => path.join(cms.dataDir, 'public', file);

beforeAll(async () => {
  await builtSite();
  cms = await openPayload();
  publisher = startPublisher();
  await publisher.working;
}, 5 * minute);

afterAll(async () => {
  await publisher?.stop();
  await cms?.close();
});

const page = (slug: string) => readFile(at(`pressmeddelanden/${slug}/index.html`), 'utf8').catch(() => '');
const pdfAt = (slug: string) => `pressmeddelanden/${slug}/${slug}.pdf`;
const cardAt = (slug: string) => `pressmeddelanden/${slug}/share.jpg`;
const linksToPdf = async (slug: string) => (await page(slug)).includes(`href="/${pdfAt(slug)}"`);

async function createRelease(slug: string, more: Record<string, unknown> = {}) {
  return cms.payload.create({
    collection: 'press-releases',
    data: { language: 'sv', _status: 'published', title: `Släpp ${slug}`, slug, ...more },
  });
}

async function createPicture(): Promise<{ id: number; filename: string }> {
  const file = { data: await jpeg(900, 600), mimetype: 'image/jpeg', name: 'ugn.jpg', size: 0 };
  const { id, filename } = await cms.payload.create({
    collection: 'media',
    locale: 'sv',
    data: { alt: 'En ugn' },
    file,
  });
  return { id, filename: filename ?? '' };
}

describe('The files of a document', () => {
  it(
    'stand beside its page, which leads to them',
    async () => {
      const picture = await createPicture();
      await createRelease('ovan-jord', { image: picture.id });
      await expect.poll(() => linksToPdf('ovan-jord'), patient).toBe(true);
      const pdf = await readPdf(await readFile(at(pdfAt('ovan-jord'))));
      expect(pdf).toMatchObject({ title: 'Släpp ovan-jord', language: 'sv', standards: { ua: '1', a: '2' } });
      expect(pdf.alts).toContain('En ugn');
      await untilDrained(cms);
      expect(await page('ovan-jord')).toMatch(/property="og:image" content="[^"]*\/ovan-jord\/share\.jpg"/);
      expect(await sharp(await readFile(at(cardAt('ovan-jord')))).metadata()).toMatchObject({ width: 1200 });
    },
    6 * minute,
  );

  it(
    'tell what the page tells after a change, and are not made anew for a page that has only moved in time',
    async () => {
      const { id } = await createRelease('andras');
      await expect.poll(() => linksToPdf('andras'), patient).toBe(true);
      await cms.payload.update({
        collection: 'press-releases',
        id,
        data: { title: 'En ny rubrik', _status: 'published' },
      });
      const title = async () => (await readPdf(await readFile(at(pdfAt('andras'))))).title;
      await expect.poll(title, patient).toBe('En ny rubrik');
      expect(await linksToPdf('andras')).toBe(true);

      await untilDrained(cms);
      const kept = (await readdir(path.join(cms.dataDir, 'made'))).sort();
      await publisher.stop();
      publisher = startPublisher();
      await publisher.working;
      await cms.payload.updateGlobal({ slug: 'home', data: { lede: 'En ny ingress' } });
      await untilDrained(cms);
      expect((await readdir(path.join(cms.dataDir, 'made'))).sort()).toEqual(kept);
      expect(await linksToPdf('andras')).toBe(true);
    },
    8 * minute,
  );

  it(
    'are made of many pages at once, of which nothing is left but the files',
    async () => {
      const { openMadeFiles } = await import('../../publisher/made/made-files.ts');
      const { fillStore } = await import('../../publisher/made/fill-store.ts');
      const folder = path.join(cms.dataDir, 'made-at-once');
      const made = await openMadeFiles({ bundle: siteBundle, folder, publicLink: at('.') });
      const origins = { siteUrl: nowhere, cmsUrl: nowhere, sendsMail: false };
      const pages = ['ovan-jord', 'andras'].map((slug) => `/pressmeddelanden/${slug}/`);
      await fillStore({ databaseUrl: cms.databaseUrl, origins, bundle: siteBundle }, made, pages);
      const kept = await readdir(path.join(cms.dataDir, 'made'));
      const keys = (await readdir(folder)).map((name) => name.split('.')[0] ?? '');
      expect(keys).toHaveLength(4);
      for (const key of keys) expect(kept.some((name) => name.startsWith(key))).toBe(true);
    },
    6 * minute,
  );

  it(
    'go with the page, and are never made of what is under embargo',
    async () => {
      const { id } = await createRelease('dras-in');
      await expect.poll(() => linksToPdf('dras-in'), patient).toBe(true);
      await cms.payload.update({ collection: 'press-releases', id, data: { _status: 'draft' } });
      await expect.poll(() => existsSync(at(pdfAt('dras-in'))), patient).toBe(false);
      expect(existsSync(at(cardAt('dras-in')))).toBe(false);

      const made = await readdir(path.join(cms.dataDir, 'made'));
      await createRelease('senare', { publishAt: new Date(Date.now() + 60 * minute).toISOString() });
      await untilDrained(cms);
      expect(await readdir(path.join(cms.dataDir, 'made'))).toEqual(made);
      expect((await listFiles(at('.'))).filter((file) => file.includes('senare'))).toEqual([]);
    },
    6 * minute,
  );

  it(
    'keep no page from standing when they cannot be made; staff are told, and they come as soon as they can',
    async () => {
      const { id: image, filename } = await createPicture();
      const folder = path.join(cms.dataDir, 'uploads/media');
      const stem = path.parse(filename).name;
      const broken = (await readdir(folder)).filter((name) => name.startsWith(stem) && name.endsWith('.jpg'));
      const whole = await Promise.all(broken.map((name) => readFile(path.join(folder, name))));
      for (const name of broken) await writeFile(path.join(folder, name), 'Ingen bild');

      const { id } = await createRelease('trasig', { image });
      const told = async () => {
        const { docs } = await cms.payload.find({
          collection: 'publications',
          where: { documentId: { equals: id } },
        });
        return docs.map(({ error }) => error ?? '').join();
      };
      await expect.poll(told, patient).toContain(`/${pdfAt('trasig')}: `);
      expect(await page('trasig')).toContain('Släpp trasig');
      expect(await linksToPdf('trasig')).toBe(false);

      for (const [index, name] of broken.entries()) await writeFile(path.join(folder, name), whole[index]!);
      await expect.poll(() => linksToPdf('trasig'), patient).toBe(true);
      await expect.poll(told, patient).toBe('');
    },
    8 * minute,
  );
});
