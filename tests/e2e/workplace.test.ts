import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../cms/access/roles.ts';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';
import { dropFile } from '../support/drop-file.ts';
import { startMailServer, type MailServer, type Received } from '../support/mail-server.ts';
import { makeDataDir, removeDataDir, startProduct, type Product } from '../support/product.ts';
import { paragraph, swedishStyles, wordFile } from '../support/word-file.ts';

/** A release on its way through everybody's hands, with letters that a mail server takes. */
const kind = 'press-releases';
const minute = 60_000;
const patient = { timeout: 30_000, interval: 100 };
const swedish = { locale: 'sv-SE', timezoneId: 'Europe/Stockholm' };
const desktop = { ...swedish, viewport: { width: 1440, height: 900 } };
const phone = { ...swedish, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const administrator = { email: 'ada@bruket.example', password: 'tre små katter på tak' };
const address = '/pressmeddelanden/nytt-valsverk-i-hofors/';
const englishAddress = '/en/press-releases/new-mill-in-hofors/';

let mail: MailServer;
let product: Product;
let browser: Browser;
let cms: string;
let author: Admin;
let editor: Admin;
let translator: Admin;
let reader: Admin;
let id: number;
let english: number;
let pressLink: string;

beforeAll(async () => {
  mail = await startMailServer();
  product = await startProduct({
    DATA_DIR: makeDataDir(),
    SAMPLE_CONTENT: 'none',
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
    SMTP_URL: mail.url,
    MAIL_FROM: 'redaktionen@bruket.example',
  });
  browser = await launchChromium();
  await product.ready();
  cms = product.cmsUrl;
  const ada = await signIn(administrator, desktop);
  author = await invited(ada, 'author', 'Anna Ek', desktop);
  editor = await invited(ada, 'editor', 'Eva Berg', phone);
  translator = await invited(ada, 'translator', 'Tove Lind', desktop);
  reader = await invited(ada, 'reader', 'Rut Dal', phone);
  await api(editor.page, 'POST', '/people?locale=sv', {
    name: 'Bo Ek',
    role: 'chef',
    phone: '0290-10 20 30',
  });
}, 10 * minute);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await mail?.close();
  if (product) removeDataDir(product.dataDir);
});

async function signIn(who: typeof administrator, device: BrowserContextOptions): Promise<Admin> {
  const admin = openAdmin(await (await browser.newContext(device)).newPage(), cms);
  await admin.signIn(who);
  return admin;
}

/** Somebody who has chosen a password by the link in a letter. */
async function invited(ada: Admin, role: Role, name: string, device: BrowserContextOptions): Promise<Admin> {
  const who = { email: `${role}@bruket.example`, password: 'fyra ord i en rad' };
  const translates = role === 'translator' ? 'en' : undefined;
  const data = { email: who.email, name, language: 'sv', role, translates };
  await api(ada.page, 'POST', '/users/invite', data);
  const { link } = await letter(who.email, 'Inbjudan');
  await api(ada.page, 'POST', '/users/reset-password', { ...who, token: link.split('#')[1] });
  return signIn(who, device);
}

/** The newest letter to somebody about something; it may be on its way. */
async function letter(to: string, subject: string): Promise<Received> {
  for (const end = Date.now() + patient.timeout; Date.now() < end; await wait(patient.interval)) {
    const at = mail.letters.findLastIndex((one) => one.to.includes(to) && one.subject.includes(subject));
    const [found] = at < 0 ? [] : mail.letters.splice(at, 1);
    if (found) return found;
  }
  throw new Error(`No “${subject}” among ${mail.letters.map((one) => one.subject).join(', ')}`);
}

async function api(page: Page, method: string, path: string, data?: object) {
  const response = await page.request.fetch(`${cms}/api${path}`, { method, headers: { origin: cms }, data });
  expect(response.status(), await response.text()).toBeLessThan(300);
  return (await response.json()) as { doc: { id: number }; id: number };
}

