import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { languageOf, sectionAddress } from '../../common/addresses.ts';
import { defaultLanguage, languages } from '../../common/languages.ts';
import { stageOf } from '../../common/publication.ts';
import { launchChromium } from '../support/chromium.ts';
import { inTurns } from '../support/in-turns.ts';
import { pageTypes } from '../support/page-types.ts';

/** The most that may come over the network: compressed, with headers. */
const limits = {
  /** A document without its pictures. */
  document: 50_000,
  documentWithFonts: 120_000,
  script: 15_000,
  /** Where what is asked for is looked for at once: all that it takes to ask, to search and to show what is found. */
  searchScript: 28_000,
  /** Pagefind's WebAssembly, its index, and what else the first search fetches. */
  firstSearch: 150_000,
};

const site = inject('siteUrl');
const types = await pageTypes(site);
const documents = types.filter((address) => stageOf(address) === 'document');
const searchPages = languages.map((language) => sectionAddress('search', language));

let browser: Browser;
const visits = new Map<string, Visit>();

/** What a first visit to a page brought with it. */
interface Visit {
  loads: Load[];
  /** Names of cookies and of whatever else the browser was told to keep. */
  kept: string[];
}

interface Load {
  url: string;
  /** What the browser takes it for: a `Script`, a `Font`, an `Image`. */
  type: string;
  /** As they came over the network. */
  bytes: number;
}

beforeAll(async () => {
  browser = await launchChromium();
  const searches = searchPages.map((address) => `${address}?q=energi`);
  await inTurns([...types, ...searches], async (address) => visits.set(address, await visit(address)));
});

afterAll(() => browser?.close());

async function visit(address: string): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const loads = new Map<string, Load>();
  const network = await context.newCDPSession(page);
  network.on('Network.requestWillBeSent', ({ requestId, request, type = '' }) =>
    loads.set(requestId, { url: request.url, type, bytes: 0 }),
  );
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const load = loads.get(requestId);
    if (load) load.bytes = encodedDataLength;
  });
  await network.send('Network.enable');
  await page.goto(new URL(address, site).href, { waitUntil: 'networkidle' });
  // Any text may have a word in italics.
  await page.evaluate(() => document.fonts.load('italic 1rem "Bruket Serif"'));
  const cookies = (await context.cookies()).map(({ name }) => name);
  const stored = await page.evaluate(async () => [
    ...[...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ]);
  await context.close();
  return { loads: [...loads.values()], kept: [...cookies, ...stored] };
}

/** How much came on the visit to a page, of one type or of all. */
function bytesOf(address: string, type?: string): number {
  const { loads } = visits.get(address)!;
  const counted = loads.filter((load) => type === undefined || load.type === type);
  return counted.reduce((sum, { bytes }) => sum + bytes, 0);
}

describe('A first visit', () => {
  it.each(documents)('to %s weighs little, with and without fonts', (address) => {
    const withFonts = bytesOf(address) - bytesOf(address, 'Image');
    const fonts = bytesOf(address, 'Font');
    // Upright, italics and sans serif, and what few pages have a character of.
    const files = visits.get(address)!.loads.filter(({ type }) => type === 'Font');
    expect([3, 4, 5, 6]).toContain(files.length);
    expect(withFonts - fonts).toBeLessThanOrEqual(limits.document);
    expect(withFonts).toBeLessThanOrEqual(limits.documentWithFonts);
  });

  it.each(types)('to %s loads little script', (address) => {
    const searches = searchPages.includes(address) || address.endsWith('/404.html');
    const most = searches ? limits.searchScript : limits.script;
    const script = bytesOf(address, 'Script');
    expect(script).toBeGreaterThan(0);
    expect(script).toBeLessThanOrEqual(most);
  });

  it.each(searchPages)('to %s fetches the search itself only when something is looked for', (address) => {
    const search = bytesOf(`${address}?q=energi`) - bytesOf(address);
    expect(search).toBeGreaterThan(limits.searchScript);
    expect(search).toBeLessThanOrEqual(limits.firstSearch);
  });

  it.each(types)('to %s asks no other host for anything', (address) => {
    const hosts = visits.get(address)!.loads.map(({ url }) => new URL(url).host);
    expect(new Set(hosts)).toEqual(new Set([new URL(site).host]));
  });

  it.each(types)('to %s leaves no cookie and nothing else in the browser', (address) => {
    expect(visits.get(address)!.kept).toEqual([]);
  });
});

describe.each([
  ['a phone', { width: 412, height: 823 }],
  ['a desk', { width: 1440, height: 900 }],
])('On a slow network and the screen of %s', (_, viewport) => {
  it.concurrent.each(types.filter((address) => languageOf(address) === defaultLanguage))(
    'nothing on %s moves when fonts and scripts arrive',
    async (address) => {
      const page = await browser.newPage({ viewport });
      await page.route(/\.(woff2|js)$/, async (route) => {
        await wait(400);
        await route.continue();
      });
      await page.goto(new URL(address, site).href, { waitUntil: 'networkidle' });
      expect(await moved(page)).toEqual([]);
      await page.close();
    },
  );
});

/** What has moved by itself since the page began to show. */
function moved(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const name = ({ node }: { node: Node | null }) =>
          node instanceof Element ? node.outerHTML.slice(0, 100) : String(node?.textContent);
        // Called at once with what happened before, if anything did.
        new PerformanceObserver((list) =>
          resolve(list.getEntries().flatMap((entry) => (entry as LayoutShift).sources.map(name))),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve([]), 300);
      }),
  );
}

/** https://wicg.github.io/layout-instability/ */
interface LayoutShift extends PerformanceEntry {
  sources: { node: Node | null }[];
}

describe('Without script', () => {
  it.concurrent.each(documents)('all of %s can be read', async (address) => {
    const [plain, shown] = await readBoth(address);
    expect(shown.text.length).toBeGreaterThan(10);
    expect(shown.text.filter((line) => ![...plain.text, ...shown.tools].includes(line))).toEqual([]);
  });
});

/** The same version of a page without script and with it: others may publish it anew between the two looks. */
async function readBoth(address: string) {
  for (;;) {
    const [plain, shown] = await Promise.all([read(address, false), read(address, true)]);
    if (plain.version === shown.version) return [plain, shown] as const;
  }
}

/** The lines that a reader sees on a page, and those that belong to what only a script can do. */
async function read(address: string, javaScriptEnabled: boolean) {
  const page = await browser.newPage({ javaScriptEnabled });
  const response = await page.goto(new URL(address, site).href, { waitUntil: 'networkidle' });
  const version = await response?.headerValue('etag');
  const linesOf = async (part: string) =>
    (await page.locator(part).allInnerTexts())
      .flatMap((text) => text.split('\n'))
      .filter((line) => line.trim());
  const [text, tools] = [await linesOf('main'), await linesOf('.tools, .tool, #guide-tools')];
  await page.close();
  return { version, text, tools };
}
