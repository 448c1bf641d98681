import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';

const [cms, site] = [inject('cmsUrl'), inject('siteUrl')];
const address = new URL('/guider/tata-portarna/', site);
let browser: Browser;
let page: Page;
let admin: Admin;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
  admin = openAdmin(page, cms);
  await admin.signIn(inject('credentials'));
});

afterAll(() => browser?.close());

const patient = { timeout: 20_000, interval: 100 };
const strip = () => page.locator('.live-status [data-language=sv]').innerText();
const field = () => page.locator('#field-publishAt');
const picker = () => page.locator('.publish-at__picker input').first();

async function setTime(written: string): Promise<void> {
  await page.locator('#change-publish-at').click();
  await picker().fill(written);
  await picker().press('Tab');
  await page.locator('#confirm-action:visible').click();
  await page.getByText('Tiden är ändrad och gäller nu.').first().waitFor();
}

describe('The time of publication of what waits', () => {
  it('is written before, and told after publishing', async () => {
    await admin.create('guides');
    await admin.fill('title', 'Täta portarna');
    const input = field().locator('input').first();
    await input.fill('2027-03-02 08:00:00');
    await input.press('Escape');
    await admin.saved();
    await admin.publish();
    await expect.poll(() => field().innerText(), patient).toContain('tis 2 mars 2027 08.00, svensk tid');
    expect(await field().locator('input').count()).toBe(0);
  });

  it('is changed by an act of its own that holds at once, and tells who did it', async () => {
    await admin.fill('lede', 'Drag kostar.');
    await setTime('2027-03-05 08:00:00');
    await expect.poll(() => field().innerText(), patient).toContain('fre 5 mars 2027 08.00, svensk tid');
    expect(await field().innerText()).toMatch(
      /Ändrad av anna@bruket\.example .*: från .*2 mars.* till .*5 mars/,
    );
    await expect.poll(strip, patient).toContain('fre 5 mars 2027 08.00, svensk tid');
    expect(await strip()).toContain('Har opublicerade ändringar');
    expect((await fetch(address)).status).toBe(404);
  });

  it('is the same after a reload', async () => {
    await page.reload();
    await expect.poll(() => field().innerText(), patient).toContain('fre 5 mars 2027 08.00, svensk tid');
    expect(await page.inputValue('#field-lede')).toBe('Drag kostar.');
  });

  it('can be now', async () => {
    await page.locator('#change-publish-at').click();
    await page.locator('.publish-at__picker button').first().click();
    await page.getByText('Sidan publiceras genast.').waitFor();
    await page.locator('#confirm-action:visible').click();
    await expect.poll(strip, patient).toMatch(/Live sedan/);
    const html = await (await fetch(address)).text();
    expect(html).toContain('Täta portarna');
    expect(html).not.toContain('Drag kostar.');
  });
});
