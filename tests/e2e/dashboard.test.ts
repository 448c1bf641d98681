import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hiddenPreference } from '../../cms/dashboard/setup-steps.ts';
import { openAdmin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';

const cms = inject('cmsUrl');
const headers = { origin: cms };
const patient = { timeout: 30_000, interval: 100 };
const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

let browser: Browser;
let page: Page;
let guide: number;
let release: number;

beforeAll(async () => {
  browser = await launchChromium();
  // The checker is brought in from outside, which the admin's policy rightly forbids.
  const swedish = { locale: 'sv-SE', timezoneId: 'Europe/Stockholm', bypassCSP: true };
  page = await browser.newPage({ ...swedish, viewport: phone });
  await openAdmin(page, cms).signIn(inject('credentials'));
  guide = await make('guides', { title: 'Byt lager i tid', reviewDueAt: '2019-01-01', _status: 'published' });
  release = await make('press-releases', { title: 'Nästan färdigt' });
  await showSetup();
});

afterAll(async () => {
  // What readers and lists would show goes before the next tests look.
  await trash('guides', guide);
  await trash('press-releases', release);
  await browser?.close();
});

async function make(kind: string, data: { _status?: string; [field: string]: unknown }): Promise<number> {
  const isDraft = data._status !== 'published';
  const address = `${cms}/api/${kind}?locale=sv&depth=0&draft=${isDraft}`;
  return ((await (await page.request.post(address, { headers, data })).json()) as { doc: { id: number } }).doc
    .id;
}

const trash = (kind: string, id: number) =>
  page.request.patch(`${cms}/api/${kind}/${id}?locale=sv&depth=0`, {
    headers,
    data: { deletedAt: new Date().toISOString() },
  });
const showSetup = () =>
  page.request.post(`${cms}/api/payload-preferences/${hiddenPreference}`, {
    headers,
    data: { value: false },
  });
const open = async () => {
  await page.goto(`${cms}/admin`);
  await page.locator('.overview__sections').waitFor();
};
const section = (name: string) => page.locator(`[data-section=${name}]`);

describe('Whoever opens the admin', () => {
  it.each([phone, desktop])('sees at once what to do, at a width of $width', async (size) => {
    await page.setViewportSize(size);
    await open();
    expect(await section('mine').innerText()).toMatch(
      /^Mina utkast \d+\s+[^]*Nästan färdigt\s+Pressmeddelande, svenska · Utkast · ändrad \d\d\.\d\d/,
    );
    expect(await page.locator('.collections__card-list, .card').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  });

  it('comes to the draft, and to the field that mends a guide, in the tab where it stands', async () => {
    await open();
    await section('mine').getByRole('link', { name: 'Nästan färdigt' }).click();
    await page.waitForURL(/press-releases\/\d+\?locale=sv/);
    await expect.poll(() => page.inputValue('#field-title'), patient).toBe('Nästan färdigt');
    await open();
    await section('overdue').getByRole('link', { name: 'Byt lager i tid' }).click();
    await page.waitForURL(new RegExp(`guides/${guide}\\?locale=sv#field-reviewDueAt`));
    const focused = () => page.evaluate(() => Boolean(document.activeElement?.closest('#field-reviewDueAt')));
    await expect.poll(focused, patient).toBe(true);
  });

  it('begins a text of each kind from there', async () => {
    await open();
    await page.getByRole('link', { name: 'Ny guide' }).click();
    await page.waitForURL(/\/collections\/guides\/(create|\d+)/);
    await page.locator('#field-title').waitFor();
  });

  it('finds nothing there that keeps anybody out, in either theme', async () => {
    for (const theme of ['light', 'dark']) {
      await page.context().addCookies([{ name: 'payload-theme', value: theme, url: cms }]);
      await open();
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run('.overview'),
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  it('puts the list of first days away, and does not see it again', async () => {
    await open();
    const list = page.getByRole('region', { name: 'Kom igång' });
    expect(await list.getByRole('link').first().getAttribute('href')).toMatch(/^\/admin\//);
    const stored = page.waitForResponse((response) => response.url().includes(hiddenPreference));
    await list.getByRole('button', { name: 'Dölj listan' }).click();
    expect((await stored).status()).toBe(200);
    await expect.poll(() => list.count(), patient).toBe(0);
    await open();
    expect(await list.count()).toBe(0);
    await showSetup();
  });
});
