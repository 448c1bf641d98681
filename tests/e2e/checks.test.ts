import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';
import { jpeg } from '../support/uploads.ts';

const [cms, site] = [inject('cmsUrl'), inject('siteUrl')];
let browser: Browser;
let page: Page;
let admin: Admin;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 390, height: 844 }, hasTouch: true });
  admin = openAdmin(page, cms);
  await admin.signIn(inject('credentials'));
});

afterAll(() => browser?.close());

const patient = { timeout: 20_000, interval: 100 };
const dialog = () => page.locator('.checks-dialog');
const panel = () => page.locator('.checks');
const focused = () => page.evaluate(() => document.activeElement?.closest('[id^=field-]')?.id);
const statusOf = async (address: string) => (await fetch(new URL(address, site))).status;

async function make(path: string, data: object): Promise<number> {
  const headers = { origin: cms };
  const made = await page.request.post(`${cms}/api${path}`, { headers, data });
  expect(made.status(), await made.text()).toBe(201);
  return ((await made.json()) as { doc: { id: number } }).doc.id;
}

/** Described in Swedish alone. */
async function makePicture(): Promise<number> {
  const file = { name: 'ugn.jpg', mimeType: 'image/jpeg', buffer: await jpeg(1300, 700) };
  const texts = { alt: 'En ugn', caption: 'Ugnen i Exempelfors.', credit: 'Bo Ek', licence: 'press' };
  const made = await page.request.post(`${cms}/api/media?locale=sv`, {
    headers: { origin: cms },
    multipart: { file, _payload: JSON.stringify(texts) },
  });
  expect(made.status(), await made.text()).toBe(201);
  return ((await made.json()) as { doc: { id: number } }).doc.id;
}

describe('On a phone, a press release with nothing but a title', () => {
  it('is not published by one tap', async () => {
    await admin.create('press-releases');
    await admin.fill('title', 'Tom och ensam');
    await page.locator('#action-save').tap();
    const told = dialog().getByRole('listitem');
    await told.first().waitFor();
    const sentences = await told.locator('p').allInnerTexts();
    expect(sentences).toEqual([
      'Ingressen är tom.',
      'Ingen bild är vald.',
      'Brödtexten är tom.',
      'Ingen presskontakt är vald.',
    ]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    expect(await statusOf('/pressmeddelanden/tom-och-ensam/')).toBe(404);
  });

  it('is led to what it lacks, on another tab too', async () => {
    await dialog().getByRole('button', { name: 'Välj kontakt' }).tap();
    await dialog().waitFor({ state: 'hidden' });
    await expect.poll(focused, patient).toBe('field-contacts');
    await page.getByRole('button', { name: '4 saker att se över' }).tap();
    await dialog().getByRole('button', { name: 'Gå till texten' }).tap();
    const inBody = () =>
      page.evaluate(() => Boolean(document.activeElement?.closest('[data-field-path=body]')));
    await expect.poll(inBody, patient).toBe(true);
  });
});

describe('An English text with a picture that is described in Swedish alone', () => {
  it('is not published before the picture is described, in a drawer beside it', async () => {
    const lede = 'Three companies measure what they use and share the figures with each other.';
    const text = { title: 'A furnace of our own', language: 'en', lede, image: await makePicture() };
    const id = await make('/press-releases?locale=en&draft=true', text);
    await page.goto(`${cms}/admin/collections/press-releases/${id}?locale=en`);
    await panel().getByText('Bilden ”ugn.jpg” saknar alternativtext på engelska.').waitFor();
    await page.locator('#action-save').tap();
    await dialog().getByRole('heading', { name: 'Det går inte att publicera än' }).waitFor();
    await page.locator('#confirm-action').tap();
    const drawer = page.locator('dialog.drawer--is-open, .drawer--is-open').last();
    await expect.poll(focused, patient).toBe('field-alt');
    await drawer.locator('#field-alt').fill('A furnace');
    await drawer.locator('#field-caption').fill('The furnace in Exempelfors.');
    await drawer.locator('#action-save').tap();
    await drawer.waitFor({ state: 'hidden' });
    await expect.poll(() => panel().innerText(), patient).not.toContain('ugn.jpg');
  });

  it('is then published, asked about the rest once', async () => {
    await page.locator('#action-save').tap();
    await dialog().getByText('Ingen presskontakt är vald.').waitFor();
    await dialog().getByRole('button', { name: 'Publicera ändå' }).tap();
    await expect.poll(() => statusOf('/en/press-releases/a-furnace-of-our-own/'), patient).toBe(200);
    await admin.fill('lede', 'Four companies measure what they use and share the figures with each other.');
    const stored = page.waitForResponse((response) =>
      /press-releases\/\d+\?(?!.*draft)/.test(response.url()),
    );
    await page.locator('#action-save').tap();
    expect((await stored).status()).toBe(200);
    expect(await dialog().count()).toBe(0);
  });
});

describe('A text in order', () => {
  it('says so, shows a hidden topic by one button, and is published without a question', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const topic = await make('/topics?locale=sv', { title: 'Vätgas', hidden: true });
    const steps = [{ title: 'Ring elbolaget' }];
    const lede = 'Så kommer ett litet företag i gång med vätgas utan att köpa något.';
    const id = await make('/guides?locale=sv&draft=true', {
      title: 'Prova vätgas',
      lede,
      steps,
      topics: [topic],
    });
    await page.goto(`${cms}/admin/collections/guides/${id}?locale=sv`);
    await panel().getByText('Läsare ser inte ”Vätgas” (ämne), som är dolt på svenska.').waitFor();
    await panel().getByRole('button', { name: 'Visa för läsare nu' }).click();
    await panel().getByText('Allt ser bra ut.').waitFor();
    await expect.poll(() => statusOf('/amnen/vatgas/'), patient).toBe(200);
    await page.locator('#action-save').click();
    await expect.poll(() => statusOf('/guider/prova-vatgas/'), patient).toBe(200);
    expect(await dialog().count()).toBe(0);
  });

  it('is told without a question what is cut elsewhere, and shown how', async () => {
    await admin.fill(
      'title',
      'Prova vätgas i ett litet företag utan att köpa något, och se om det lönar sig',
    );
    await panel().getByText('Sökmotorer visar ungefär de första 60.').waitFor();
    await panel().getByRole('button', { name: 'Se hur det ser ut' }).click();
    await page.locator('.preview-cards__result').waitFor();
    // Whoever opens it finds it open in every form from then on.
    await page.locator('.preview-pane').getByRole('button', { name: 'Stäng' }).click();
  });
});
