import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pageAddress, sectionAddress } from '../../common/addresses.ts';
import { languages, type Language } from '../../common/languages.ts';
import { root } from '../../launcher/config/root.ts';
import { launchChromium } from '../support/chromium.ts';

const site = inject('siteUrl');
const phone = { width: 360, height: 740 };
const release = '/pressmeddelanden/spillvarme-fran-exempelgjuteriet-varmer-120-villor/';
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce', viewport: phone });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site });
  page = await context.newPage();
});

afterAll(() => browser?.close());

const open = (address: string) => page.goto(new URL(address, site).href);
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();

/** What lies on the clipboard, once the page has said that it does. */
async function copied(said: string): Promise<{ text: string; html: string }> {
  await page.getByText(said, { exact: true }).waitFor();
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}

/** The addresses of sample releases that the list of a language links to. Those of other tests come and go. */
async function releasesIn(language: Language): Promise<string[]> {
  const folder = path.join(root, 'content/sample/press-releases');
  const files = (await readdir(folder)).filter((file) => file.endsWith(`.${language}.mdx`));
  const samples = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(folder, file), 'utf8');
      const slug = /^slug: (.+)$/m.exec(text)?.[1] ?? file.split('.')[0] ?? '';
      return pageAddress('press-releases', language, slug);
    }),
  );
  const list = await (await fetch(new URL(sectionAddress('press-releases', language), site))).text();
  return samples.filter((address) => list.includes(`href="${address}"`));
}

describe('A journalist on the phone', () => {
  it.each(languages)(
    'sees whom to call in the first screen of every release (%s)',
    async (language) => {
      const releases = await releasesIn(language);
      expect(releases.length).toBeGreaterThan(5);
      for (const address of releases) {
        await open(address);
        const way = await page.locator('.contact-line a[href="#contacts"]').boundingBox();
        expect(way!.y + way!.height, address).toBeLessThan(phone.height);
        const number = await page.locator('.contact-line a[href^="tel:"]').boundingBox();
        expect(number!.y + number!.height, address).toBeLessThan(phone.height);
        expect(number!.height, address).toBeGreaterThanOrEqual(24);
      }
    },
    60_000,
  );

  it.each(languages)(
    'finds a number to call in the first screen of the page for the press (%s)',
    async (language) => {
      await open(sectionAddress('press', language));
      const number = page.locator('.press-person a[href^="tel:"]').first();
      const box = await number.boundingBox();
      expect(box!.y + box!.height).toBeLessThan(phone.height);
      expect(await number.getAttribute('href')).toBe('tel:+46701740610');
    },
  );
});

