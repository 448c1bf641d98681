import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';
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

  await page.goto(`${cms}/admin/collections/media?locale=sv&search=${encodeURIComponent('Älven')}`);
  await page.locator('.cell-filename a').first().click();
  const usage = page.getByRole('region', { name: 'Används i' });
  await usage.getByRole('link', { name: 'Guide med bild' }).waitFor();
  expect(await usage.innerText()).toContain('(Guide, svenska)');

  await page.locator('.file-details__remove').first().click();
  await chooseFile('Ån.jpg');
  const notes = page.getByText('Bilden är utbytt: stämmer texten ännu?');
  await expect.poll(() => notes.count(), { timeout: 10_000 }).toBe(2);
  await page.fill('#field-alt', 'En å');
  await expect.poll(() => notes.count(), { timeout: 10_000 }).toBe(1);
});
