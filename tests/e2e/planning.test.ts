import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';

const [cms, site] = [inject('cmsUrl'), inject('siteUrl')];
const address = new URL('/guider/tvatta-kallt/', site);
let browser: Browser;
let page: Page;
let admin: Admin;
let id: string;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
  admin = openAdmin(page, cms);
  await admin.signIn(inject('credentials'));
});

afterAll(() => browser?.close());

const patient = { timeout: 20_000, interval: 100 };
const field = () => page.locator('#field-publishAt');
const strip = () => page.locator('.live-status [data-language=sv]').innerText();
const confirm = () =>
  page.locator('dialog[open] #confirm-action, .confirmation-modal #confirm-action').last().click();
const openGuide = () => page.goto(`${cms}/admin/collections/guides/${id}?locale=sv`);
const openCalendar = (month: string) => page.goto(`${cms}/admin/calendar?month=${month}`);
const day = (date: string) => page.locator(`.calendar__grid [data-day="${date}"]`);
const inList = (choice: string) =>
  page.goto(
    `${cms}/admin/collections/guides?locale=sv&${new URLSearchParams({ 'where[or][0][and][0][choice][equals]': choice })}`,
  );

describe('A guide that is planned', () => {
  it('says on the button when it goes out, in Swedish time', async () => {
    await admin.create('guides');
    await admin.fill('title', 'Tvätta kallt');
    expect(await page.locator('#action-save').innerText()).toBe('Publicera nu');
    const input = field().locator('input').first();
    await input.fill('2030-03-04 08:00:00');
    await input.press('Escape');
    await admin.saved();
    const button = () => page.locator('#action-save').innerText();
    await expect.poll(button, patient).toBe('Schemalägg till mån 4 mars 2030 08.00, svensk tid');
    await admin.publish();
    await expect.poll(() => field().innerText(), patient).toContain('mån 4 mars 2030 08.00, svensk tid');
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  });

  it('is scheduled in the list, and among what is planned', async () => {
    await page.goto(`${cms}/admin/collections/guides?locale=sv`);
    await page.getByRole('link', { name: 'Planerat' }).click();
    await page.waitForURL(/choice/);
    const row = page.locator('tr', { hasText: 'Tvätta kallt' });
    await expect
      .poll(() => row.locator('[data-standing]').first().innerText(), patient)
      .toBe('Schemalagd mån 4 mars 2030 08.00, svensk tid');
    const standings = () =>
      page
        .locator('tbody [data-standing]')
        .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-standing')));
    await expect.poll(async () => [...new Set(await standings())], patient).toEqual(['waiting']);
    await inList('live');
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator('tr', { hasText: 'Tvätta kallt' }).count()).toBe(0);
  });

  it('is dragged to another day in the calendar, and keeps its hour over the change to summer time', async () => {
    await openCalendar('2030-03');
    const event = day('2030-03-04').locator('.calendar__event');
    await event.waitFor();
    expect(await event.innerText()).toMatch(/08\.00 Publiceras\s+Tvätta kallt\s+Guide, svenska/);
    await event.dragTo(day('2030-03-31'));
    const moved = day('2030-03-31').locator('.calendar__event', { hasText: 'Tvätta kallt' });
    await moved.waitFor();
    expect(await moved.locator('time').getAttribute('datetime')).toBe('2030-03-31T06:00:00.000Z');
    expect(await moved.innerText()).toContain('08.00');
  });

  it('is moved with the keys alone', async () => {
    const move = day('2030-03-31').getByRole('button', { name: 'Flytta Tvätta kallt' });
    await move.focus();
    await page.keyboard.press('Enter');
    const picker = page.locator('.publish-at__picker input').first();
    await picker.fill('2030-03-14 09:30:00');
    await picker.press('Tab');
    await page.getByText('tors 14 mars 2030 09.30, svensk tid').first().waitFor();
    await confirm();
    await day('2030-03-14').locator('.calendar__event', { hasText: '09.30' }).waitFor();
  });

  it('is a list at the width of a phone, with the button to move', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openCalendar('2030-03');
    const event = page.locator('.calendar__list .calendar__event', { hasText: 'Tvätta kallt' });
    await event.waitFor();
    expect(await page.locator('.calendar__grid').isVisible()).toBe(false);
    expect(await event.getByRole('button', { name: 'Flytta Tvätta kallt' }).isVisible()).toBe(true);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('is a draft again when its time is taken away', async () => {
    await openGuide();
    await page.locator('#take-time-away').click();
    await page.getByText('Texten blir ett utkast').waitFor();
    await confirm();
    await page.getByText('Tiden är borttagen. Texten är ett utkast.').first().waitFor();
    await expect.poll(strip, patient).toContain('Utkast');
    await expect.poll(() => page.locator('#action-save').innerText(), patient).toBe('Publicera nu');
  });
});

describe('A guide that readers have', () => {
  it('is withdrawn with a reason, which its address tells', async () => {
    await admin.publish();
    await expect.poll(strip, patient).toContain('Live');
    await page.locator('.doc-controls__popup button, .doc-controls .popup-button').first().click();
    await page.locator('#action-unpublish').click();
    await page.getByLabel('Det som står stämmer inte längre').check();
    await confirm();
    await page.getByText('Sidan är indragen.').first().waitFor();
    await expect.poll(strip, patient).toContain('Indragen');
    await expect.poll(async () => (await fetch(address)).status, patient).toBe(410);
    const gone = await (await fetch(address)).text();
    expect(gone).toContain('”Tvätta kallt” togs bort den');
    expect(gone).toContain('inte längre stämmer');
  });

  it('is called withdrawn in the list and in the calendar', async () => {
    await inList('withdrawn');
    const row = page.locator('tr', { hasText: 'Tvätta kallt' });
    await expect.poll(() => row.locator('[data-standing]').first().innerText(), patient).toBe('Indragen');
  });
});

describe('The calendar', () => {
  it('is subscribed to at a secret address, which can be revoked', async () => {
    await openCalendar('2030-03');
    await page.getByRole('button', { name: 'Skapa adress' }).click();
    const secret = await page.getByLabel('Din hemliga adress').inputValue();
    const feed = await fetch(secret);
    expect(feed.headers.get('content-type')).toContain('text/calendar');
    expect(await feed.text()).toContain('SUMMARY:Dras in: Tvätta kallt');
    await page.getByRole('button', { name: 'Återkalla adressen' }).click();
    await page.getByText('Adressen gäller inte längre.').first().waitFor();
    expect((await fetch(secret)).status).toBe(404);
  });

  it('is for those who have signed in', async () => {
    const stranger = await browser.newPage();
    await stranger.goto(`${cms}/admin/calendar`);
    await stranger.waitForURL('**/admin/login**');
    expect(await stranger.locator('.calendar').count()).toBe(0);
    await stranger.close();
  });
});
