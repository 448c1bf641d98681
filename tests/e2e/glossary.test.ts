import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';

const site = inject('siteUrl');
const guide = new URL('/guider/kartlagg-energin-pa-en-vecka/', site).href;
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

/** Opens the guide and gives its first term, with how many explanations are to be seen. */
async function openGuide(options: BrowserContextOptions = {}) {
  const page = await browser.newPage(options);
  await page.goto(guide);
  const term = page.locator('a.term').first();
  const shown = () => expect.poll(() => page.locator('.explanation:visible').count());
  return { page, term, shown };
}

const awayFrom = (page: Page) => page.mouse.move(1, 1);

describe('A term in a guide', () => {
  it('is explained while the pointer rests on it or on the explanation, and Escape closes that', async () => {
    const { page, term, shown } = await openGuide();
    await term.hover();
    await shown().toBe(1);
    await page.locator('.explanation:visible').hover();
    await page.waitForTimeout(500);
    await shown().toBe(1);
    await page.keyboard.press('Escape');
    await shown().toBe(0);
    await awayFrom(page);
    await term.hover();
    await shown().toBe(1);
    await awayFrom(page);
    await shown().toBe(0);
    await page.close();
  });

  it('is explained at the focus of the keyboard, which goes on to the glossary', async () => {
    const { page, term, shown } = await openGuide();
    await page.locator('.contents a').last().focus();
    const hasFocus = () => term.evaluate((link) => link === document.activeElement);
    // What belongs to the picture comes first.
    for (let step = 0; step < 9 && !(await hasFocus()); step += 1) await page.keyboard.press('Tab');
    await shown().toBe(1);
    expect(await hasFocus()).toBe(true);
    expect(await term.getAttribute('aria-describedby')).toBeTruthy();
    await page.keyboard.press('Tab');
    await shown().toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ordlista/#energikartlaggning');
    expect(await page.locator('.entry:target h3').textContent()).toContain('Energikartläggning');
    await page.close();
  });

  it('is explained on tap, on a narrow screen without reaching beyond it', async () => {
    const { page, term, shown } = await openGuide({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await term.tap();
    await shown().toBe(1);
    const box = await page.locator('.explanation:visible').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    await term.tap();
    await shown().toBe(0);
    expect(page.url()).toBe(guide);
    await page.close();
  });

  it('is explained on hover without script as well, and leads to the glossary', async () => {
    const { page, term, shown } = await openGuide({ javaScriptEnabled: false });
    await term.hover();
    await shown().toBe(1);
    await term.click();
    await page.waitForURL('**/ordlista/#energikartlaggning');
    await page.close();
  });
});

it('The glossary is served as data for the search', async () => {
  const response = await fetch(new URL('/en/glossary/terms.json', site));
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(JSON.stringify(await response.json())).toContain('"title":"Energikartläggning"');
});
