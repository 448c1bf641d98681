import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAdmin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';

const cms = inject('cmsUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

/** Signs in with a browser of a language and opens a draft that the CMS was just given. */
async function openDraft(locale: string, collection: string, data: object) {
  const page = await browser.newPage({ locale, timezoneId: 'Europe/Stockholm' });
  await openAdmin(page, cms).signIn(inject('credentials'));
  const call = (path: string, method: string, body?: object) =>
    page.evaluate(
      async ([address, verb, content]) => {
        const headers = { 'Content-Type': 'application/json' };
        const response = await fetch(address, { method: verb, headers, ...(content && { body: content }) });
        return response.json();
      },
      [`/api/${collection}${path}`, method, body ? JSON.stringify(body) : ''] as const,
    );
  const { doc } = await call('?locale=sv&draft=true', 'POST', data);
  await page.goto(`${cms}/admin/collections/${collection}/${doc.id}?locale=sv`);
  return { page, stored: () => call(`/${doc.id}?draft=true&depth=0`, 'GET') };
}

const metrics = [{ label: 'Energi', unit: 'MWh', before: 300, after: 250.5 }];

async function metric(page: Page) {
  const field = page.locator('#field-metrics__0__after');
  await field.scrollIntoViewIfNeeded();
  return field;
}

describe('A number is what staff write', () => {
  it.each([
    ['en-US', '250.5', 'Write a number in digits'],
    ['sv-SE', '250,5', 'Skriv ett tal med siffror'],
  ])('in a browser of %s, with a comma or a point', async (locale, shown, refusal) => {
    const { page, stored } = await openDraft(locale, 'case-studies', { title: `Tal ${locale}`, metrics });
    const after = async () => (await stored()).metrics[0].after;
    const field = await metric(page);
    expect(await field.inputValue()).toBe(shown);
    for (const [written, value] of [
      ['210,5', 210.5],
      ['1 234.25', 1234.25],
    ] as const) {
      await field.fill('');
      await field.pressSequentially(written);
      await field.blur();
      await expect.poll(after, { timeout: 15_000 }).toBe(value);
    }
    await field.fill('12 kronor');
    await expect
      .poll(() => page.locator('.field-error, .tooltip').allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringContaining(refusal)]));
    expect(await after()).toBe(1234.25);
    await page.close();
  });
});

describe('A day', () => {
  it('is written as in Sweden, also where nothing else is chosen', async () => {
    const corrections = [{ date: '2026-11-28T12:00:00.000Z', text: 'Rätt summa.' }];
    const { page, stored } = await openDraft('sv-SE', 'press-releases', { title: 'Rättad', corrections });
    await page
      .getByRole('button', { name: 'Fakta' })
      .or(page.getByRole('tab', { name: 'Fakta' }))
      .first()
      .click();
    const day = page.locator('#field-corrections__0__date input');
    await day.scrollIntoViewIfNeeded();
    expect(await day.inputValue()).toBe('2026-11-28');
    await day.fill('2026-11-30');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => String((await stored()).corrections[0].date).slice(0, 10), { timeout: 15_000 })
      .toBe('2026-11-30');
    await page.close();
  });
});
