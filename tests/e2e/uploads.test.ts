import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';
import { fields, phonePicture } from '../support/pictures/index.ts';
import { jpeg } from '../support/uploads.ts';

const cms = inject('cmsUrl');
let browser: Browser;
let page: Page;
let admin: Admin;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bruket-uploads-'));
  await writeFile(path.join(folder, 'Älven.jpg'), await jpeg(900, 600));
  await writeFile(path.join(folder, 'Ån.jpg'), await jpeg(600, 900));
  const square = await fields(900, 600).jpeg().toBuffer();
  await writeFile(path.join(folder, 'Ett.jpg'), square);
  await writeFile(path.join(folder, 'Trasig.jpg'), square.subarray(0, 900));
  await writeFile(path.join(folder, 'IMG_2.HEIC'), await phonePicture());
  await writeFile(path.join(folder, 'rörlig.gif'), Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;'));
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'sv-SE' });
  admin = openAdmin(page, cms);
  await admin.signIn(inject('credentials'));
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function chooseFile(name: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(path.join(folder, name));
}

const openList = (search: string) =>
  page.goto(`${cms}/admin/collections/media?locale=sv&search=${encodeURIComponent(search)}`);
/** Of several pictures that a search finds. */
const row = (name: string) => page.locator('tbody tr', { hasText: name });

it('a file that cannot be taken is refused with the reason and what to do', async () => {
  await page.goto(`${cms}/admin/collections/media/create?locale=sv`);
  await page.locator('#field-alt').waitFor();
  await admin.saved();
  await chooseFile('rörlig.gif');
  await page.fill('#field-alt', 'Rörlig');
  await page.click('#action-save');
  await page.getByText('Spara bilden som PNG').first().waitFor();
});

it('a picture tells where it is used, and asks for its texts anew when it is replaced', async () => {
  await admin.create('guides');
  await admin.fill('title', 'Guide med bild');
  await admin.uploadPicture('image', path.join(folder, 'Älven.jpg'), { alt: 'En älv' });
  await admin.publish();

  await openList('Älven.jpg');
  await row('Älven.jpg').locator('.cell-filename a').click();
  const usage = page.getByRole('region', { name: 'Används på' });
  await usage.getByRole('link', { name: 'Guide med bild' }).waitFor();
  expect(await usage.innerText()).toContain('(Guide, svenska)');

  await page.locator('.file-details__remove').first().click();
  await chooseFile('Ån.jpg');
  const notes = page.getByText('Bilden är utbytt: stämmer texten ännu?');
  await expect.poll(() => notes.count(), { timeout: 10_000 }).toBe(1);
  await page.fill('#field-alt', 'En å');
  await expect.poll(() => notes.count(), { timeout: 10_000 }).toBe(0);

  await page.click('#action-save');
  const question = page.getByRole('dialog', { name: 'Används på en sida' });
  expect(await question.innerText()).toMatch(/Guide med bild \(Guide, svenska\) live/);
  await question.getByRole('button', { name: 'Avbryt' }).click();
  await page.getByText('Ingenting är ändrat.').first().waitFor();
  // Not when the page is left with the other picture in its form, either.
  await openList('Älven.jpg');
  await row('Älven.jpg').waitFor();
});

