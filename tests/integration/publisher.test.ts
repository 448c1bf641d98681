import { randomUUID } from 'node:crypto';
import { access, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Publication } from '../../cms/publisher/publish-site.ts';
import { builtSite } from '../support/built-site.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';

let cms: OpenedPayload;
let payload: Payload;
let out: string;
let publish: () => Promise<Publication>;

beforeAll(async () => {
  await builtSite();
  cms = await openPayload();
  ({ payload } = cms);
  const { publishSite } = await import('../../cms/publisher/publish-site.ts');
  const { loadRenderer } = await import('../../cms/publisher/render.ts');
  const siteUrl = 'https://example.org';
  const render = await loadRenderer(siteUrl);
  publish = () => publishSite({ payload, render, siteUrl, out });
});

afterAll(() => cms?.close());

beforeEach(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'bruket-public-'));
  return () => rm(out, { recursive: true });
});

const page = (address: string) => readFile(path.join(out, address, 'index.html'), 'utf8');
const exists = (file: string) =>
  access(path.join(out, file)).then(
    () => true,
    () => false,
  );

/** A title that no other test uses, and the address that it gets in Swedish. */
function newTitle() {
  const title = `Nyhet ${randomUUID().slice(0, 8)}`;
  return { title, address: `pressmeddelanden/${title.toLowerCase().replace(' ', '-')}` };
}

async function createRelease(data: { title: string } & Record<string, unknown>) {
  return payload.create({
    collection: 'press-releases',
    locale: 'sv',
    data: { _status: 'published', slug: '', ...data },
  });
}

describe('What is published', () => {
  it('stands on its page and in the list of its kind', async () => {
    const { title, address } = newTitle();
    await createRelease({ title });
    await publish();
    expect(await page(address)).toContain(title);
    expect(await page('pressmeddelanden')).toContain(`/${address}/`);
  });

  it('is nowhere before its time, and everywhere after it', async () => {
    const { title, address } = newTitle();
    await createRelease({ title, publishAt: new Date(Date.now() + 60_000).toISOString() });
    const { catalogue } = await publish();
    expect(await exists(address)).toBe(false);
    expect(await everything()).not.toContain(title);
    expect(catalogue.nextDueAt?.getTime()).toBeGreaterThan(Date.now());

    const { loadCatalogue } = await import('../../cms/content/catalogue.ts');
    const later = await loadCatalogue(payload, new Date(Date.now() + 61_000));
    expect([...later.in.sv.documents['press-releases'].values()].map((document) => document.title)).toContain(
      title,
    );
  });

  it('never shows the draft on top of it', async () => {
    const { title, address } = newTitle();
    const { id } = await createRelease({ title });
    await payload.update({
      collection: 'press-releases',
      id,
      locale: 'sv',
      draft: true,
      data: { title: 'Hemligt utkast', _status: 'draft' },
    });
    await publish();
    expect(await page(address)).toContain(title);
    expect(await everything()).not.toContain('Hemligt utkast');
  });

  it('goes with its page when it is unpublished, trashed or deleted', async () => {
    const releases = [newTitle(), newTitle(), newTitle()];
    const ids: number[] = [];
    for (const { title } of releases) ids.push((await createRelease({ title })).id);
    await publish();
    for (const { address } of releases) expect(await exists(address)).toBe(true);

    const [unpublished = 0, trashed = 0, deleted = 0] = ids;
    const collection = 'press-releases';
    await payload.update({ collection, id: unpublished, locale: 'sv', data: { _status: 'draft' } });
    await payload.update({
      collection,
      id: trashed,
      locale: 'sv',
      data: { deletedAt: new Date().toISOString() },
    });
    await payload.delete({ collection, id: deleted });
    await publish();
    for (const { title, address } of releases) {
      expect(await exists(address)).toBe(false);
      expect(await everything()).not.toContain(title);
    }
  });

  it('has an alternate in the other language only while both are visible', async () => {
    const { title, address } = newTitle();
    const { id } = await createRelease({ title });
    const english = { title: `${title} in English`, slug: `english-${id}` };
    const change = (status: 'draft' | 'published') =>
      payload.update({
        collection: 'press-releases',
        id,
        locale: 'en',
        data: { ...english, _status: status },
      });
    await change('published');
    await publish();
    expect(await page(address)).toContain(`href="https://example.org/en/press-releases/english-${id}/"`);

    await change('draft');
    await publish();
    expect(await page(address)).not.toContain(`english-${id}`);
    expect(await page('en/press-releases')).toContain(`href="/${address}/" hreflang="sv"`);
  });
});

