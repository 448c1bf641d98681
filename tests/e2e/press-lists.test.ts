import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openAdmin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';

const cms = inject('cmsUrl');
const headers = { origin: cms };
const patient = { timeout: 30_000, interval: 100 };
const phone = {
  ...{ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', viewport: { width: 390, height: 844 } },
  ...{ isMobile: true, hasTouch: true, bypassCSP: true },
};

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await (await browser.newContext(phone)).newPage();
  await openAdmin(page, cms).signIn(inject('credentials'));
});

/** Removed in the end. */
const made = { release: 0, list: 0 };

afterAll(async () => {
  const data = { deletedAt: new Date().toISOString() };
  const { release, list } = made;
  if (release) await page.request.patch(`${cms}/api/press-releases/${release}?locale=sv`, { headers, data });
  if (list) await page.request.delete(`${cms}/api/press-lists/${list}`, { headers });
  await page?.request.delete(`${cms}/api/media-contacts?where[source][equals]=Pressdagen`, { headers });
  await browser?.close();
});

async function make(path: string, data: object): Promise<number> {
  const response = await page.request.post(`${cms}/api${path}`, { headers, data });
  const body = (await response.json()) as { doc: { id: number } };
  expect(response.status(), JSON.stringify(body)).toBe(201);
  return body.doc.id;
}

/** What the checker finds against WCAG 2.2 AA in what is ours of the page. */
async function findings(): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(
      { include: ['.press-lists'] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    ),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

it('A file becomes a list, a release goes to it, and it is told who got it', async () => {
  made.list = await make('/press-lists', { name: 'Pressdagens lista' });
  await page.goto(`${cms}/admin/collections/media-contacts`);
  await page.getByRole('button', { name: 'Läs in från en fil' }).click();
  await page.getByLabel('Välj CSV-fil').setInputFiles({
    ...{ name: 'lista.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(
      'Namn;E-post;Medium\r\nÅsa Ås;asa@press.example;SVT\r\nBo;bo@press.example;\r\nDi;?;\r\n',
      'latin1',
    ),
  });
  await page.getByLabel('Var kommer adresserna ifrån?').fill('Pressdagen');
  await page.getByRole('checkbox', { name: 'Pressdagens lista' }).check();
  const plan = page.locator('.press-lists section');
  await expect.poll(() => plan.textContent(), patient).toContain('”?” är ingen e-postadress');
  expect(await findings()).toEqual([]);
  await page.getByRole('button', { name: 'Läs in 2' }).click();
  await page.getByText('Åsa Ås').first().waitFor();

  made.release = await make('/press-releases?locale=sv&depth=0', {
    ...{ title: 'Nytt till pressen', slug: 'nytt-till-pressen', lede: 'Nu.', language: 'sv' },
    _status: 'published',
  });
  await page.goto(`${cms}/admin/collections/press-releases/${made.release}?locale=sv`);
  await page.locator('.press-lists summary', { hasText: 'Skicka till presslistan' }).click();
  await page.getByRole('checkbox', { name: 'Pressdagens lista (2)' }).check();
  await page.getByText('2 personer får mejlet.').waitFor();
  expect(await findings()).toEqual([]);
  await page.getByRole('button', { name: 'Skicka …' }).click();
  await page.getByRole('button', { name: 'Ja, skicka nu till 2' }).click();
  await page.getByText('Mejlen är på väg.').waitFor();
  await page.getByText('2 skickade').waitFor();
  await page.getByText('Vilka (2)').click();
  await page.locator('.press-lists__recipients li', { hasText: 'Åsa Ås, SVT: skickat' }).waitFor();
});
