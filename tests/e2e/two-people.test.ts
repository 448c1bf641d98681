import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';
import { inviteColleague } from '../support/colleague.ts';

const cms = inject('cmsUrl');
const settings = { locale: 'sv-SE', timezoneId: 'Europe/Stockholm' };
const headers = { origin: cms };
const karin = {
  email: `karin-${randomBytes(3).toString('hex')}@bruket.example`,
  password: 'fyra ord i en rad',
};
const patient = { timeout: 20_000, interval: 100 };

let browser: Browser;
/** Each in a browser of her own. */
let anna: Admin;
let other: Admin;

async function signedIn(credentials: { email: string; password: string }): Promise<Admin> {
  const context: BrowserContext = await browser.newContext(settings);
  const admin = openAdmin(await context.newPage(), cms);
  await admin.signIn(credentials);
  return admin;
}

beforeAll(async () => {
  browser = await launchChromium();
  anna = await signedIn(inject('credentials'));
  await inviteColleague(anna.page.request, cms, { ...karin, name: 'Karin' });
  other = await signedIn(karin);
});

afterAll(() => browser?.close());

/** A draft with a title and a lede that both have open. */
async function openedByBoth(): Promise<string> {
  const { page } = anna;
  const made = await page.request.post(`${cms}/api/press-releases?locale=sv&draft=true`, {
    headers,
    data: { title: 'Rubrik', lede: 'Ingress', place: 'Falun' },
  });
  const { doc } = (await made.json()) as { doc: { id: number } };
  for (const admin of [anna, other]) {
    await admin.page.goto(`${cms}/admin/collections/press-releases/${doc.id}?locale=sv`);
    await admin.page.locator('.save-state__sentence', { hasText: 'Sparat' }).waitFor();
  }
  return `${cms}/api/press-releases/${doc.id}?locale=sv&draft=true&depth=0`;
}

const stored = async (address: string) =>
  (await (await anna.page.request.get(address, { headers })).json()) as Record<string, unknown>;
const field = (page: Page, name: string) => page.locator(`#field-${name}`).inputValue();
const said = ({ page }: Admin) => page.locator('.save-state__sentence').innerText();

describe('Two people in one draft', () => {
  it('see each other', async () => {
    await openedByBoth();
    const others = ({ page }: Admin) => page.locator('.save-state__others').innerText();
    await expect.poll(() => others(anna), patient).toBe('Även öppen hos Karin');
    await expect.poll(() => others(other), patient).toBe('Även öppen hos anna@bruket.example');
  });

  it('keep what they write in different fields, and get to see it', async () => {
    const address = await openedByBoth();
    await anna.fill('lede', 'Annas ingress');
    await other.fill('title', 'Karins rubrik');
    await expect.poll(() => field(other.page, 'lede'), patient).toBe('Annas ingress');
    await other.fill('title', 'Karins bättre rubrik');
    expect(await stored(address)).toMatchObject({ title: 'Karins bättre rubrik', lede: 'Annas ingress' });
    await expect.poll(() => said(other), patient).toMatch(/^Sparat \d\d:\d\d:\d\d$/);
  });

  it('choose between the versions of a field that both wrote', async () => {
    const address = await openedByBoth();
    await anna.fill('lede', 'Annas ingress');
    const { page } = other;
    await page.fill('#field-lede', 'Karins ingress');
    const dialog = page.getByRole('dialog', { name: 'Ni har skrivit i samma fält' });
    await dialog.waitFor();
    const told = await dialog.innerText();
    for (const part of ['Ingress', 'Annas ingress', 'Karins ingress', 'anna@bruket.example']) {
      expect(told).toContain(part);
    }
    expect((await stored(address))['lede']).toBe('Annas ingress');

    await page.keyboard.press('Escape');
    await expect.poll(() => said(other), patient).toContain('Inte sparat: någon annan har ändrat Ingress');
    expect(await field(page, 'lede')).toBe('Karins ingress');
    await page.fill('#field-title', 'Karins rubrik');
    await expect.poll(async () => (await stored(address))['title'], patient).toBe('Karins rubrik');
    expect((await stored(address))['lede']).toBe('Annas ingress');

    await page.getByRole('button', { name: 'Välj version' }).click();
    await dialog.getByLabel('Behåll min').check();
    await dialog.getByRole('button', { name: 'Spara valet' }).click();
    await expect.poll(async () => (await stored(address))['lede'], patient).toBe('Karins ingress');
    await expect.poll(() => said(other), patient).toMatch(/^Sparat/);
  });

  it('can take over what the other wrote', async () => {
    const address = await openedByBoth();
    await anna.fill('lede', 'Annas ingress');
    const { page } = other;
    await page.fill('#field-lede', 'Karins ingress');
    const dialog = page.getByRole('dialog', { name: 'Ni har skrivit i samma fält' });
    await dialog.getByLabel('Ta deras').check();
    await dialog.getByRole('button', { name: 'Spara valet' }).click();
    await expect.poll(() => field(page, 'lede'), patient).toBe('Annas ingress');
    await page.fill('#field-lede', 'Annas ingress, rättad');
    await expect.poll(async () => (await stored(address))['lede'], patient).toBe('Annas ingress, rättad');
  });

  it('do not publish over each other', async () => {
    const address = await openedByBoth();
    await anna.fill('lede', 'Annas ingress');
    const { page } = other;
    await page.fill('#field-lede', 'Karins ingress');
    await page.locator('#action-save').click();
    await page.getByRole('dialog', { name: 'Ni har skrivit i samma fält' }).waitFor();
    expect(await stored(address)).toMatchObject({ lede: 'Annas ingress', _status: 'draft' });
  });
});
