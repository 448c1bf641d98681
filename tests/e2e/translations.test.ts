import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';

const cms = inject('cmsUrl');
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

const list = (language: 'sv' | 'en') => `${cms}/admin/collections/guides?locale=${language}&sort=-updatedAt`;
const row = (title: string) => page.locator('tbody tr', { hasText: title }).first();
const cell = (title: string, column: string) => row(title).locator(`.cell-${column}`);
const notice = () => page.locator('.translation-notice');
const idInAddress = () => Number(/\/guides\/(\d+)/.exec(page.url())?.[1]);

async function choose(language: 'svenska' | 'engelska'): Promise<void> {
  await page.locator('.localizer button').first().click();
  await page.locator('.popup__content').getByText(language).click();
}

const title = 'Byt lampor i verkstaden';
let swedish: number;
let english: number;

describe('The language menu', () => {
  it('says of a text without translation that there is none, and leads back', async () => {
    await admin.create('guides');
    await admin.fill('title', title);
    swedish = idInAddress();
    await choose('engelska');
    await notice().waitFor();
    expect(await notice().innerText()).toContain('Den här texten är på svenska. Den finns inte på engelska.');
    await notice().getByRole('link', { name: 'Tillbaka till svenska' }).click();
    await page.waitForURL((url) => url.searchParams.get('locale') === 'sv');
    await notice().waitFor({ state: 'hidden' });
    expect(idInAddress()).toBe(swedish);
  });

  it('offers to make it: a draft with the text to be translated, and no address', async () => {
    await admin.edit('engelska');
    english = idInAddress();
    expect(english).not.toBe(swedish);
    expect(await page.inputValue('#field-title')).toBe(title);
    expect(await page.inputValue('#field-slug')).toBe('');
    expect(await notice().innerText()).toBe('Ska översättas: texten är hämtad från svenska.');
  });

  it('leads to the other text from then on', async () => {
    await choose('svenska');
    await page.waitForURL((url) => url.pathname.endsWith(`/${swedish}`));
    await choose('engelska');
    await page.waitForURL((url) => url.pathname.endsWith(`/${english}`));
  });

  it('follows a text that a plain link leads to', async () => {
    await page.goto(`${cms}/admin/collections/guides/${swedish}`);
    await page.waitForURL((url) => url.searchParams.get('locale') === 'sv');
    expect(idInAddress()).toBe(swedish);
    expect(await page.inputValue('#field-title')).toBe(title);
  });
});

describe('Publishing a text that is not translated', () => {
  it('is asked about, and can be left', async () => {
    await page.goto(`${cms}/admin/collections/guides/${english}?locale=en`);
    await page.locator('#action-save').click();
    await page.locator('.checks-dialog').getByText('Texten är märkt som inte översatt.').waitFor();
    await page.getByRole('button', { name: 'Tillbaka till texten' }).click();
    expect(await admin.status()).toBe('Utkast');
  });

  it('ends the notice', async () => {
    await admin.fill('title', 'Change the lamps');
    await admin.publish();
    await notice().waitFor({ state: 'hidden' });
    await expect.poll(() => admin.status()).toBe('Publicerad');
  });
});

describe('A list', () => {
  it('shows the texts of a language, what readers have, and how the translation stands', async () => {
    await page.goto(list('sv'));
    await row(title).waitFor();
    expect(await cell(title, 'standing').innerText()).toBe('Utkast');
    expect(await cell(title, 'translation').innerText()).toBe('Live');
    expect(await row('Change the lamps').count()).toBe(0);
    await cell(title, 'translation').getByRole('link').click();
    await page.waitForURL((url) => url.pathname.endsWith(`/${english}`));
    expect(await page.inputValue('#field-title')).toBe('Change the lamps');
  });

  it('leads to the offer where there is no translation', async () => {
    await admin.create('guides');
    await admin.fill('lede', 'Ingen rubrik ännu.');
    await page.goto(list('sv'));
    await row('Utan rubrik').waitFor();
    await cell('Utan rubrik', 'translation').getByRole('link', { name: 'Saknas' }).click();
    await notice().getByText('Skriv en ny på engelska').waitFor();
  });

  it('says that what was published is withdrawn', async () => {
    await page.goto(`${cms}/admin/collections/guides/${english}?locale=en`);
    await page.locator('.doc-controls__popup button').first().click();
    await page.locator('#action-unpublish').click();
    await page.getByText('/en/guides/change-the-lamps/ tas bort från webbplatsen.').waitFor();
    await page.getByLabel('Den publicerades av misstag').check();
    await page.locator('#confirm-action:visible').click();
    const strip = page.locator('.live-status [data-language=en]');
    await expect.poll(() => strip.innerText(), { timeout: 10_000 }).toContain('Indragen');
    await page.goto(list('en'));
    await row('Change the lamps').waitFor();
    expect(await cell('Change the lamps', 'standing').innerText()).toBe('Indragen');
  });
});

describe('On a telephone', () => {
  it('neither a text nor a list is wider than the screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const address of [list('sv'), `${cms}/admin/collections/guides/${english}?locale=en`]) {
      await page.goto(address);
      await admin.saved();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });
});
