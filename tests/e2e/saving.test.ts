import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';

const cms = inject('cmsUrl');
const settings = { locale: 'sv-SE', timezoneId: 'Europe/Stockholm' };
const headers = { origin: cms };
const patient = { timeout: 30_000, interval: 100 };

let browser: Browser;
let context: BrowserContext;
let page: Page;
let admin: Admin;
let id: number;

beforeAll(async () => {
  browser = await launchChromium();
  context = await browser.newContext(settings);
  page = await context.newPage();
  admin = openAdmin(page, cms);
  await admin.signIn(inject('credentials'));
});

beforeEach(async () => {
  const made = await page.request.post(`${cms}/api/guides?locale=sv&draft=true`, {
    headers,
    data: { title: 'Täta tryckluften', lede: 'Läckor kostar.' },
  });
  id = ((await made.json()) as { doc: { id: number } }).doc.id;
  await open();
});

afterAll(() => browser?.close());

async function open(): Promise<void> {
  await page.goto(`${cms}/admin/collections/guides/${id}?locale=sv`);
  await page.locator('.save-state__sentence', { hasText: 'Sparat' }).waitFor();
}

const saves = /\/api\/guides\/\d+\?/;
const said = () => page.locator('.save-state__sentence').innerText();
/** Lets the server take its time over what belongs in the form, as on a slow machine. */
const slowForm = () =>
  page.route(`${cms}/admin/collections/guides/${id}*`, async (route) => {
    if (!('next-action' in route.request().headers())) return route.continue();
    const response = await route.fetch();
    await wait(1500);
    await route.fulfill({ response }).catch(() => undefined);
  });
const stored = async () => {
  const answer = await page.request.get(`${cms}/api/guides/${id}?draft=true&depth=0`, { headers });
  return (await answer.json()) as { title?: string; checklist?: { text: string }[]; body?: object };
};
const storedLede = async () => {
  const answer = await page.request.get(`${cms}/api/guides/${id}?draft=true&depth=0`, { headers });
  return ((await answer.json()) as { lede?: string }).lede;
};

