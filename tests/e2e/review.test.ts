import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Role } from '../../cms/access/roles.ts';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';
import { inviteColleague } from '../support/colleague.ts';
import { paragraph } from '../support/staff-acts.ts';

const cms = inject('cmsUrl');
const headers = { origin: cms };
const patient = { timeout: 30_000, interval: 200 };
const swedish = { locale: 'sv-SE', timezoneId: 'Europe/Stockholm' };
const desktop = { ...swedish, viewport: { width: 1280, height: 900 } };
const phone = { ...swedish, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const kind = 'press-releases';

let browser: Browser;
let administrator: Admin;
let author: Page;
let editor: Page;
let id: number;

beforeAll(async () => {
  browser = await launchChromium();
  administrator = openAdmin(await (await browser.newContext(phone)).newPage(), cms);
  await administrator.signIn(inject('credentials'));
  author = await signedIn('author', 'Anna Ek', desktop);
  editor = await signedIn('editor', 'Eva Berg', phone);
  const data = {
    ...{ title: 'Nytt valsverk i Hofors', lede: 'Vi bygger.', language: 'sv', _status: 'published' },
    body: paragraph('Valsverket kostar tio miljoner kronor.'),
  };
  const made = await administrator.page.request.post(`${cms}/api/${kind}?locale=sv&depth=0`, {
    headers,
    data,
  });
  id = ((await made.json()) as { doc: { id: number } }).doc.id;
});

afterAll(async () => {
  const data = { deletedAt: new Date().toISOString() };
  await administrator?.page.request.patch(`${cms}/api/${kind}/${id}?locale=sv&depth=0`, { headers, data });
  await browser?.close();
});

async function signedIn(role: Role, name: string, device: BrowserContextOptions): Promise<Page> {
  const email = `${role}-${randomBytes(3).toString('hex')}@bruket.example`;
  const person = { email, name, password: 'fyra ord i en rad', language: 'sv' };
  await inviteColleague(administrator.page.request, cms, { ...person, role });
  const admin = openAdmin(await (await browser.newContext(device)).newPage(), cms);
  await admin.signIn(person);
  return admin.page;
}

const edit = async (page: Page) => {
  await page.goto(`${cms}/admin/collections/${kind}/${id}?locale=sv`);
  await page.locator('.live-status [data-state]:not([data-state=asking])').first().waitFor();
  await page.waitForLoadState('networkidle');
};
const notice = (page: Page) => page.locator('.review-notice');
const stored = async () => {
  const answer = await administrator.page.request.get(`${cms}/api/${kind}/${id}?locale=sv&depth=0`, {
    headers,
  });
  return (await answer.json()) as { lede: string };
};
const send = async (words: string) => {
  await author.locator('#send-for-review').click();
  await author.getByLabel('Meddelande till den som granskar').fill(words);
  await author.locator('#confirm-action').click();
  await notice(author).getByText('Du bad alla redaktörer granska texten').waitFor();
};
const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describe('A review', () => {
  it('is asked for by the author, who sees that it waits', async () => {
    await edit(author);
    expect(
      await author
        .locator('.doc-controls')
        .getByRole('button', { name: /^Publicera/ })
        .count(),
    ).toBe(0);
    await openAdmin(author, cms).fill('lede', 'Vi bygger två valsverk.');
    await send('Stämmer antalet?');
    await notice(author).getByText('Stämmer antalet?').waitFor();
    await author.goto(`${cms}/admin/collections/${kind}?locale=sv`);
    await author.locator('[data-standing=review]').first().waitFor();
  });

  it('is read word by word on a telephone, and goes back with a comment', async () => {
    await editor.goto(`${cms}/admin/review/${kind}/${id}`);
    await editor.getByText('Anna Ek bad alla redaktörer granska texten').waitFor();
    expect(await editor.locator('.review ins').first().innerText()).toContain('två valsverk');
    expect(await isWide(editor)).toBe(false);
    await editor.getByRole('button', { name: 'Tillbaka med kommentar' }).click();
    await editor.getByLabel('Vad behöver ändras?').fill('Ett valsverk, inte två.');
    await editor.getByRole('button', { name: 'Skicka tillbaka' }).click();
    await editor.getByText('Eva Berg skickade tillbaka texten').first().waitFor();
    expect((await stored()).lede).toBe('Vi bygger.');
  });

  it('is mended, and approved as it was read', async () => {
    await edit(author);
    await notice(author).getByText('Ett valsverk, inte två.').waitFor();
    await openAdmin(author, cms).fill('lede', 'Vi bygger ett valsverk.');
    await send('Nu är det ett.');
    await editor.goto(`${cms}/admin/review/${kind}/${id}`);
    await editor.getByRole('button', { name: 'Godkänn och publicera' }).click();
    await editor.getByText('Eva Berg godkände texten').first().waitFor();
    await expect.poll(async () => (await stored()).lede, patient).toBe('Vi bygger ett valsverk.');
  });
});

describe('A comment', () => {
  it('on selected words comes to the colleague at once, is answered and settled', async () => {
    await edit(author);
    const text = author.locator('[data-field-path=body] [contenteditable=true] p').first();
    await text.scrollIntoViewIfNeeded();
    await text.click({ clickCount: 3 });
    await author.locator('.inline-toolbar-popup .toolbar-popup__button-comment').click();
    await author.getByLabel('Din kommentar').fill('Är det säkert?');
    await author.locator('.comments__form').getByRole('button', { name: 'Skicka' }).click();
    const thread = author.locator('.comments__thread');
    await thread.getByText('Är det säkert?').waitFor();
    expect(await thread.locator('blockquote').innerText()).toBe('Valsverket kostar tio miljoner kronor.');
    expect(await author.evaluate(() => CSS.highlights.get('comments')?.size)).toBe(1);

    await edit(editor);
    await editor.getByRole('button', { name: 'Kommentarer (1)' }).click();
    await editor.getByLabel('Svar till Anna Ek').fill('Ja, styrelsen har beslutat.');
    await editor.getByRole('button', { name: 'Svara' }).click();
    await thread.getByText('Ja, styrelsen har beslutat.').waitFor();
    await thread.getByRole('button', { name: /^Klart/ }).click();
    await author.getByText('Avklarade (1)').waitFor();
    await editor.getByRole('heading', { name: 'Kommentarer', exact: true }).waitFor();
  });
});
