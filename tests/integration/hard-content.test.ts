import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { lookup } from 'mrmime';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteBundle } from '../../publisher/render/renderer.ts';
import type { Document } from '../../common/view-model/documents.ts';
import type { Guide } from '../../common/view-model/guides.ts';
import { builtSite } from '../support/built-site.ts';
import { launchChromium } from '../support/chromium.ts';
import { fakeCorpus, paragraphs } from '../support/fake-content.ts';
import { memorySource, type Corpus } from '../support/memory-source.ts';

const origin = 'https://bruket.example';
const home = '/';
const widths = [360, 1440];
let browser: Browser;
let render: Awaited<ReturnType<typeof builtSite>>;

beforeAll(async () => {
  render = await builtSite();
  browser = await launchChromium();
});

afterAll(() => browser?.close());

/** Opens an address of a site that holds just this, with the real templates and style sheets. */
async function open(corpus: Corpus, address: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 740 } });
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (/^\/(files|media)\//.test(pathname)) return route.fulfill({ status: 404 });
    const file = path.join(siteBundle, 'client', pathname);
    const asset = path.extname(file) ? await readFile(file).catch(() => undefined) : undefined;
    if (asset) return route.fulfill({ body: asset, contentType: lookup(file) });
    const response = await render(pathname, memorySource(corpus));
    return route.fulfill({
      status: response.status,
      body: await response.text(),
      contentType: response.headers.get('content-type') ?? 'text/html',
    });
  });
  await page.goto(origin + address, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => document.styleSheets.length > 0);
  return page;
}

/** What reaches beyond the right edge of the window. Wide tables scroll by themselves. */
const beyond = (page: Page) =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    return [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('.table, .visually-hidden, .contents-here, [popover]'))
      .filter((element) => element.getBoundingClientRect().right > edge)
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.trim().slice(0, 40)}`,
      );
  });

const long = 'Omställningsberättelserna är fler än någon hade kunnat tro '.repeat(6).slice(0, 300);
const word = 'energieffektiviseringsupphandlingsförordningstillämpningsanvisningskommittéledamot';
const hard = [
  ['300 characters', long],
  ['a word of 80 letters', word],
  ['Arabic', 'كيف تخفض فاتورة الكهرباء في أسبوع واحد؟'],
  ['emoji', '🏭⚡️🔥 Sänk elen 👩🏽‍🔧👨‍👩‍👧‍👦 '.repeat(8).trim()],
] as const;

/** Says the same hard words everywhere that staff write something. */
function corpusOf(words: string): Corpus {
  const corpus = fakeCorpus();
  for (const language of ['sv', 'en'] as const)
    corpus.home[language] = { ...corpus.home[language], title: words, lede: words };
  for (const subject of corpus.subjects) Object.assign(subject, { title: words, lede: words });
  for (const document of corpus.documents) fill(document, words);
  return corpus;
}

function fill(document: Document, words: string): void {
  const link = { title: words, address: document.address, language: document.language };
  Object.assign(document, {
    title: words,
    lede: words,
    body: [
      ...paragraphs(words),
      { type: 'quote', text: words, name: words, role: words },
      { type: 'callout', tone: 'tip', title: words, text: words },
    ],
  });
  for (const kind of ['topics', 'regions', 'organisations', 'projects'] as const)
    for (const subject of document[kind]) Object.assign(subject, { title: words, lede: words });
  for (const person of document.contacts) Object.assign(person, { name: words, role: words });
  if (document.kind === 'press-releases') Object.assign(document, { place: words, byline: words });
  if (document.kind !== 'guides') return;
  for (const step of document.steps) Object.assign(step, { title: words, tasks: [words, words] });
  for (const file of document.attachments) file.title = words;
  const reviewedBy = { name: words, role: words };
  Object.assign(document, { need: words, checklist: [words], reviewedBy, previous: link, next: link });
}

const guideOf = (corpus: Corpus): Guide => {
  const guide = corpus.documents.find((document) => document.kind === 'guides');
  if (guide?.kind !== 'guides') throw new Error('There is no guide.');
  return guide;
};

describe.each(widths)('On a window of %i pixels nothing reaches beyond the edge', (width) => {
  it.each(hard)('where everything is called %s', async (_, words) => {
    const corpus = corpusOf(words);
    const release = corpus.documents.find(({ kind }) => kind === 'press-releases');
    for (const address of [home, guideOf(corpus).address, release?.address ?? '']) {
      const page = await open(corpus, address, width);
      expect(await beyond(page), address).toEqual([]);
      await page.close();
    }
  });

  it('in a guide of 40 steps, some of them empty, without a picture', async () => {
    const corpus = fakeCorpus();
    const guide = guideOf(corpus);
    delete guide.picture;
    guide.steps = Array.from({ length: 40 }, (_, index) => ({
      title: index % 5 === 4 ? '' : `${index}: ${word}`,
      body: index % 3 === 0 ? [] : paragraphs(long),
      tasks: index % 2 === 0 ? [] : [long],
    }));
    const page = await open(corpus, guide.address, width);
    expect(await beyond(page)).toEqual([]);
    expect(await page.locator('.steps > li').count()).toBe(40);
    expect(await page.locator('#step-5').innerText()).toContain('Steg 5');
    // However long it is, the table of contents leaves room to read.
    if (width < 960) await page.locator('.contents summary').click();
    const box = await page.locator('.contents').boundingBox();
    expect(box?.height).toBeLessThan(740);
    await page.close();
  });

  it.each([
    ['nothing', 0],
    ['one of each', 1],
    ['all there is', Infinity],
  ])('on a home page with %s published', async (_, most) => {
    const corpus = fakeCorpus();
    const kinds = ['press-releases', 'case-studies', 'guides'];
    corpus.documents = kinds.flatMap((kind) =>
      corpus.documents.filter((document) => document.kind === kind).slice(0, most),
    );
    if (most === 0) corpus.subjects = [];
    const page = await open(corpus, home, width);
    expect(await beyond(page)).toEqual([]);
    expect(await page.locator('h1').innerText()).not.toBe('');
    expect(await page.locator('main :is(ul, ol, section):empty:not([hidden])').count()).toBe(0);
    expect(await page.getByText('Här finns inget ännu.').count()).toBe(most === 0 ? 1 : 0);
    await page.close();
  });
});