describe('The editor', () => {
  it('says when the text was saved', async () => {
    await page.fill('#field-lede', 'Läckor kostar mer.');
    await expect.poll(said, patient).toMatch(/^Sparat \d\d:\d\d:\d\d$/);
    await expect.poll(storedLede, patient).toBe('Läckor kostar mer.');
    expect(await page.locator('.autosave').isVisible()).toBe(false);
  });

  it('says so when the line is cut, tries again by itself, and then says saved', async () => {
    await page.route(saves, (route) => route.abort());
    await page.fill('#field-lede', 'Läckor kostar mer.');
    await expect.poll(said, patient).toMatch(/^Inte sparat: ingen kontakt med servern\. Texten finns kvar/);
    expect(await storedLede()).toBe('Läckor kostar.');
    await page.unroute(saves);
    await expect.poll(storedLede, patient).toBe('Läckor kostar mer.');
    await expect.poll(said, patient).toMatch(/^Sparat/);
  });

  it('says so when the server fails, and saves when it is asked to', async () => {
    await page.route(saves, (route) => route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' }));
    await page.fill('#field-lede', 'Läckor kostar mer.');
    await expect.poll(said, patient).toMatch(/^Inte sparat: servern svarar inte som den ska/);
    await page.unroute(saves);
    await page.getByRole('button', { name: 'Försök nu' }).click();
    await expect.poll(storedLede, patient).toBe('Läckor kostar mer.');
  });

  it('keeps the text of somebody whose session has ended, and saves it after signing in elsewhere', async () => {
    const cookies = await context.cookies();
    await context.clearCookies();
    await page.fill('#field-lede', 'Läckor kostar mer.');
    await expect.poll(said, patient).toMatch(/^Inte sparat: du är utloggad/);
    expect(await page.getByRole('link', { name: 'Logga in i en ny flik' }).getAttribute('target')).toBe(
      '_blank',
    );
    expect(await page.inputValue('#field-lede')).toBe('Läckor kostar mer.');
    await context.addCookies(cookies);
    await expect.poll(storedLede, patient).toBe('Läckor kostar mer.');
    await expect.poll(said, patient).toMatch(/^Sparat/);
  });

  it('offers back what could not be saved when the window was closed', async () => {
    await page.route(saves, (route) => route.abort());
    await page.fill('#field-lede', 'Läckor kostar mer.');
    await expect.poll(said, patient).toMatch(/^Inte sparat/);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.goto('about:blank');
    await page.unroute(saves);
    await open();
    const found = page.locator('.save-state__found');
    await expect.poll(() => found.innerText(), patient).toContain('Ingress');
    expect(await page.inputValue('#field-lede')).toBe('Läckor kostar.');
    await found.getByRole('button', { name: 'Ta tillbaka den' }).click();
    await expect.poll(storedLede, patient).toBe('Läckor kostar mer.');
    await found.waitFor({ state: 'hidden' });
  });

  it('has saved the last word when somebody goes to the list at once', async () => {
    await page.fill('#field-lede', 'Läckor kostar mer.');
    await page.locator('.step-nav a[href*="/collections/guides"]').first().click();
    await page.waitForURL((url) => url.pathname.endsWith('/collections/guides'));
    await expect.poll(storedLede, patient).toBe('Läckor kostar mer.');
  });

  it('keeps what is written in a new row while the row is being saved', async () => {
    await slowForm();
    await page.locator('#field-checklist .array-field__add-row').click();
    await page.fill('#field-checklist__0__text', 'Lyssna efter läckor');
    await page.waitForTimeout(5000);
    await page.unrouteAll({ behavior: 'wait' });
    expect(await page.inputValue('#field-checklist__0__text')).toBe('Lyssna efter läckor');
    await expect.poll(async () => (await stored()).checklist?.[0]?.text, patient).toBe('Lyssna efter läckor');
  });

  it('keeps what is written in a new row of a block within a text while the row after it is made', async () => {
    const block = { id: 'a1b2c3d4e5f6a7b8c9d0e1f2', blockType: 'keyFigures', figures: [] };
    const node = { type: 'block', version: 2, format: '', fields: block };
    const root = { type: 'root', version: 1, format: '', indent: 0, direction: null, children: [node] };
    const data = { body: { root } };
    await page.request.patch(`${cms}/api/guides/${id}?locale=sv&draft=true`, { headers, data });
    await open();
    const figures = page.locator('.LexicalEditorTheme__block');
    await slowForm();
    const addRow = figures.locator('.array-field__add-row');
    await addRow.click();
    // The second row is asked for before the first has its fields: both answers bring them.
    await page.waitForTimeout(600);
    await addRow.click();
    const value = figures.locator('input[name="figures.0.value"]');
    await value.fill('50 000', patient);
    await page.waitForTimeout(5000);
    await page.unrouteAll({ behavior: 'wait' });
    expect(await value.inputValue()).toBe('50 000');
    await expect.poll(async () => JSON.stringify((await stored()).body), patient).toContain('"50 000"');
  });

  it('keeps all fields that are written in while the form takes over what was saved', async () => {
    await slowForm();
    const answered = page.waitForResponse(saves);
    await page.fill('#field-lede', 'Läckor kostar mer.');
    await answered;
    await page.fill('#field-lede', 'Läckor kostar mest.');
    await page.fill('#field-title', 'Täta luften');
    await page.waitForTimeout(5000);
    await page.unrouteAll({ behavior: 'wait' });
    expect(await page.inputValue('#field-lede')).toBe('Läckor kostar mest.');
    await expect.poll(storedLede, patient).toBe('Läckor kostar mest.');
    expect((await stored()).title).toBe('Täta luften');
  });

  it('asks before leaving with what cannot be saved', async () => {
    await page.route(saves, (route) => route.abort());
    await page.fill('#field-lede', 'Läckor kostar mer.');
    await page.locator('.step-nav a[href*="/collections/guides"]').first().click();
    const dialog = page.getByRole('dialog', { name: /Det finns text som inte är sparad/ });
    await dialog.getByRole('button', { name: 'Stanna kvar' }).click();
    expect(page.url()).toContain(`/guides/${id}`);
    expect(await page.inputValue('#field-lede')).toBe('Läckor kostar mer.');
    const asked = page.waitForEvent('dialog');
    void page.reload().catch(() => undefined);
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await page.unroute(saves);
    await expect.poll(storedLede, patient).toBe('Läckor kostar mer.');
  });
});

describe('A new document that nobody writes in', () => {
  it('is in no list, and gone soon after it was left', async () => {
    await admin.create('guides');
    const made = Number(/guides\/(\d+)/.exec(page.url())?.[1]);
    expect(made).toBeGreaterThan(0);
    await page.goto(`${cms}/admin/collections/guides?locale=sv`);
    await page.locator('.collection-list__wrap, .collection-list').first().waitFor();
    expect(await page.locator(`a[href*="/guides/${made}"]`).count()).toBe(0);
    const exists = async () =>
      (await page.request.get(`${cms}/api/guides/${made}?draft=true`, { headers })).status();
    await expect.poll(exists, { ...patient, timeout: 40_000 }).toBe(404);
  });
});
