import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAdmin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';

const cms = inject('cmsUrl');
const { email } = inject('credentials');
let browser: Browser;
let page: Page;
let token = '';
let id = 0;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'sv-SE' });
  await openAdmin(page, cms).signIn(inject('credentials'));
  token = String((await ask('POST', '/users/login', inject('credentials')))['token']);
  const made = await ask('POST', '/guides?locale=sv', {
    ...{ title: 'Byt packningen', slug: 'byt-packningen', _status: 'published' },
    lede: 'Packningen byts en gång om året.',
  });
  id = Number(made['id']);
  const second = { lede: 'Packningen byts två gånger om året.', _status: 'published' };
  await ask('PATCH', `/guides/${id}?locale=sv`, second);
});

afterAll(() => browser?.close());

type Values = Record<string, unknown>;

async function ask(method: 'GET' | 'POST' | 'PATCH', path: string, data?: Values): Promise<Values> {
  const response = await fetch(`${cms}/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `JWT ${token}` }) },
    ...(data && { body: JSON.stringify(data) }),
  });
  const answer = (await response.json()) as Values;
  expect(response.status, JSON.stringify(answer)).toBeLessThan(300);
  return (answer['doc'] ?? answer) as Values;
}

const open = () => page.goto(`${cms}/admin/collections/guides/${id}?locale=sv`);
const changed = async (words: 'ins' | 'del') =>
  (await page.locator(`.history__result ${words}`).allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ');

describe('Historik', () => {
  it('stands beside the text, and tells who did what', async () => {
    await open();
    await page.locator('.doc-tabs').getByRole('link', { name: 'Historik' }).click();
    await page.waitForURL((url) => url.pathname.endsWith(`/guides/${id}/versions`));
    const [newest] = await page.locator('.history__entry[data-act=publish]').allInnerTexts();
    expect(newest).toContain(`${email} publicerade ändringar`);
  });

  it('compares two texts that were published, word for word', async () => {
    await page.getByRole('button', { name: 'Jämför' }).click();
    await page.locator('.history__result .differences').waitFor();
    expect(await changed('del')).toBe('Borttaget: en Borttaget: gång');
    expect(await changed('ins')).toBe('Tillagt: två Tillagt: gånger');
  });

  it('says what will change before an older text comes back, as a draft', async () => {
    await page.getByRole('button', { name: 'Återställ som utkast …' }).last().click();
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('Inget publiceras');
    expect(await dialog.locator('[data-path]').count()).toBe(1);
    await dialog.getByRole('button', { name: 'Återställ som utkast' }).click();
    await page.waitForURL((url) => url.pathname.endsWith(`/guides/${id}`));
    await page.locator('#field-lede').waitFor();
    expect(await page.locator('#field-lede').inputValue()).toBe('Packningen byts en gång om året.');
    expect(await ask('GET', `/guides/${id}?draft=false`)).toMatchObject({
      ...{ _status: 'published', lede: 'Packningen byts två gånger om året.' },
    });
  });

  it('is read on a phone, without a line wider than that', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const address of [`collections/guides/${id}/versions?locale=sv`, 'history']) {
      await page.goto(`${cms}/admin/${address}`);
      await page.locator('.history__entry').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }
  });

  it('of everything is for administrators, and can be narrowed', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByLabel('Vad').selectOption({ label: 'Återställd text' });
    await page.getByRole('button', { name: 'Visa' }).click();
    await page.waitForURL((url) => url.searchParams.get('act') === 'restore version');
    const acts = await page
      .locator('.history__entry')
      .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-act')));
    expect(new Set(acts)).toEqual(new Set(['restore version']));
    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Hämta som kalkylblad (CSV)' }).click();
    expect((await file).suggestedFilename()).toMatch(/^historik-.*\.csv$/);
  });
});
