import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { SideBySide } from '../../cms/translation/side-by-side.ts';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';
import { paragraph } from '../support/staff-acts.ts';

const cms = inject('cmsUrl');
let browser: Browser;
let page: Page;
let admin: Admin;
let sv: number;
let en: number;

const text = { title: 'Byt till värmepump', lede: 'Det går på en dag.' };

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 1440, height: 900 } });
  admin = openAdmin(page, cms);
  await admin.signIn(inject('credentials'));
  const body = paragraph('Pumpen tar värme ur luften.');
  sv = await post('?locale=sv&draft=true', { ...text, body });
  await publish(sv, {});
  en = await post(`/${sv}/translation`, {});
  await publish(en, { title: 'Change to a heat pump', lede: 'It takes a day.', slug: 'heat-pump' });
});

afterAll(() => browser?.close());

const headers = { origin: cms };

async function post(path: string, data: object): Promise<number> {
  const response = await page.request.post(`${cms}/api/guides${path}`, { headers, data });
  expect(response.status()).toBe(201);
  const body = (await response.json()) as { id?: number; doc?: { id: number } };
  return body.id ?? body.doc?.id ?? 0;
}

async function publish(id: number, data: object): Promise<void> {
  const address = `${cms}/api/guides/${id}?depth=0`;
  const response = await page.request.patch(address, { headers, data: { ...data, _status: 'published' } });
  expect(response.status(), await response.text()).toBe(200);
}

const panel = () => page.locator('.side-panel');
const beside = (field: string) =>
  page.locator(`.field-type:has(> .field-type__wrap > #field-${field}) .source-beside`);

describe('An English text whose Swedish original has changed', () => {
  it('says so where it is edited, and leads to where both stand side by side', async () => {
    await publish(sv, { title: 'Byt till värmepump i vår' });
    await page.goto(`${cms}/admin/collections/guides/${en}?locale=en`);
    const notice = page.locator('.translation-notice');
    await expect.poll(() => notice.innerText()).toContain('Svenskan har ändrats sedan översättningen');
    await notice.getByRole('link', { name: 'Översätt sida vid sida' }).click();
    await page.waitForURL((url) => url.pathname.endsWith(`/${en}/translate`));
    await panel().getByText('Rubrik').waitFor();
    expect(await beside('title').locator('ins').innerText()).toContain('i vår');
    expect(await beside('title').locator('[lang=sv]').count()).toBe(1);
  });

  it('is opened in the same way from the Swedish one', async () => {
    await page.goto(`${cms}/admin/collections/guides/${sv}/translate?locale=sv`);
    await page.waitForURL((url) => url.pathname.endsWith(`/${en}/translate`));
  });

  it('may tell readers, and is up to date once it is published beside the original', async () => {
    await panel().getByLabel('Säg på sidan när den engelska texten är äldre').check();
    const site = `${inject('siteUrl')}/en/guides/heat-pump/`;
    const read = async () => (await page.request.get(site)).text();
    await expect.poll(read, { timeout: 20_000 }).toContain('The English text is older than the Swedish');
    await admin.fill('title', 'Change to a heat pump this spring');
    await admin.publish();
    await panel().getByText('Översättningen är aktuell. Svenskan säger detsamma').waitFor();
    await expect.poll(read, { timeout: 20_000 }).not.toContain('The English text is older than the Swedish');
    const { fields } = (await (
      await page.request.get(`${cms}/api/guides/${en}/translation`, { headers: { origin: cms } })
    ).json()) as SideBySide;
    expect(fields.filter(({ isChanged }) => isChanged)).toEqual([]);
  });

  it('has the original folded above each field on a phone, and nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    const source = page.locator('.source-beside').first();
    await source.locator('summary').waitFor();
    expect(await source.getByText(text.title).isVisible()).toBe(false);
    await source.locator('summary').click();
    await source.getByText('Byt till värmepump i vår').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