describe('The text of a release', () => {
  it('is copied with its quotes, senders, contacts and source, both plain and formatted', async () => {
    await open(release);
    const counted = page.waitForRequest((request) => request.method() === 'HEAD');
    await press('Kopiera texten');
    const { text, html } = await copied('Texten är kopierad.');
    expect((await counted).headers()['x-copied']).toBe('1');
    expect(text.split('\n')[0]).toBe('Spillvärme från Exempelgjuteriet värmer 120 villor');
    for (const part of [
      'Dalarna, 14 november 2023',
      'Två saker gjorde det möjligt',
      '”Tekniken fanns. Det som tog tid var att komma överens om vem som gör vad en kall söndag när en pump stannar. När det stod på papper gick resten fort.”\n\nExempelperson Amina Hall, Energi- och miljöchef',
      'Exempelgjuteriet: 031-390\u00a006\u00a001, info.exempelgjuteriet@example.org',
      '031-390\u00a006\u00a011',
      `Källa: Bruket, 14 november 2023. ${new URL(release, site).href}`,
    ])
      expect(text).toContain(part);
    for (const part of ['Ladda ned', 'Kopiera', 'Läs också', 'Dela']) expect(text).not.toContain(part);
    expect(html).toContain('<h1>Spillvärme från Exempelgjuteriet värmer 120 villor</h1>');
    expect(html).toMatch(/<blockquote>.*Tekniken fanns.*<\/blockquote><p>Exempelperson Amina Hall, /);
    expect(html).not.toMatch(/class=|style=|<svg|<button/);
  });

  it('has quotes that are copied alone, with name and title', async () => {
    await press('Kopiera citatet');
    const { text, html } = await copied('Citatet är kopierat.');
    expect(text).toMatch(
      /^”Tekniken fanns\. .* resten fort\.”\n\nExempelperson Amina Hall, Energi- och miljöchef$/,
    );
    expect(html).toMatch(/^<blockquote>/);
  });

  it('says so when it could not be copied', async () => {
    await open(release);
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('no'));
    });
    await press('Kopiera texten');
    await page.getByText('Det gick inte. Markera texten och kopiera den själv.').waitFor();
  });

  it('can be had without script, where nothing is promised that only a script can do', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(new URL(release, site).href);
    const tools = plain.getByRole('group', { name: 'Använd texten' });
    expect(await tools.getByRole('button').count()).toBe(0);
    const markdown = await tools.getByRole('link', { name: 'Texten utan formatering' }).getAttribute('href');
    expect(await (await fetch(new URL(markdown ?? '', site))).text()).toContain(
      'Spillvärme från Exempelgjuteriet',
    );
    await plain.close();
  });

  it('is told of elsewhere by its own address', async () => {
    await open(release);
    await page.getByText('Dela', { exact: true }).click();
    await press('Kopiera adressen');
    expect((await copied('Adressen är kopierad.')).text).toBe(new URL(release, site).href);
    const links = await page
      .locator('.share a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(link).not.toMatch(/utm_|[?&](via|ref|source|hashtags)=/);
  });

  it('tells once whom it comes from', async () => {
    const text = await page.locator('main').innerText();
    expect(text.split('Om Exempelgjuteriet')).toHaveLength(2);
    expect(text).not.toContain('Om organisationerna');
    expect(await page.locator('.boilerplate').getByText('järngjuteri', { exact: false }).count()).toBe(1);
  });

  it('has its date, contacts and address on paper', async () => {
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.dateline time', '[aria-labelledby=contacts] .contact', '.printed-address'])
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
    for (const part of ['.tools', '.quote button', '.contact-line', '.to-press'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    await page.emulateMedia({ media: null });
  });
});

describe('Other texts', () => {
  it.each([
    ['/goda-exempel/gjuteriet-som-salde-sin-plym/', 'Resultatet i siffror'],
    ['/guider/kartlagg-energin-pa-en-vecka/', 'Checklista'],
  ])('%s is copied with what it has of its own', async (address, part) => {
    await open(address);
    await press('Kopiera texten');
    const { text } = await copied('Texten är kopierad.');
    expect(text.split('\n')[0]).toBe(await page.locator('h1').innerText());
    expect(text).toContain(part);
    expect(text).not.toContain('Hjälpte sidan dig');
  });
});

describe.each(languages)('The page for the press (%s)', (language) => {
  const address = sectionAddress('press', language);

  it('is led to from the top of the site and from the home page', async () => {
    await open(language === 'sv' ? '/' : '/en/');
    for (const place of ['header', 'main', 'footer'])
      expect(await page.locator(`${place} a[href="${address}"]`).count(), place).toBe(1);
    await page.locator(`header a[href="${address}"]`).click();
    await page.locator('h1').waitFor();
    expect(await page.locator('header .to-press').getAttribute('aria-current')).toBe('page');
  });

  it('has releases, logos, pictures and organisations, and texts that can be copied', async () => {
    await open(address);
    expect(await page.locator('[aria-labelledby=releases] .item').count()).toBe(5);
    expect(await page.locator('.press-logos img').count()).toBe(2);
    expect(await page.locator('.gallery img').count()).toBe(2);
    expect(await page.locator('.press-organisations h3').count()).toBe(7);
    for (const download of await page.locator('a[download]').all()) {
      const file = await fetch(new URL((await download.getAttribute('href')) ?? '', site));
      expect(file.headers.get('Content-Type')).toMatch(/^image\//);
    }
    const words = await page.locator('.press-text p').first().innerText();
    await press(language === 'sv' ? 'Kopiera texten' : 'Copy the text');
    expect((await copied(language === 'sv' ? 'Texten är kopierad.' : 'The text is copied.')).text).toBe(
      words,
    );
  });

  it('gives an independent checker nothing to find, opened up', async () => {
    await page.emulateMedia({ colorScheme: language === 'sv' ? 'light' : 'dark' });
    for (const one of [address, (await releasesIn(language))[0] ?? '']) {
      await open(one);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(document),
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    }
  });
});
