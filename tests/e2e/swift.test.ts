import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';

const site = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

it('A page that a reader points at is fetched before it is opened', async () => {
  const page = await browser.newPage();
  await page.goto(new URL('/guider/', site).href);
  const link = page.locator('main a[href^="/guider/"]').first();
  await link.hover();
  // Longer than a hand rests on the way to something else.
  await page.waitForTimeout(600);
  await link.click();
  await page.waitForURL(/guider\/.+\//);
  const how = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    return navigation && 'deliveryType' in navigation ? navigation.deliveryType : undefined;
  });
  expect(how).toBe('navigational-prefetch');
  await page.close();
});
