import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageAddresses } from '../../common/publication.ts';
import { launchChromium } from '../support/chromium.ts';
import { everyBlock, fakeCorpus } from '../support/fake-content.ts';
import { serveFakeSite, type FakeSite } from '../support/fake-site.ts';
import { memorySource } from '../support/memory-source.ts';
import { typesAmong } from '../support/page-types.ts';
import { findFaint, type State } from '../support/state-checks.ts';

const corpus = fakeCorpus();
for (const document of corpus.documents) document.body = everyBlock(document.language);
const content = memorySource(corpus);
/** A4 without its margins, in CSS pixels. */
const sheet = { width: 680, height: 980 };
let site: FakeSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveFakeSite(content);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function onPaper(address: string, page: Page): Promise<void> {
  await page.goto(new URL(address, site.origin).href);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
}

describe('On paper, also from the dark theme', () => {
  it('every page is dark on white and tells its address', async () => {
    const page = await browser.newPage({ viewport: sheet, bypassCSP: true });
    const published = await Array.fromAsync(pageAddresses(content, 'sv'));
    for (const address of typesAmong(published, 'sv').filter((one) => one !== '/404.html')) {
      await onPaper(address, page);
      expect(await page.evaluate(findFaint, 'rest' as State), address).toEqual([]);
      expect(await page.evaluate(grounds), address).toEqual([]);
      expect(await page.locator('.printed-address').innerText()).toBe(`https://bruket.example${address}`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, address).toBeLessThanOrEqual(sheet.width);
    }
    await page.close();
  });

  it('lists are printed, and what only leads on or can be filled in is not', async () => {
    const page = await browser.newPage({ viewport: sheet });
    const shown = (what: string) => page.locator(what).first().isVisible();
    await onPaper('/', page);
    expect(await shown('.news .item')).toBe(true);
    expect(await shown('.featured .metric')).toBe(true);
    await onPaper('/amnen/energi/', page);
    expect(await shown('.cards .item')).toBe(true);
    await onPaper('/pressmeddelanden/tre-regioner-gar-samman/', page);
    expect(await shown('[aria-labelledby=contacts] .person')).toBe(true);
    for (const what of [
      '.nav',
      '.search',
      '.crumbs',
      '.footer nav',
      '[aria-labelledby=related]',
      '[aria-labelledby=subjects]',
    ])
      expect(await shown(what), what).toBe(false);
    await page.close();
  });
});

/** Elements with a ground of their own, which eats ink and makes what stands on it grey; drawings have theirs. */
function grounds(): string[] {
  return [...document.querySelectorAll('body, body *')]
    .filter((element) => element instanceof HTMLElement && element.checkVisibility())
    .filter((element) => {
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      const isWhite = ['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(backgroundColor);
      return !isWhite || backgroundImage !== 'none';
    })
    .map((element) => `${element.tagName} ${element.className}`);
}