describe('A picture', () => {
  it('is public only while a visible page uses it, and never as the original', async () => {
    const data = await sharp({ create: { width: 1000, height: 700, channels: 3, background: '#886' } })
      .jpeg()
      .toBuffer();
    const name = `embargo-${randomUUID().slice(0, 8)}.jpg`;
    const media = await payload.create({
      collection: 'media',
      locale: 'sv',
      data: { alt: 'Ett bruk' },
      file: { data, name, mimetype: 'image/jpeg', size: data.length },
    });
    const { title } = newTitle();
    const { id } = await createRelease({
      title,
      image: media.id,
      publishAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    await publish();
    expect(await pictures()).toEqual([]);

    await payload.update({
      collection: 'press-releases',
      id,
      locale: 'sv',
      data: { publishAt: null, _status: 'published' },
    });
    await publish();
    const files = await pictures();
    expect(files.some((file) => file.endsWith('.avif'))).toBe(true);
    expect(files.some((file) => file.endsWith('.webp'))).toBe(true);
    expect(files.some((file) => file.endsWith(name))).toBe(false);
  });

  async function pictures(): Promise<string[]> {
    return (await readdir(out, { recursive: true })).filter(
      (file) => file.includes('embargo-') && /\.\w+$/.test(file),
    );
  }
});

describe('Publishing again', () => {
  it('writes nothing when nothing has changed', async () => {
    await publish();
    expect(await publish()).toMatchObject({ written: 0, removed: 0, failed: [] });
  });

  it('reports a page that cannot be rendered and publishes all others', async () => {
    const { title, address } = newTitle();
    await createRelease({ title });
    const { publishSite } = await import('../../cms/publisher/publish-site.ts');
    const { loadRenderer } = await import('../../cms/publisher/render.ts');
    const real = await loadRenderer('https://example.org');
    const publication = await publishSite({
      payload,
      siteUrl: 'https://example.org',
      out,
      render: (at, content) => (at === '/guider/' ? Promise.reject(new Error('torn')) : real(at, content)),
    });
    expect(publication.failed).toEqual([{ address: '/guider/', reason: 'torn' }]);
    expect(await page(address)).toContain(title);
  });
});

describe('The outbox', () => {
  it('gets a row for what the public may notice, and none for drafts', async () => {
    const before = await rows();
    const draft = await payload.create({
      collection: 'guides',
      locale: 'sv',
      draft: true,
      data: { title: 'Utkast', slug: '', _status: 'draft' },
    });
    await payload.update({
      collection: 'guides',
      id: draft.id,
      locale: 'sv',
      draft: true,
      data: { title: 'Utkast två' },
    });
    expect(await rows()).toBe(before);
    await payload.update({
      collection: 'guides',
      id: draft.id,
      locale: 'sv',
      data: { _status: 'published' },
    });
    expect(await rows()).toBe(before + 1);
    await payload.delete({ collection: 'guides', id: draft.id });
    expect(await rows()).toBe(before + 2);
  });

  it('holds a change exactly when its transaction commits', async () => {
    const before = await rows();
    const transactionID = (await payload.db.beginTransaction()) ?? '';
    const req = { transactionID };
    await payload.create({
      collection: 'topics',
      locale: 'sv',
      data: { title: 'Ångrat', slug: '', _status: 'published' },
      req,
    });
    await payload.db.rollbackTransaction(transactionID);
    expect(await rows()).toBe(before);
  });

  const rows = async () => (await payload.count({ collection: 'publications' })).totalDocs;
});

/** All text that a reader could get. */
async function everything(): Promise<string> {
  const files = (await readdir(out, { recursive: true })).filter((file) => /\.(html|xml|txt)$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(path.join(out, file), 'utf8')));
  return texts.join('\n');
}
