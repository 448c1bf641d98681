import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';

const site = inject('siteUrl');
let browser: Browser;
let page: Page;
/** Of the newest press release in Swedish, and its text as readers copy it. */
let address = '';
let copied = '';
const elsewhere: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(new URL('/pressmeddelanden/', site).href);
  address =
    (await page.locator('main .items a[href^="/pressmeddelanden/"]').first().getAttribute('href')) ?? '';
  await page.goto(new URL(address, site).href);
  copied = await page.locator('.document-body .prose').first().innerText();
  page.on('request', (request) => {
    if (request.method() !== 'GET' || new URL(request.url()).origin !== new URL(site).origin)
      elsewhere.push(request.url());
  });
}, 60_000);

afterAll(async () => {
  await browser?.close();
});

async function check(text: string): Promise<string> {
  await page.getByLabel('Text att kontrollera').fill(text);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const heading = page.locator('#authenticity-result h2');
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  return page.locator('#authenticity-result').innerText();
}

const longest = () =>
  copied
    .split(/[.\n]\s*/)
    .toSorted((one, other) => other.length - one.length)[0]
    ?.trim() ?? '';

describe('“Is this authentic?”', { timeout: 60_000 }, () => {
  it('is led to from a press release, which is signed', async () => {
    const signature = await fetch(new URL(`${address}index.md.sig`, site));
    expect(signature.headers.get('content-type')).toContain('application/json');
    const twin = await fetch(new URL(`${address}index.md`, site));
    expect(twin.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    await page.getByRole('link', { name: 'Kontrollera äktheten' }).click();
    await page.waitForURL('**/aktahet/');
  });

  it('knows a text that was copied from its page, as from a letter with other line breaks', async () => {
    expect(await check(copied)).toMatch(/Ja, texten är publicerad här|Delvis: /);
    const sentence = longest();
    expect(await check(`${sentence.replaceAll(' ', '\n').toUpperCase()}.`)).toContain(
      'Ja, texten är publicerad här',
    );
    expect(await page.locator('#authenticity-result .where a').getAttribute('href')).toBe(address);
  });

  it('shows the sentence that is not ours', async () => {
    const told = await check(`${longest()}. Vi har aldrig lovat att bygga något vätgasverk i kommunen.`);
    expect(told).toContain('Delvis: 1 av 2 meningar är publicerade här');
    expect(await page.locator('#authenticity-result .missing').innerText()).toContain('vätgasverk');
    expect(await check('Något helt annat, som ingen någonsin har publicerat på den här sidan.')).toContain(
      'Det betyder inte att det är falskt',
    );
  });

  it('knows a file byte for byte, and a picture', async () => {
    const bytes = Buffer.from(await (await fetch(new URL(`${address}index.md`, site))).arrayBuffer());
    const picker = page.getByLabel('Eller välj en fil');
    await picker.setInputFiles({ name: 'text.md', mimeType: 'text/markdown', buffer: bytes });
    await page.getByRole('heading', { name: 'Ja, filen är publicerad här' }).waitFor();
    const other = Buffer.concat([Buffer.from([0xff]), bytes]);
    await picker.setInputFiles({ name: 'bild.jpg', mimeType: 'image/jpeg', buffer: other });
    await page.getByRole('heading', { name: 'Vi hittar det inte här' }).waitFor();
    const media = await (await fetch(new URL(address, site))).text();
    const picture = /\/media\/[^" ]+\.(?:jpg|webp|avif)/.exec(media)?.[0];
    if (!picture) return;
    const seen = Buffer.from(await (await fetch(new URL(picture, site))).arrayBuffer());
    await picker.setInputFiles({ name: 'bild.webp', mimeType: 'image/webp', buffer: seen });
    await page.getByRole('heading', { name: 'Ja, filen är publicerad här' }).waitFor();
  });

  it('checks the whole log, and sends nothing', async () => {
    await page.getByRole('button', { name: 'Kontrollera loggen' }).click();
    await page.getByText(/Loggen är hel: \d+ poster/).waitFor();
    expect(elsewhere).toEqual([]);
  });

  it('tells without script how to check a signature', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(new URL('/en/authenticity/', site).href);
    expect(await plain.locator('#authenticity-form').isVisible()).toBe(false);
    expect(await plain.getByText('openssl pkeyutl -verify').isVisible()).toBe(true);
    await context.close();
  });
});
