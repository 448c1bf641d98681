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
const patient = { timeout: 30_000, interval: 100 };
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

  it('on words of a plain field is told at its label, which leads there and back, on a telephone too', async () => {
    const field = (page: Page) => page.locator('.field-type.textarea:has(#field-lede)');
    const count = (page: Page) => field(page).getByRole('button', { name: '1 kommentar om fältet Ingress' });
    await edit(author);
    const input = author.locator('#field-lede');
    await input.focus();
    await input.evaluate((one: HTMLTextAreaElement) => one.setSelectionRange(3, 9));
    await field(author).getByRole('button', { name: 'Kommentera ingress' }).click();
    expect(await author.locator('.comments__form blockquote').innerText()).toBe('bygger');
    await author.getByLabel('Din kommentar').fill('Har ni börjat?');
    await author.locator('.comments__form').getByRole('button', { name: 'Skicka' }).click();
    await count(author).click();
    const thread = author.locator('.comments__thread[data-chosen]');
    await thread.getByText('Har ni börjat?').waitFor();
    expect(await thread.evaluate((one) => one === document.activeElement)).toBe(true);
    await thread.getByRole('button', { name: 'Visa i texten' }).click();
    const selected = () =>
      input.evaluate((one: HTMLTextAreaElement) => one.value.slice(one.selectionStart, one.selectionEnd));
    await expect.poll(selected, patient).toBe('bygger');

    await edit(editor);
    await count(editor).tap();
    const answer = editor.locator('.comments__thread', { hasText: 'Har ni börjat?' });
    await answer.getByRole('button', { name: /^Klart/ }).tap();
    await expect.poll(() => count(author).count(), patient).toBe(0);
  });
});
