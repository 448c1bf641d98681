import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How staff work in the CMS, in steps that a test can tell as a story. The admin is in Swedish. */
export interface Admin {
  page: Page;
  signIn(credentials: { email: string; password: string }): Promise<void>;
  /** Opens an empty document; it is saved as a draft from the first letter on. */
  create(collection: string, language?: 'sv' | 'en'): Promise<void>;
  fill(field: string, text: string): Promise<void>;
  openTab(name: string): Promise<void>;
  choose(field: string, name: string): Promise<void>;
  uploadPicture(field: string, file: string, texts: Record<string, string>): Promise<void>;
  /** Goes to the text in this language by the language menu, and makes the translation where there is none. */
  edit(language: 'svenska' | 'engelska'): Promise<void>;
  /** Publishes, also when asked whether something was forgotten. */
  publish(): Promise<void>;
  status(): Promise<string>;
  canPublish(): Promise<boolean>;
  /** Waits until the last change is saved. */
  saved(): Promise<void>;
}

/** How long the admin may take for one step, in milliseconds. */
const patience = 30_000;

export function openAdmin(page: Page, cmsUrl: string): Admin {
  page.setDefaultTimeout(patience);
  const publishButton = page.locator('#action-save');
  const confirmButton = page.locator('#confirm-action');

  /** Does something that the admin saves, and waits until it has. */
  async function andSaved(act: () => Promise<unknown>): Promise<void> {
    const answer = page.waitForResponse(isSave);
    await act();
    expect((await answer).status()).toBeLessThan(300);
    await settled(page);
  }

  return {
    page,
    async signIn({ email, password }) {
      await page.goto(`${cmsUrl}/admin/login`);
      await page.fill('input[name=email]', email);
      await page.fill('input[name=password]', password);
      await page.click('button[type=submit]');
      await page.waitForURL((url) => !url.pathname.endsWith('/login'));
    },
    async create(collection, language = 'sv') {
      await page.goto(`${cmsUrl}/admin/collections/${collection}/create?locale=${language}`);
      await page.locator('#field-title').waitFor();
      await settled(page);
    },
    fill: (field, text) => andSaved(() => page.fill(`#field-${field}`, text)),
    async openTab(name) {
      await page
        .getByRole('tab', { name })
        .or(page.locator('.tabs-field__tab-button', { hasText: name }))
        .first()
        .click();
    },
    async choose(field, name) {
      await andSaved(() => chooseOption(page.locator(`#field-${field}`), name));
    },
    async uploadPicture(field, file, texts) {
      await page.locator(`#field-${field}`).getByRole('button', { name: 'Skapa ny' }).click();
      const drawer = page.locator('dialog').last();
      await drawer.locator('input[type=file]').setInputFiles(file);
      for (const [name, text] of Object.entries(texts)) await drawer.locator(`#field-${name}`).fill(text);
      const stored = page.waitForResponse((response) => response.url().includes('/api/media'));
      await drawer.getByRole('button', { name: 'Spara' }).click();
      expect((await stored).status()).toBe(201);
      await drawer.waitFor({ state: 'hidden' });
      await settled(page);
    },
    async edit(language) {
      const code = language === 'svenska' ? 'sv' : 'en';
      await page.locator('.localizer button').first().click();
      await page.locator('.popup__content').getByText(language).click();
      const text = page.locator(`.live-status [data-language=${code}]`);
      const offer = page.locator('.translation-notice button').first();
      await text.or(offer).first().waitFor();
      if (await offer.isVisible()) await offer.click();
      await text.waitFor();
      await page.waitForURL((url) => url.searchParams.get('locale') === code);
      await settled(page);
    },
    async publish() {
      const answer = page.waitForResponse((response) => isSave(response) && !isDraft(response));
      await publishButton.click();
      const isAsked = confirmButton.waitFor().then(
        () => true,
        () => false,
      );
      if (await Promise.race([isAsked, answer.then(() => false)])) await confirmButton.click();
      expect((await answer).status()).toBeLessThan(300);
      await settled(page);
    },
    status: () => page.locator('.status__value').first().innerText(),
    canPublish: () => publishButton.isEnabled(),
    saved: () => settled(page),
  };
}

function isSave(response: { url(): string; request(): { method(): string } }): boolean {
  return (
    /\/api\/[a-z-]+(\/\d+)?\?/.test(response.url()) && ['PATCH', 'POST'].includes(response.request().method())
  );
}

function isDraft(response: { url(): string }): boolean {
  return new URL(response.url()).searchParams.get('draft') === 'true';
}

/** The admin saves what is typed after a pause and then takes over what the server made of it. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(1200);
  await page.waitForLoadState('networkidle');
}

async function chooseOption(field: Locator, name: string): Promise<void> {
  await field.locator('input').first().fill(name);
  await field.page().locator('.rs__option', { hasText: name }).first().click();
}