it('several pictures are uploaded at once in both languages, and one that is damaged is told by name', async () => {
  await page.goto(`${cms}/admin/collections/media?locale=sv`);
  await page.getByRole('button', { name: 'Ladda upp flera' }).click();
  const drawer = page.locator('dialog').last();
  const names = ['Ett.jpg', 'Trasig.jpg', 'IMG_2.HEIC'];
  const files = names.map((name) => path.join(folder, name));
  await drawer.locator('input[type=file]').last().setInputFiles(files);
  for (const [index, name] of names.entries()) {
    if (index > 0) await drawer.locator('.bulk-upload--actions-bar__controls button').last().click();
    await drawer.getByText(`${index + 1} av 3`).waitFor();
    // The form of the one before stands there for a moment.
    await expect.poll(() => drawer.locator('#field-alt').inputValue()).toBe('');
    await drawer.locator('#field-alt').fill(`Svensk ${name}`);
    await drawer.locator('#field-other__alt').fill(`English ${name}`);
  }
  await drawer.getByRole('button', { name: 'Spara' }).click();
  await drawer.getByText('1 Fil att ladda upp').first().waitFor();
  await drawer.getByText('Trasig.jpg').first().waitFor();
  for (const name of ['ett.jpg', 'img_2.jpg']) {
    const where = `where[filename][equals]=${name}&locale=en&depth=0`;
    const answer = await page.evaluate(
      async (query) => (await fetch(`/api/media?${query}`)).json() as Promise<{ docs: { alt: string }[] }>,
      where,
    );
    expect(answer.docs[0]?.alt.toLowerCase()).toMatch(/^english (ett\.jpg|img_2\.heic)$/);
  }
});

it('a picture is cut with the keyboard, and the cut is kept', async () => {
  await openList('Ett.jpg');
  await row('Ett.jpg').locator('.cell-filename a').click();
  expect(await page.inputValue('#field-other__alt')).toBe('English Ett.jpg');
  await page.getByRole('button', { name: /^Välj utsnitt: Kvadrat/ }).click();
  const frame = page.getByRole('group', { name: /^Kvadrat/ });
  await frame.waitFor();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowLeft');
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await page.click('#action-save');
  const { doc } = (await (await saved).json()) as {
    doc: { crops: { square: { x: number; width: number } } };
  };
  expect(doc.crops.square.x).toBeLessThan((1 - doc.crops.square.width) / 2 - 0.01);
  await page.reload();
  await page.getByRole('button', { name: /^Ändra utsnitt: Kvadrat/ }).waitFor();
  // What is typed before the admin answers is not kept.
  await admin.saved();
});

it('a text of a picture is spelled in its own language, whichever is worked in', async () => {
  await page.fill('#field-other__alt', 'A workshop with windows and a mistaek');
  // A word is judged once it is left.
  await page.keyboard.press('Tab');
  const told = page.locator('.both-languages [lang=en] .spelling-line').first();
  await told.getByRole('button', { name: 'mistaek' }).waitFor();
  expect(await told.getByRole('button').allInnerTexts()).toEqual(['mistaek']);
  await page.fill('#field-other__alt', 'English Ett.jpg');
  // A form with changes asks before it is left.
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await page.click('#action-save');
  expect((await saved).status()).toBe(200);
  await admin.saved();
});

it('whoever throws away a picture that readers see is shown where, by itself or in a list', async () => {
  await openList('Älven.jpg');
  await row('Älven.jpg').locator('input[type=checkbox]').check();
  await page.getByRole('button', { name: 'Ta bort', exact: true }).first().click();
  await page.locator('#confirm-action:visible').last().click();
  const question = page.getByRole('dialog', { name: 'Används på en sida' });
  await question.getByRole('link', { name: 'Guide med bild' }).waitFor();
  const answer = page.waitForResponse((response) => response.url().includes('confirmUse=true'));
  await question.getByRole('button', { name: 'Kasta ändå' }).click();
  expect((await answer).status()).toBe(200);
  await question.waitFor({ state: 'hidden' });

  // The guide has nothing left to read: other tests look at what is newest of each kind.
  const thrown = await page.evaluate(async () => {
    const found = await fetch('/api/guides?where[title][equals]=Guide%20med%20bild&locale=sv&depth=0');
    const { docs } = (await found.json()) as { docs: { id: number }[] };
    const body = JSON.stringify({ deletedAt: new Date().toISOString() });
    const headers = { 'content-type': 'application/json' };
    const ends = docs.map(({ id }) =>
      fetch(`/api/guides/${id}?locale=sv`, { method: 'PATCH', headers, body }),
    );
    return (await Promise.all(ends)).map(({ status }) => status);
  });
  expect(thrown).toEqual([200]);
});
