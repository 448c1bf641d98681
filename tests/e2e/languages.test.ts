import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';

const site = inject('siteUrl');
let browser: Browser;
let admin: Admin;

beforeAll(async () => {
  browser = await launchChromium();
  admin = openAdmin(await browser.newPage({ locale: 'sv-SE' }), inject('cmsUrl'));
  await admin.signIn(inject('credentials'));
});

afterAll(() => browser?.close());

const onSite = { timeout: 20_000, interval: 200 };

async function heading(address: string): Promise<string | undefined> {
  const response = await fetch(new URL(address, site));
  if (response.status === 404) return undefined;
  return /<h1[^>]*>\s*([^<]*?)\s*<\/h1>/.exec(await response.text())?.[1];
}

describe('Each language of a document is published on its own, without a reload', () => {
  it('Swedish stays live and can be changed while English is a draft', async () => {
    await admin.create('guides');
    await admin.fill('title', 'Spara el i torken');
    await admin.publish();

    await admin.edit('engelska');
    await admin.fill('title', 'Save power in the kiln');
    expect(await admin.status()).toBe('Utkast');

    await admin.edit('svenska');
    await admin.fill('title', 'Spara el i virkestorken');
    expect(await admin.status()).toBe('Ändrad');
    expect(await admin.canPublish()).toBe(true);
    await admin.publish();
    expect(await admin.status()).toBe('Publicerad');

    await expect.poll(() => heading('/guider/spara-el-i-torken/'), onSite).toBe('Spara el i virkestorken');
    expect(await heading('/en/guides/save-power-in-the-kiln/')).toBeUndefined();
  });

  it('then English goes live beside it, and the two link to each other', async () => {
    await admin.edit('engelska');
    await admin.publish();
    await expect
      .poll(() => heading('/en/guides/save-power-in-the-kiln/'), onSite)
      .toBe('Save power in the kiln');
    const swedish = await (await fetch(new URL('/guider/spara-el-i-torken/', site))).text();
    expect(swedish).toContain(
      `hreflang="en" href="${new URL('/en/guides/save-power-in-the-kiln/', site).href}"`,
    );
  });

  it('English first, then Swedish, works as well', async () => {
    await admin.create('guides', 'en');
    await admin.fill('title', 'Measure compressed air');
    await admin.publish();
    await admin.edit('svenska');
    await admin.fill('title', 'Mät tryckluften');
    await admin.edit('engelska');
    await admin.fill('title', 'Measure your compressed air');
    await admin.publish();
    await admin.edit('svenska');
    expect(await admin.canPublish()).toBe(true);
    await admin.publish();
    await expect.poll(() => heading('/guider/mat-tryckluften/'), onSite).toBe('Mät tryckluften');
    expect(await heading('/en/guides/measure-compressed-air/')).toBe('Measure your compressed air');
  });
});
