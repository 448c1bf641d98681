import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';

const cms = inject('cmsUrl');
let browser: Browser;
let page: Page;
let admin: Admin;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 1440, height: 900 } });
  admin = openAdmin(page, cms);
});

afterAll(() => browser?.close());

it('the sign-in promises no mail, but says who can help', async () => {
  await page.goto(`${cms}/admin/login`);
  await page.getByText('En kollega med konto kan ge dig ett nytt').waitFor();
  expect(await page.locator('a[href$="/forgot"]').isVisible()).toBe(false);
  await admin.signIn(inject('credentials'));
});

/** From the admin: a preview asks the CMS for nothing. */
async function makeDraft(kind: string, data: object): Promise<number> {
  await page.goto(`${cms}/admin`);
  return page.evaluate(
    async ([address, body]) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(String(address), { method: 'POST', headers, body: String(body) });
      return ((await response.json()) as { doc: { id: number } }).doc.id;
    },
    [`/api/${kind}?locale=sv&draft=true`, JSON.stringify(data)],
  );
}

const ourFonts = expect.arrayContaining(['Bruket Serif', 'Bruket Sans']) as string[];

async function fontsOf(shown: FrameLocator | Page): Promise<string[]> {
  const families = await shown.locator('body').evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  return families.map((family) => family.replaceAll('"', ''));
}

it('a draft looks as it will on the site, with its fonts, and is marked as a draft', async () => {
  const userErrors: string[] = [];
  page.on('console', (message) => {
    // A preview runs no code, on purpose.
    const isOfCode = /the script|speculation rules/.test(message.text());
    if (message.type() === 'error' && !isOfCode) userErrors.push(message.text());
  });
  const id = await makeDraft('guides', { title: 'Ett utkast att se på' });
  userErrors.length = 0;
  await page.goto(`${cms}/preview/guides/${id}`);
  await page.getByText('Utkast – inte publicerat').waitFor();
  expect(await page.locator('h1').innerText()).toBe('Ett utkast att se på');
  expect(await fontsOf(page)).toEqual(ourFonts);
  expect(userErrors).toEqual([]);
  page.removeAllListeners('console');
});

it('the page beside the form shows what is typed, as on a telephone or on a computer', async () => {
  const id = await makeDraft('press-releases', { title: 'Nytt valsverk', lede: 'Det viktigaste.' });
  await page.goto(`${cms}/admin/collections/press-releases/${id}?locale=sv`);
  await page.locator('#live-preview-toggler').click();
  const shown = page.frameLocator('.preview-pane iframe');
  await shown.getByText('Utkast – inte publicerat').waitFor();
  await page.fill('#field-title', 'Nytt valsverk i Borlänge');
  await expect.poll(() => shown.locator('h1').innerText()).toBe('Nytt valsverk i Borlänge');
  expect(await fontsOf(shown)).toEqual(ourFonts);
  const widthOf = () => shown.locator('html').evaluate(() => window.innerWidth);
  expect(await widthOf()).toBe(390);
  await page.locator('.preview-pane').getByRole('button', { name: 'Dator' }).click();
  await expect.poll(widthOf).toBe(1280);

  const cards = page.locator('.preview-cards');
  await cards.getByText('Nytt valsverk i Borlänge – ').waitFor();
  await page.fill('#field-lede', 'Det viktigaste är värmen.');
  await expect.poll(() => cards.getByText('Det viktigaste är värmen.').count()).toBe(2);

  await shown.getByRole('link', { name: 'Guider' }).first().click();
  await page.getByText(/Länken leder till .*\/guider\//).waitFor();
  expect(await shown.locator('h1').innerText()).toBe('Nytt valsverk i Borlänge');
  await page.locator('.preview-pane').getByRole('button', { name: 'Stäng' }).click();
  await page.getByText(/^Sparat \d/).waitFor();
});

it('the press reads an embargoed text by a secret link until that is recalled', async () => {
  const publishAt = '2099-11-30T07:00:00.000Z';
  const id = await makeDraft('press-releases', { title: 'Hemligt till måndag', publishAt });
  await page.goto(`${cms}/admin/collections/press-releases/${id}?locale=sv`);
  const links = page.locator('.press-links');
  await links.getByText('Dela med press').click();
  await links.getByLabel('För vem').fill('TT Nyhetsbyrån');
  await links.getByRole('button', { name: 'Skapa länk' }).click();
  const address = await links.getByLabel('Länkens adress').inputValue();

  const context = await browser.newContext();
  const press = await context.newPage();
  expect((await press.goto(address))?.status()).toBe(200);
  expect(await press.locator('h1').innerText()).toBe('Hemligt till måndag');
  await press.getByText('Embargo till måndag 30 november 2099 kl. 08.00, svensk tid').waitFor();
  await press.getByText('Under embargo until Monday, 30 November 2099 at 08:00').waitFor();
  expect(await fontsOf(press)).toEqual(ourFonts);
  expect(await context.cookies()).toEqual([]);

  await page.reload();
  await links.getByText('Dela med press').click();
  await links.getByText('öppnad en gång').waitFor();
  await links.getByRole('button', { name: 'Återkalla länken för TT Nyhetsbyrån' }).click();
  await links.getByText('återkallad').waitFor();
  expect((await press.reload())?.status()).toBe(410);
  await press.getByText('Länken gäller inte').waitFor();
  await press.getByText('This link is not valid').waitFor();
  await context.close();
});
