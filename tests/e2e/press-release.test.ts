import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { slugify } from '../../common/slugify.ts';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';
import { readSeedRelease } from '../support/seed.ts';

const release = readSeedRelease();
const site = inject('siteUrl');
const address = `/pressmeddelanden/${slugify(release.title)}/`;

let browser: Browser;
let page: Page;
let admin: Admin;
let folder: string;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 1440, height: 1000 } });
  admin = openAdmin(page, inject('cmsUrl'));
  folder = await mkdtemp(path.join(tmpdir(), 'bruket-e2e-'));
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Tries again until the page of the site holds, as publishing takes a moment. */
const onSite = { timeout: 20_000, interval: 200 };
const text = async (path: string) => (await fetch(new URL(path, site))).text();

describe('A press release in Swedish only', () => {
  it('is written and published by new staff', async () => {
    const picture = path.join(folder, 'samarbete.jpg');
    await sharp({ create: { width: 2000, height: 1200, channels: 3, background: '#2f5d50' } }).toFile(
      picture,
    );

    await admin.signIn(inject('credentials'));
    await admin.create('press-releases');
    await admin.fill('title', release.title);
    await admin.fill('lede', release.lede);
    await admin.uploadPicture('image', picture, {
      alt: 'Två personer utomhus',
      caption: release.caption,
      credit: 'Foto: Paper Province',
    });
    await writeBody();
    await admin.openTab('Fakta och filer');
    await admin.fill('byline', release.byline);
    await admin.openTab('Sammanhang');
    await admin.choose('regions', 'Värmland');
    await admin.choose('topics', 'Digitalisering');
    await admin.publish();
    expect(await admin.status()).toBe('Publicerad');
  });

  it('stands on its page with headline, lede, picture, quote, subheading and byline', async () => {
    await expect.poll(async () => (await fetch(new URL(address, site))).status, onSite).toBe(200);
    await page.goto(new URL(address, site).href);
    const main = page.locator('main');
    expect(await main.locator('h1').innerText()).toBe(release.title);
    expect(await main.innerText()).toContain(release.lede);
    expect(await main.getByRole('heading', { name: release.subheading }).count()).toBe(1);
    expect(await main.locator('blockquote').innerText()).toContain(release.quote.text.slice(0, 60));
    expect(await main.innerText()).toContain(release.quote.name);
    expect(await main.innerText()).toContain(release.byline);
    expect(await main.innerText()).toContain('Foto: Paper Province');
    expect(await main.innerText()).toContain(release.caption);
    const image = main.locator('figure img').first();
    expect(await image.getAttribute('alt')).toBe('Två personer utomhus');
    expect(
      await image.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
    ).toBeGreaterThan(0);
  });

  it('has the footnote of its text at the end', async () => {
    const number = page.locator('#fnref-1');
    expect(await page.locator('.prose p').filter({ has: number }).innerText()).toContain(
      release.after.at(-1),
    );
    await number.click();
    expect(await page.locator('#fn-1').innerText()).toContain('Parternas avtal.');
    expect(await page.locator('#fn-1 a').first().getAttribute('href')).toBe('https://example.org/avtal');
  });

  it.each([
    ['the list of press releases', '/pressmeddelanden/'],
    ['the page of its topic', '/amnen/digitalisering/'],
    ['the page of its region', '/regioner/varmland/'],
    ['the feed', '/rss.xml'],
  ])('is in %s', async (_, list) => {
    await expect.poll(() => text(list), onSite).toContain(address);
  });

  it('is in the sitemap', async () => {
    const index = await text('/sitemap.xml');
    const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, location]) => new URL(location ?? '').pathname,
    );
    const sitemaps = await Promise.all(files.map(text));
    expect(sitemaps.join('')).toContain(`<loc>${new URL(address, site).href}</loc>`);
  });

  it('is in the English list, marked as Swedish, and has no page or alternate in English', async () => {
    await page.goto(new URL('/en/press-releases/', site).href);
    const link = page.locator(`a[href="${address}"]`).first();
    expect(await link.getAttribute('hreflang')).toBe('sv');
    const entry = page.locator('li, article').filter({ has: link }).first();
    expect(await entry.innerText()).toMatch(/in Swedish/i);
    expect((await fetch(new URL(`/en/press-releases/${slugify(release.title)}/`, site))).status).toBe(404);
    expect(await text(address)).not.toMatch(/rel="alternate"[^>]*hreflang="en"/);
  });

  it.each(['omställningsarbete', 'Sandbacka'])('is found by searching for %s', async (query) => {
    await expect
      .poll(
        async () => {
          await page.goto(new URL(`/sok/?q=${encodeURIComponent(query)}`, site).href);
          await page.locator('main a[href]').first().waitFor();
          return page
            .locator(`main a[href="${address}"]`)
            .waitFor({ timeout: 3000 })
            .then(
              () => true,
              () => false,
            );
        },
        { timeout: 30_000 },
      )
      .toBe(true);
  });
});

/** Types as a person does: a heading by its shortcut, the footnote and the quote from the menu of blocks. */
async function writeBody(): Promise<void> {
  const editor = page
    .locator('#field-body [contenteditable=true], .rich-text-lexical [contenteditable=true]')
    .first();
  await editor.click();
  for (const paragraph of release.before) await typeParagraph(paragraph);
  await page.keyboard.type(`## ${release.subheading}`);
  await page.keyboard.press('Enter');
  for (const paragraph of release.after.slice(0, -1)) await typeParagraph(paragraph);
  await page.keyboard.insertText(release.after.at(-1) ?? '');
  await writeFootnote({ text: 'Parternas avtal.', address: 'https://example.org/avtal' });
  await editor.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/citat');
  await page.locator('.slash-menu-popup').getByText('Citat', { exact: true }).first().click();
  const block = page.locator('.LexicalEditorTheme__block').first();
  await block.locator('[name=text]').fill(release.quote.text);
  await block.locator('[name=name]').fill(release.quote.name);
  await block.locator('[name=role]').fill(release.quote.role);
  await admin.saved();
}

async function writeFootnote(fields: { text: string; address: string }): Promise<void> {
  // The menu opens after a space.
  await page.keyboard.type(' /fotnot');
  await page.locator('.slash-menu-popup').getByText('Fotnot', { exact: true }).first().click();
  const drawer = page.locator('dialog[open]').last();
  // What is written before the form has come from the CMS is lost, and the form refused as empty.
  await expect
    .poll(
      async () => {
        for (const [name, value] of Object.entries(fields))
          await drawer.locator(`[name=${name}]`).fill(value);
        await drawer.getByRole('button', { name: 'Spara ändringar' }).click();
        return drawer.waitFor({ state: 'hidden', timeout: 10_000 }).then(
          () => true,
          () => false,
        );
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  expect(await page.locator('.LexicalEditorTheme__inlineBlock').innerText()).toContain(
    `Fotnot: ${fields.text}`,
  );
}

async function typeParagraph(words: string): Promise<void> {
  await page.keyboard.insertText(words);
  await page.keyboard.press('Enter');
}
