import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';

const site = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

describe('At an address that is no page', () => {
  it.each([
    ['/guider/hitta-lackor-i-trykluft/', '/guider/hitta-lackorna-i-tryckluften/', 'Kanske letade du efter'],
    ['/en/guides/find-leaks-compresed-air', '/en/guides/', 'Perhaps you were looking for'],
    ['/guide', '/guider/', 'Kanske letade du efter'],
  ])('%s offers what its words find', async (address, offered, title) => {
    const page = await browser.newPage();
    const response = await page.goto(new URL(address, site).href);
    expect(response?.status()).toBe(404);
    const offers = page.getByRole('region', { name: title });
    await offers.waitFor();
    expect(await offers.getByRole('link').first().getAttribute('href')).toContain(offered);
    await page.close();
  });

  it.each([
    ['/guider/qqqq-xyzzy/', 'qqqq xyzzy'],
    ['/pressrum/protokoll', 'protokoll'],
    ['/nyhetsbrev', 'nyhetsbrev'],
  ])(
    'the field holds the words of %s, and nothing is offered that is only about them',
    async (address, words) => {
      const page = await browser.newPage();
      await page.goto(new URL(address, site).href, { waitUntil: 'networkidle' });
      expect(await page.locator('#not-found-search').inputValue()).toBe(words);
      expect(await page.locator('#not-found-offers').isVisible()).toBe(false);
      await page.close();
    },
  );

  it('the sections and a search form are there without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('/guider/finns-inte/', site).href);
    expect(await page.locator('main form[role=search]').isVisible()).toBe(true);
    expect(await page.locator('main .chips a').count()).toBeGreaterThan(4);
    await context.close();
  });
});
