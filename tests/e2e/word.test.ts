import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { readWord } from '../../cms/word/read/read-word.ts';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';
import { dropFile } from '../support/drop-file.ts';
import { pdf } from '../support/uploads.ts';
import {
  cell,
  inList,
  lists,
  paragraph,
  picture,
  run,
  swedishStyles,
  table,
  wordFile,
} from '../support/word-file.ts';

let browser: Browser;
let page: Page;
let admin: Admin;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 1440, height: 1000 } });
  admin = openAdmin(page, inject('cmsUrl'));
  await admin.signIn(inject('credentials'));
});

afterAll(() => browser?.close());

async function release(title: string): Promise<Buffer> {
  const ugn = sharp({ create: { width: 800, height: 500, channels: 3, background: '#2f5d50' } });
  return wordFile({
    styles: swedishStyles,
    numbering: lists,
    media: { 'image1.png': await ugn.png().toBuffer() },
    comments: `<w:comment w:id="1" w:author="Eva">${paragraph('Stämmer det?')}</w:comment>`,
    body:
      paragraph(title, 'Rubrik') +
      paragraph('Bruken minskar sina utsläpp.', 'Underrubrik') +
      paragraph('Så gick det till', 'Rubrik1') +
      paragraph(
        `${run('Först ')}<w:ins>${run('mättes')}</w:ins><w:del>${run('gissades')}</w:del>${run(' allt.')}`,
      ) +
      inList('el', 2) +
      inList('ugnar', 2, 1) +
      table([cell('År'), cell('Ton')], [cell('2025'), cell('7')]) +
      paragraph(picture('image1.png', 'En ugn i Hofors')),
  });
}

const editor = () =>
  page.locator('#field-body [contenteditable=true], .rich-text-lexical [contenteditable=true]').first();
const dialog = () => page.locator('dialog[open]');

it('a Word file that is dropped on the list becomes a draft, with what was left out above it', async () => {
  await page.goto(`${inject('cmsUrl')}/admin/collections/press-releases?locale=sv`);
  await page.getByRole('button', { name: 'Från Word…' }).waitFor();
  await dropFile(
    page.locator('.collection-list').first(),
    await release('Elva procent mindre'),
    'Elva procent.docx',
  );
  await page.waitForURL(/press-releases\/\d+\?locale=sv/);
  const report = page.locator('.word-report');
  await report.waitFor();
  expect(await report.locator('li').allInnerTexts()).toEqual([
    expect.stringContaining('Filen har spårade ändringar.'),
    'Kommentarer kom inte med (1): ”Eva”.',
  ]);
  expect(await page.locator('#field-title').inputValue()).toBe('Elva procent mindre');
  expect(await page.locator('#field-lede').inputValue()).toBe('Bruken minskar sina utsläpp.');
  await expect.poll(() => editor().innerText()).toContain('Först mättes allt.');
  expect(await editor().locator('h2').innerText()).toBe('Så gick det till');
  expect(await editor().locator('li ol li').innerText()).toBe('ugnar');
  await editor().locator('table td, table th').first().waitFor();
  await page.getByRole('button', { name: 'Jag har läst det' }).click();
  await report.waitFor({ state: 'detached' });
});

it('the draft comes out again as a Word file', async () => {
  await page.locator('.doc-controls__popup button').first().click();
  const href = await page.getByRole('link', { name: 'Hämta som Word' }).getAttribute('href');
  const file = await page.evaluate(async (address) => {
    const response = await fetch(address ?? '');
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { name: response.headers.get('content-disposition'), bytes: [...bytes] };
  }, href);
  expect(file.name).toBe('attachment; filename="elva-procent-mindre.docx"');
  const addresses = { cmsUrl: '', siteUrl: '', linkTargets: [] };
  const { title, lede, pictures } = await readWord(Buffer.from(file.bytes), addresses);
  expect([title, lede]).toEqual(['Elva procent mindre', 'Bruken minskar sina utsläpp.']);
  expect(pictures.map(({ alt }) => alt)).toEqual(['En ugn i Hofors']);
  await page.keyboard.press('Escape');
});

it('a Word file that is dropped in the editor goes in its place after a question', async () => {
  await admin.create('press-releases');
  await admin.fill('title', 'Egen rubrik');
  await editor().click();
  await page.keyboard.type('Det som stod här.');
  await dropFile(editor(), await release('Från filen'), 'Från filen.docx');
  await dialog().getByRole('button', { name: 'Ersätt texten' }).click();
  await dialog().getByText('Filens titel är ”Från filen”.').waitFor();
  await dialog().getByRole('button', { name: 'Jag har läst det' }).click();
  expect(await editor().innerText()).toContain('Först mättes allt.');
  expect(await editor().innerText()).not.toContain('Det som stod här.');
  expect(await page.locator('#field-title').inputValue()).toBe('Egen rubrik');
  expect(await page.locator('#field-lede').inputValue()).toBe('Bruken minskar sina utsläpp.');
});

it('a file that is none is refused in words, and the list stays', async () => {
  await page.goto(`${inject('cmsUrl')}/admin/collections/guides?locale=sv`);
  await page.getByRole('button', { name: 'Från Word…' }).waitFor();
  await dropFile(page.locator('.collection-list').first(), pdf(), 'Årsbok.docx');
  const toast = page.locator('[data-sonner-toast]').filter({ hasText: 'Årsbok' });
  expect(await toast.innerText()).toContain('”Årsbok.docx” är en PDF och ingen Word-fil');
  expect(page.url()).toContain('/collections/guides');
});
