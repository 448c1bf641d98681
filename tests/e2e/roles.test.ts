import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Role } from '../../cms/access/roles.ts';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';
import { inviteColleague } from '../support/colleague.ts';

const cms = inject('cmsUrl');
const headers = { origin: cms };
const patient = { timeout: 30_000, interval: 100 };
const width = 390;
const phone = {
  ...{ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' },
  ...{ viewport: { width, height: 844 }, isMobile: true },
};

let browser: Browser;
let administrator: Admin;
let draft: number;
let live: number;

beforeAll(async () => {
  browser = await launchChromium();
  administrator = openAdmin(await (await browser.newContext(phone)).newPage(), cms);
  await administrator.signIn(inject('credentials'));
  draft = await make({ title: 'Byt värmeväxlare', lede: 'Så går det till.' });
  live = await make({ title: 'Byt ut remmarna', lede: 'Remmar kostar.', _status: 'published' });
});

afterAll(async () => {
  // What readers would see goes from the site that the next tests look at.
  const address = `${cms}/api/guides/${live}?locale=sv&depth=0`;
  await administrator?.page.request.patch(address, {
    headers,
    data: { deletedAt: new Date().toISOString() },
  });
  await browser?.close();
});

async function make(data: { _status?: string } & Record<string, unknown>): Promise<number> {
  const isDraft = data._status !== 'published';
  const address = `${cms}/api/guides?locale=sv&depth=0&draft=${isDraft}`;
  const made = await administrator.page.request.post(address, { headers, data });
  return ((await made.json()) as { doc: { id: number } }).doc.id;
}

/** Somebody new with a role, signed in on a telephone. */
async function signedIn(role: Role): Promise<{ page: Page; id: number }> {
  const email = `${role}-${randomBytes(3).toString('hex')}@bruket.example`;
  const person = { email, password: 'fyra ord i en rad', language: 'sv' };
  const id = await inviteColleague(administrator.page.request, cms, { ...person, role });
  const admin = openAdmin(await (await browser.newContext(phone)).newPage(), cms);
  await admin.signIn(person);
  return { page: admin.page, id };
}

const open = async (page: Page, id: number) => {
  await page.goto(`${cms}/admin/collections/guides/${id}?locale=sv`);
  await page.locator('.live-status [data-state]:not([data-state=asking])').first().waitFor();
  await page.waitForLoadState('networkidle');
};
const entries = async (page: Page) => {
  await page.goto(`${cms}/admin`);
  await page.locator('.nav__link-label').first().waitFor({ state: 'attached' });
  return (await page.locator('.nav__link-label').allTextContents()).map((one) => one.trim());
};
const buttons = async (page: Page) => {
  const shown = page.locator(
    'main button:visible, .doc-controls button:visible, .popup__content button:visible',
  );
  return (await shown.allInnerTexts()).map((one) => one.trim()).filter(Boolean);
};
/** What is wider than the screen, where the page is. */
const tooWide = (page: Page) =>
  page.evaluate(
    (screen) =>
      document.documentElement.scrollWidth <= screen
        ? []
        : ['the page', ...document.querySelectorAll('main *')]
            .filter((one) => typeof one === 'string' || one.getBoundingClientRect().right > screen)
            .map((one) => (typeof one === 'string' ? one : `${one.tagName} ${one.id} ${one.className}`)),
    width,
  );
const forEditors = ['Publicera', 'Publicera ändringar', 'Avpublicera', 'Dra tillbaka', 'Ändra tiden'];

describe('On a telephone, in Swedish, an author', () => {
  it('finds what to write, and nothing of accounts, settings, former addresses and the outbox', async () => {
    const { page } = await signedIn('author');
    const shown = await entries(page);
    expect(shown).toEqual(expect.arrayContaining(['Guider', 'Pressmeddelanden', 'Ämnen', 'Bilder']));
    for (const hidden of ['Användare', 'Inställningar', 'Omdirigeringar', 'Publiceringar'])
      expect(shown).not.toContain(hidden);
    expect((await page.goto(`${cms}/admin/collections/users`))?.status()).toBe(404);
    await page.context().close();
  });

  it('writes in a draft, and has no button that changes what readers see', async () => {
    const { page } = await signedIn('author');
    await open(page, draft);
    await page.fill('#field-lede', 'Så går det till, steg för steg.');
    await expect.poll(() => page.locator('.save-state__sentence').innerText(), patient).toMatch(/^Sparat/);
    for (const id of [draft, live]) {
      await open(page, id);
      expect(await page.locator('#action-save').count()).toBe(0);
      await page.locator('.doc-controls__popup button').first().click();
      const shown = await buttons(page);
      expect(shown.filter((one) => forEditors.includes(one))).toEqual([]);
      expect(await page.locator('#action-unpublish, #change-publish-at').count()).toBe(0);
      expect(await page.locator('.read-only-notice').count()).toBe(0);
    }
    expect(await tooWide(page)).toEqual([]);
    await page.context().close();
  });

  it('keeps the text when the role is taken away, is told, and can take it elsewhere', async () => {
    const { page, id } = await signedIn('author');
    await open(page, draft);
    await administrator.page.request.patch(`${cms}/api/users/${id}`, { headers, data: { role: 'reader' } });
    await page.fill('#field-lede', 'Skrivet när rollen var borta.');
    await expect
      .poll(() => page.locator('.save-state__sentence').innerText(), patient)
      .toMatch(/^Inte sparat\. Du kan läsa men inte skriva\..* Texten finns kvar i webbläsaren\.$/);
    expect(await page.inputValue('#field-lede')).toBe('Skrivet när rollen var borta.');
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).toContain('Skrivet när rollen var borta.');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Kopiera texten' }).click();
    await expect.poll(copied, patient).toBe('Ingress\nSkrivet när rollen var borta.');
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await open(page, draft);
    const found = page.locator('.save-state__found');
    await found.getByText('som inte blev sparad: Ingress').waitFor();
    expect(await found.getByRole('button', { name: 'Ta tillbaka den' }).count()).toBe(0);
    await found.getByRole('button', { name: 'Kopiera texten' }).click();
    await expect.poll(copied, patient).toBe('Ingress\nSkrivet när rollen var borta.');
    await page.context().close();
  });

  it('sees the own account within the width of the screen, and a role that cannot be changed', async () => {
    const { page } = await signedIn('author');
    await page.goto(`${cms}/admin/account`);
    await page.getByText('Skribent', { exact: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(
      await page
        .locator('#field-role .rs__control--is-disabled, #field-role .react-select--disabled')
        .count(),
    ).toBeGreaterThan(0);
    expect(await tooWide(page)).toEqual([]);
    await page.context().close();
  });
});

describe('On a telephone, in Swedish, a reader', () => {
  it('reads a draft that says why it cannot be written in, with no way to change, make or remove anything', async () => {
    const { page } = await signedIn('reader');
    await open(page, draft);
    expect(await page.locator('.read-only-notice').innerText()).toBe(
      'Du kan läsa men inte skriva. Be en administratör om en annan roll om du ska skriva.',
    );
    expect(await page.inputValue('#field-title')).toBe('Byt värmeväxlare');
    expect(await page.locator('#field-title').isDisabled()).toBe(true);
    expect(await page.locator('#action-save, .doc-controls__popup button').count()).toBe(0);
    expect(await page.locator('.live-status button').count()).toBe(0);
    expect(await tooWide(page)).toEqual([]);
    await page.goto(`${cms}/admin/collections/guides?locale=sv`);
    await page.getByText('Byt värmeväxlare').first().waitFor();
    expect(await page.getByText('Skapa ny').count()).toBe(0);
    await page.context().close();
  });

  it('sees the draft as readers will', async () => {
    const { page } = await signedIn('reader');
    const answer = await page.goto(`${cms}/preview/guides/${draft}`);
    expect(answer?.status()).toBe(200);
    await page.getByRole('heading', { name: 'Byt värmeväxlare' }).waitFor();
    await page.context().close();
  });
});

describe('An administrator', () => {
  it('sends a colleague a link to a new password, and chooses none', async () => {
    const { page: colleague, id } = await signedIn('editor');
    await colleague.context().close();
    const { page } = administrator;
    await page.goto(`${cms}/admin/collections/users/${id}`);
    const button = page.getByRole('button', { name: 'Skicka länk till nytt lösenord' });
    await button.waitFor();
    expect(await page.locator('#change-password').isVisible()).toBe(false);
    await button.click();
    await page.locator('.accounts-link code', { hasText: '/admin/new-password#' }).waitFor();
  });
});
