import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAdmin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';
import { inviteColleague } from '../support/colleague.ts';

const cms = inject('cmsUrl');
const former = 'fyra ord i en rad';
const next = 'sju sura stenar i en mur';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

async function signedIn(locale: string, credentials: { email: string; password: string }): Promise<Page> {
  const context = await browser.newContext({ locale, timezoneId: 'Europe/Stockholm' });
  const admin = openAdmin(await context.newPage(), cms);
  await admin.signIn(credentials);
  return admin.page;
}

async function made(locale: string): Promise<{ email: string; password: string }> {
  const anna = await signedIn('sv-SE', inject('credentials'));
  const person = { email: `${locale}-${randomBytes(3).toString('hex')}@bruket.example`, password: former };
  await inviteColleague(anna.request, cms, { ...person, language: locale.slice(0, 2) });
  await anna.context().close();
  return person;
}

const words = {
  'sv-SE': {
    ...{ change: 'Byt lösenord', current: 'Nuvarande lösenord', heading: 'Dina inloggningar' },
    ...{ wrong: 'Det nuvarande lösenordet stämmer inte', others: 'Avsluta alla andra', save: 'Spara' },
  },
  'en-GB': {
    ...{ change: 'Change password', current: 'Current password', heading: 'Where you are signed in' },
    ...{ wrong: 'The current password is wrong', others: 'End all others', save: 'Save' },
  },
} as const;

describe('In their account, staff', () => {
  it.each(['sv-SE', 'en-GB'] as const)('end other sessions and change their password, %s', async (locale) => {
    const said = words[locale];
    const person = await made(locale);
    const elsewhere = await signedIn(locale, person);
    const page = await signedIn(locale, person);
    await page.goto(`${cms}/admin/account`);
    const sessions = page.getByRole('region', { name: said.heading });
    await expect.poll(() => sessions.getByRole('listitem').count()).toBe(2);
    expect(await sessions.innerText()).toContain('Chrome, Linux');
    await sessions.getByRole('button', { name: said.others }).click();
    await expect.poll(() => sessions.getByRole('listitem').count()).toBe(1);
    await elsewhere.goto(`${cms}/admin/account`);
    await elsewhere.waitForURL((url) => url.pathname.endsWith('/login'));

    expect(await page.getByLabel(said.current).count()).toBe(0);
    await page.locator('#change-password').click();
    await page.locator('#field-password').fill(next);
    await page.locator('#field-confirm-password').fill(next);
    const current = page.getByLabel(said.current);
    await current.fill('inte det rätta');
    // The admin judges what is typed a moment later, and saves nothing that it holds for wrong.
    await page.waitForTimeout(1000);
    await page.locator('#action-save').click();
    await page.getByText(said.wrong).first().waitFor();
    await current.fill(former);
    await page.waitForTimeout(1000);
    const answer = page.waitForResponse((response) => response.request().method() === 'PATCH');
    await page.locator('#action-save').click();
    expect((await answer).status()).toBe(200);
    await expect.poll(() => page.getByLabel(said.current).count()).toBe(0);
    await page.context().close();
    await signedIn(locale, { ...person, password: next });
  });
});
