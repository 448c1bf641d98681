import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';

const [cms, site] = [inject('cmsUrl'), inject('siteUrl')];
const timeZone = 'Europe/Stockholm';
let browser: Browser;
let page: Page;
let admin: Admin;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'sv-SE', timezoneId: timeZone });
  admin = openAdmin(page, cms);
  await admin.signIn(inject('credentials'));
});

afterAll(() => browser?.close());

const line = (language: 'sv' | 'en'): Locator => page.locator(`.live-status [data-language=${language}]`);
const translation = { innerText: () => page.locator('.live-status [data-translation=en]').innerText() };
const said = (language: 'sv' | 'en') => line(language).getByRole('status').innerText();
const patient = { timeout: 20_000, interval: 100 };
const live = /^Live sedan \d\d:\d\d:\d\d, efter \d+,\d s$/;
const outbox = '**/api/publications?**';

/** As staff write it, in their own zone. */
function localTime(time: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(time);
}

describe('The editor says whether a document is live', () => {
  it('nothing is, before anything is written', async () => {
    await admin.create('guides');
    await expect.poll(() => said('sv'), patient).toBe('Utkast, inte på webbplatsen');
    await admin.fill('title', 'Täta tryckluften');
    await expect.poll(() => said('sv'), patient).toBe('Utkast, inte på webbplatsen');
    await expect.poll(() => translation.innerText(), patient).toContain('Ingen översättning');
  });

  it('the language that is published is, with its seconds and a link, and a little later in search', async () => {
    await admin.publish();
    await expect.poll(() => said('sv'), patient).toMatch(live);
    expect(await translation.innerText()).toContain('Ingen översättning');
    const address = await line('sv').getByRole('link', { name: 'Visa sidan (Svenska)' }).getAttribute('href');
    expect(address).toBe(new URL('/guider/tata-tryckluften/', site).href);
    expect(await (await fetch(address!)).text()).toContain('Täta tryckluften');
    await expect.poll(() => line('sv').innerText(), patient).toMatch(/Sökbar sedan \d\d:\d\d:\d\d/);
  });

  it('tells of changes that are not published', async () => {
    await admin.fill('lede', 'Läckor kostar mer än man tror.');
    await expect.poll(() => line('sv').innerText(), patient).toContain('Har opublicerade ändringar');
    expect(await said('sv')).toMatch(live);
    await admin.publish();
    await expect.poll(() => line('sv').innerText(), patient).not.toContain('Har opublicerade ändringar');
  });

  it('waits for the second that was set, in the zone of whoever reads it, and goes live by itself', async () => {
    await admin.create('guides');
    await admin.fill('title', 'Byt till varvtalsstyrning');
    // A slow machine takes half of this to write and save.
    const time = localTime(new Date(Date.now() + 40_000));
    const clock = time.slice(11).replace(/:00$/, '').replaceAll(':', '.');
    const field = page.locator('#field-publishAt input').first();
    await field.fill(time);
    await field.press('Escape');
    await admin.saved();
    await admin.publish();
    await expect
      .poll(() => said('sv'), patient)
      .toMatch(new RegExp(`^Väntar på sin tid: publiceras \\S+ \\d+ \\S+ ${clock}, svensk tid$`));
    const address = new URL('/guider/byt-till-varvtalsstyrning/', site);
    expect((await fetch(address)).status).toBe(404);
    await expect.poll(() => said('sv'), { ...patient, timeout: 70_000 }).toMatch(live);
    expect((await fetch(address)).status).toBe(200);
  });

  it('says when it does not know, and finds out again', async () => {
    await page.route(outbox, (route) => route.abort());
    await expect.poll(() => said('sv'), patient).toMatch(/^Okänt/);
    await page.unroute(outbox);
    await expect.poll(() => said('sv'), patient).toMatch(live);
  });

  it('says what failed and why, and tries again when asked to', async () => {
    const now = new Date().toISOString();
    const row = { operation: 'change', createdAt: now, writtenAt: now, error: 'Mallen kastade ett fel.' };
    await page.route(outbox, (route) => route.fulfill({ json: { docs: [row] } }));
    await expect.poll(() => said('sv'), patient).toMatch(/^Misslyckades .*: sidan gick inte att bygga\./);
    expect(await line('sv').innerText()).not.toContain('Mallen kastade ett fel.');
    await line('sv').getByRole('button', { name: 'Mer' }).click();
    expect(await line('sv').innerText()).toContain('Mallen kastade ett fel.');
    await page.unroute(outbox);
    const retried = page.waitForResponse((response) => response.url().endsWith('/api/publications/retry'));
    await line('sv').getByRole('button', { name: 'Försök igen' }).click();
    expect((await retried).status()).toBe(201);
    await expect.poll(() => said('sv'), patient).toMatch(live);
  });

  it('lists what was published, with its title and its seconds', async () => {
    await page.goto(`${cms}/admin/collections/publications`);
    const row = page.locator('tbody tr', { hasText: 'Byt till varvtalsstyrning' }).first();
    await row.waitFor();
    expect(await row.innerText()).toMatch(/\d+,\d s/);
    await row.getByRole('link', { name: 'Byt till varvtalsstyrning' }).click();
    await page.waitForURL(/\/collections\/guides\/\d+/);
  });
});

describe('Trying again', () => {
  const retry = (body: unknown) =>
    page.request.post(`${cms}/api/publications/retry`, { data: body, headers: { origin: cms } });

  it('is for staff', async () => {
    const response = await fetch(`${cms}/api/publications/retry`, { method: 'POST' });
    expect(response.status).toBe(401);
  });

  it.each([
    ['a collection without pages', { source: 'users', documentId: 1 }, 400],
    ['a number in quotation marks', { source: 'guides', documentId: '1' }, 400],
    ['no number', { source: 'guides' }, 400],
    ['a number too large', { source: 'guides', documentId: 2 ** 40 }, 400],
    ['a document that does not exist', { source: 'guides', documentId: 999_999 }, 404],
  ])('refuses %s with a sentence', async (_, body, status) => {
    const response = await retry(body);
    expect(response.status()).toBe(status);
    expect((await response.json()).errors[0].message).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });
});
