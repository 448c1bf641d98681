import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openAdmin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';

const cms = inject('cmsUrl');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'sv-SE' });
});

afterAll(() => browser?.close());

it('the sign-in promises no mail, but says who can help', async () => {
  await page.goto(`${cms}/admin/login`);
  await page.getByText('En kollega med konto kan ge dig ett nytt').waitFor();
  expect(await page.locator('a[href$="/forgot"]').isVisible()).toBe(false);
});

it('a draft looks as it will on the site, with its fonts, and is marked as a draft', async () => {
  const userErrors: string[] = [];
  page.on('console', (message) => {
    // A preview runs no code, on purpose.
    const isOfCode = /the script|speculation rules/.test(message.text());
    if (message.type() === 'error' && !isOfCode) userErrors.push(message.text());
  });
  await openAdmin(page, cms).signIn(inject('credentials'));
  const id = await page.evaluate(async () => {
    const response = await fetch('/api/guides?locale=sv&draft=true', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Ett utkast att se på' }),
    });
    const { doc } = (await response.json()) as { doc: { id: number } };
    return doc.id;
  });
  userErrors.length = 0;
  await page.goto(`${cms}/preview/guides/${id}`);
  await page.getByText('Förhandsvisning av ett utkast. Läsare kan inte se det.').waitFor();
  expect(await page.locator('h1').innerText()).toBe('Ett utkast att se på');
  const families = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  expect(families.map((family) => family.replaceAll('"', ''))).toEqual(
    expect.arrayContaining(['Bruket Serif', 'Bruket Sans']),
  );
  expect(userErrors).toEqual([]);
  await page.close();
});
