import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openAdmin } from '../support/admin.ts';
import { openAuthenticator } from '../support/authenticator.ts';
import { launchChromium } from '../support/chromium.ts';

const cms = inject('cmsUrl');
const password = 'sju sura stenar i en mur';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

async function onPhone(): Promise<Page> {
  const viewport = { width: 390, height: 844 };
  const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${cms}/admin/login`);
}

async function givePassword(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-postadress').fill(email);
  await page.getByLabel('Lösenord').fill(password);
  await page.getByRole('button', { name: 'Logga in', exact: true }).click();
}

const isIn = (page: Page) => page.waitForURL((url) => !url.pathname.endsWith('/login'));

/** A phone or computer that makes passkeys and unlocks them at once, as Chromium plays one. */
async function plugInAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    },
  });
}

test('A colleague is invited, sets up an app and a passkey, and signs in by each, on a phone', async () => {
  const admin = openAdmin(await (await browser.newContext({ locale: 'sv-SE' })).newPage(), cms);
  await admin.signIn(inject('credentials'));
  await admin.page.goto(`${cms}/admin/collections/users`);
  await admin.page.getByText('Mejl skickas inte').waitFor();
  await admin.page.getByText('Bjud in en kollega').click();
  const email = `bo-${randomBytes(3).toString('hex')}@bruket.example`;
  await admin.page.getByLabel('E-postadress').fill(email);
  await admin.page.getByRole('button', { name: 'Bjud in' }).click();
  const link = await admin.page.locator('.accounts-link code').innerText();

  const page = await onPhone();
  await page.goto(link);
  await page.getByLabel('Ditt namn').fill('Bo Ek');
  await page.getByLabel('Lösenord', { exact: false }).first().fill(password);
  await page.getByLabel('Lösenordet en gång till').fill(password);
  await page.getByRole('button', { name: 'Spara lösenordet' }).click();
  await page.getByRole('link', { name: 'Logga in' }).click();
  await givePassword(page, email);
  await isIn(page);

  await page.goto(`${cms}/admin/account`);
  await page.getByRole('button', { name: 'Ställ in en app' }).click();
  await page.getByLabel('Nuvarande lösenord').fill(password);
  await page.keyboard.press('Enter');
  const app = openAuthenticator(await page.locator('.accounts-key').innerText());
  await page.getByLabel('Kod från appen').fill(app.code(-1));
  await page.keyboard.press('Enter');
  const codes = page.getByRole('region', { name: 'Reservkoder' }).getByRole('listitem');
  await expect.poll(() => codes.count()).toBe(10);
  const reserve = await codes.first().innerText();
  await page.getByRole('button', { name: 'Jag har sparat dem' }).click();

  await plugInAuthenticator(page);
  await page.getByRole('button', { name: 'Lägg till en passkey' }).click();
  await page.getByLabel('Namn, till exempel').fill('Telefonen');
  await page.getByLabel('Nuvarande lösenord').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ta bort passkeyen Telefonen' }).waitFor();

  await signOut(page);
  await givePassword(page, email);
  await page.getByLabel('Kod').fill('000000');
  await page.keyboard.press('Enter');
  await page.getByText('Koden stämmer inte').waitFor();
  await page.getByLabel('Kod').fill(app.code());
  await page.keyboard.press('Enter');
  await isIn(page);

  await signOut(page);
  await page.getByRole('button', { name: 'Logga in med passkey' }).click();
  await isIn(page);
  await page.goto(`${cms}/admin/account`);
  await page.getByText('senast använd').waitFor();

  await signOut(page);
  await givePassword(page, email);
  await page.getByLabel('Kod').fill(reserve);
  await page.keyboard.press('Enter');
  await isIn(page);
});
