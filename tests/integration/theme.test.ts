import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';

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

const choose = (data: object) => cms.payload.updateGlobal({ slug: 'settings', locale: 'sv', data });
const published = async (file: string) => readFile(path.join(await publisher.fromScratch(), file), 'utf8');

describe("The organisation's own colours and logo", () => {
  it('are missing at first, and nobody asks for them', async () => {
    expect(await published('index.html')).not.toContain('theme.css');
    await expect(published('theme.css')).rejects.toThrow('ENOENT');
  });

  it('are on every page once they are chosen', async () => {
    await choose({ colours: { link: '0A587F', accent: '#7a1fa2' } });
    expect(await published('theme.css')).toContain('--link:#0a587f');
    for (const page of ['index.html', 'en/guides/index.html', '404.html'])
      expect(await published(page), page).toContain('<link rel="stylesheet" href="/theme.css">');
  });

  it.each([
    ['gul', /sex tecken/],
    ['#ffcc00', /#ffcc00 går inte att läsa .* 1,3:1 .* 4,5:1\. Närmaste färg som går är #[0-9a-f]{6}/],
  ])('refuse “%s” with the reason', async (link, reason) => {
    const error: unknown = await choose({ colours: { link } }).catch((thrown: unknown) => thrown);
    expect(JSON.stringify(error)).toMatch(reason);
  });

  it('show the logo in place of the mark, with the name for those who do not see it', async () => {
    const data = await sharp({ create: { width: 600, height: 200, channels: 4, background: '#0a587f' } })
      .png()
      .toBuffer();
    const file = { data, name: 'logotyp.png', mimetype: 'image/png', size: data.length };
    const logo = await cms.payload.create({
      collection: 'media',
      locale: 'sv',
      data: { alt: 'Bruket' },
      file,
    });
    await choose({ logo: logo.id });
    const page = await published('index.html');
    expect(page).toMatch(/<span class="brand-logo">.*logotyp/s);
    expect(page).toContain('<span class="visually-hidden">Bruket</span>');
    expect(page).not.toContain('mark-mill');
  });
});