const onSite = async (path: string) => {
  const response = await fetch(new URL(path, product.siteUrl));
  return { status: response.status, text: await response.text() };
};
const edit = async ({ page }: Admin, of = id, language = 'sv') => {
  await page.goto(`${cms}/admin/collections/${kind}/${of}?locale=${language}`);
  await page.locator('.live-status [data-state]:not([data-state=asking])').first().waitFor();
  await page.waitForLoadState('networkidle');
};
const send = async ({ page }: Admin, words: string) => {
  await page.locator('#send-for-review').click();
  await page.getByLabel('Meddelande till den som granskar').fill(words);
  await page.locator('#confirm-action').click();
  await page.locator('.review-notice').getByText('Du bad alla redaktörer granska texten').waitFor();
};
/** Opens the letter, and what it leads to. */
const openReview = async (subject: string) => {
  const { text } = await letter('editor@bruket.example', subject);
  await editor.page.goto(/https?:\/\/\S+\/admin\/review\/\S+/.exec(text)?.[0] ?? '');
  await editor.page.locator('.review').waitFor();
  return text;
};
const asked = () => editor.page.locator('.checks-dialog');
const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describe('A press release', () => {
  it('begins as a Word file that the author drops on the list', async () => {
    const { page } = author;
    await page.goto(`${cms}/admin/collections/${kind}?locale=sv`);
    await page.getByRole('button', { name: 'Från Word…' }).waitFor();
    const body =
      paragraph('Nytt valsverk i Hofors', 'Rubrik') +
      paragraph('Vi bygger.', 'Underrubrik') +
      paragraph('Valsverket kostar tio miljoner kronor.');
    const file = wordFile({ styles: swedishStyles, body });
    await dropFile(page.locator('.collection-list').first(), file, 'Valsverk.docx');
    await page.waitForURL(/press-releases\/\d+\?locale=sv/);
    id = Number(new URL(page.url()).pathname.split('/').at(-1));
    expect(await page.locator('#field-title').inputValue()).toBe('Nytt valsverk i Hofors');
  });

  it('is looked through by what the checks say, and sent with a note by who cannot publish', async () => {
    const { page } = author;
    await edit(author);
    const checks = page.locator('.checks');
    await checks.getByText('Ingressen är bara 10 tecken.').waitFor();
    await checks.getByText('Ingen presskontakt är vald.').waitFor();
    await checks.getByRole('button', { name: 'Gå till ingressen' }).click();
    await author.fill('lede', 'Två valsverk byggs i Hofors och ger arbete åt trettio personer.');
    await expect.poll(() => checks.innerText(), patient).not.toContain('Ingressen');
    expect(await page.locator('#action-save').count()).toBe(0);
    await send(author, 'Stämmer antalet?');
  });

  it('is read on a telephone from the letter, is not approved by one tap, and goes back', async () => {
    const { page } = editor;
    expect(await openReview('granska')).toContain('Stämmer antalet?');
    await page.getByText('Två valsverk byggs i Hofors').first().waitFor();
    expect(await isWide(page)).toBe(false);
    await page.getByRole('button', { name: 'Godkänn och publicera' }).tap();
    await asked().getByText('Ingen presskontakt är vald.').waitFor();
    expect(await asked().getByRole('listitem').count()).toBe(2);
    await asked().getByRole('button', { name: 'Tillbaka till texten' }).tap();
    await page.getByRole('button', { name: 'Tillbaka med kommentar' }).tap();
    await page.getByLabel('Vad behöver ändras?').fill('Ett valsverk, inte två. Och vem svarar?');
    await page.getByRole('button', { name: 'Skicka tillbaka' }).tap();
    await page.getByText('Eva Berg skickade tillbaka texten').first().waitFor();
    expect((await onSite(address)).status).toBe(404);
  });

  it('is mended by its author, who is told why', async () => {
    expect((await letter('author@bruket.example', 'Nytt valsverk')).text).toContain(
      'Ett valsverk, inte två.',
    );
    await edit(author);
    await author.page.locator('.review-notice').getByText('Och vem svarar?').waitFor();
    await author.fill('lede', 'Ett valsverk byggs i Hofors och ger arbete åt trettio personer.');
    await author.openTab('Sammanhang');
    await author.choose('contacts', 'Bo Ek');
    await send(author, 'Nu är det ett, och Bo svarar.');
  });

  it('is given a time and approved, with a question about the picture that it lacks', async () => {
    const { page } = editor;
    await edit(editor);
    const time = page.locator('#field-publishAt input').first();
    await time.fill('2030-03-04 08:00:00');
    await time.press('Escape');
    await editor.saved();
    await openReview('granska');
    await page.locator('#approve').getByText('mån 4 mars 2030 08.00').waitFor();
    await page.locator('#approve').tap();
    await asked().getByText('Ingen bild är vald.').waitFor();
    expect(await asked().getByRole('listitem').count()).toBe(1);
    await asked().getByRole('button', { name: 'Schemalägg ändå' }).tap();
    await page.getByText('Eva Berg godkände texten').first().waitFor();
    expect((await letter('author@bruket.example', 'Nytt valsverk')).text).toContain('mån 4 mars 2030 08.00');
    expect((await onSite(address)).status).toBe(404);
  });

  it('is read by the press under embargo, without an account', async () => {
    const { page } = editor;
    await edit(editor);
    const links = page.locator('.press-links');
    await links.getByText('Dela med press').tap();
    await links.getByLabel('För vem').fill('TT Nyhetsbyrån');
    await links.getByRole('button', { name: 'Skapa länk' }).tap();
    pressLink = await links.getByLabel('Länkens adress').inputValue();
    const context = await browser.newContext(phone);
    const press = await context.newPage();
    const answer = await press.goto(pressLink);
    const headers = answer?.headers() ?? {};
    expect([answer?.status(), headers['cache-control']]).toEqual([200, 'no-store']);
    expect(headers['x-robots-tag']).toContain('noindex');
    await press.getByText('Embargo till måndag 4 mars 2030 kl. 08.00, svensk tid').waitFor();
    await press.getByText('Under embargo until Monday, 4 March 2030 at 08:00').waitFor();
    expect(await press.locator('h1').innerText()).toBe('Nytt valsverk i Hofors');
    expect(await isWide(press)).toBe(false);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('is live when its time comes, and the press is led there', async () => {
    const publishAt = new Date(Date.now() + 5000).toISOString();
    await api(editor.page, 'POST', `/${kind}/${id}/publish-at`, { publishAt });
    await expect.poll(async () => (await onSite(address)).status, patient).toBe(200);
    const led = await fetch(pressLink, { redirect: 'manual' });
    expect([led.status, led.headers.get('location')]).toEqual([302, product.siteUrl + address]);
  });
});

describe('When it is live', () => {
  it('a correction is written, read beside what readers have, and seen on the page and in the feed', async () => {
    const said = 'Vi skrev fel antal: det är fyrtio personer.';
    english = (await api(translator.page, 'POST', `/${kind}/${id}/translation`, {})).id;
    const texts = {
      title: 'New mill in Hofors',
      slug: 'new-mill-in-hofors',
      lede: 'One mill for thirty people.',
    };
    await api(editor.page, 'PATCH', `/${kind}/${english}?locale=en`, { ...texts, _status: 'published' });
    const corrections = [{ type: 'correction', date: new Date().toISOString(), text: said }];
    await api(author.page, 'PATCH', `/${kind}/${id}?locale=sv&draft=true`, { corrections });
    await edit(author);
    await author.openTab('Text');
    await author.fill('lede', 'Ett valsverk byggs i Hofors och ger arbete åt fyrtio personer.');
    await send(author, 'Fel antal.');
    await openReview('granska');
    await editor.page.locator('.review ins', { hasText: 'fyrtio' }).first().waitFor();
    await editor.page.locator('#approve').tap();
    await asked().getByRole('button', { name: 'Publicera ändå' }).tap();
    await editor.page.getByText('Eva Berg godkände texten').first().waitFor();
    await expect.poll(async () => (await onSite(address)).text, patient).toContain(said);
    await expect.poll(async () => (await onSite('/rss.xml')).text, patient).toContain(said);
  });

  it('its translation is brought up to date beside it, by who translates', async () => {
    const { page } = translator;
    await page.goto(`${cms}/admin/collections/${kind}/${english}/translate?locale=en`);
    const beside = page.locator('.field-type.textarea:has(#field-lede) .source-beside');
    await beside.locator('ins', { hasText: 'fyrtio' }).first().waitFor();
    await translator.fill('lede', 'One mill for forty people is being built in Hofors.');
    await send(translator, 'Forty.');
    await openReview('granska');
    await editor.page.locator('#approve').tap();
    await asked().getByRole('button', { name: 'Publicera ändå' }).tap();
    await editor.page.getByText('Eva Berg godkände texten').first().waitFor();
    await expect.poll(async () => (await onSite(englishAddress)).text, patient).toContain('forty people');
  });

  it('who reads drafts sees what is coming, and can change nothing', async () => {
    const { doc } = await api(author.page, 'POST', `/${kind}?locale=sv&draft=true`, {
      title: 'Kommer i maj',
    });
    await edit(reader, doc.id);
    const { page } = reader;
    expect(await page.inputValue('#field-title')).toBe('Kommer i maj');
    expect(await page.locator('#field-title').isDisabled()).toBe(true);
    expect(await page.locator('#action-save, #send-for-review, .doc-controls__popup button').count()).toBe(0);
    const headers = { origin: cms };
    const change = (data: object) =>
      page.request.patch(`${cms}/api/${kind}/${doc.id}?locale=sv&draft=true`, { headers, data });
    expect((await change({ title: 'Nej' })).status()).toBe(403);
  });
});
