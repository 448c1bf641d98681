import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';
import { paragraph } from '../support/staff-acts.ts';

const [cms, site] = [inject('cmsUrl'), inject('siteUrl')];
const patient = { timeout: 20_000, interval: 100 };
let browser: Browser;
let page: Page;
let admin: Admin;
let token = '';

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'sv-SE' });
  admin = openAdmin(page, cms);
  await admin.signIn(inject('credentials'));
  token = String((await ask('POST', '/users/login', inject('credentials')))['token']);
});

afterAll(() => browser?.close());

type Values = Record<string, unknown>;

/** What is prepared and looked up beside what the browser does. */
async function ask(method: 'GET' | 'POST' | 'PATCH', path: string, data?: Values): Promise<Values> {
  const response = await fetch(`${cms}/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `JWT ${token}` }) },
    ...(data && { body: JSON.stringify(data) }),
  });
  const answer = (await response.json()) as Values;
  expect(response.status, JSON.stringify(answer)).toBeLessThan(300);
  return (answer['doc'] ?? answer) as Values;
}

async function publishedGuide(data: Values): Promise<number> {
  const { id } = await ask('POST', '/guides?locale=sv', { ...data, _status: 'published' });
  return Number(id);
}

const pageAt = (slug: string) =>
  expect.poll(async () => (await fetch(new URL(`/guider/${slug}/`, site))).status, patient);
const newest = (id: number) => ask('GET', `/guides/${id}?draft=true&trash=true&depth=0`);
const open = (path: string) => page.goto(`${cms}/admin/collections/${path}`);

/** Says yes in the dialogue that an act opens, answers what is asked then, and waits for the answer. */
async function confirm(path: string, answerMore = () => Promise.resolve()): Promise<void> {
  const answer = page.waitForResponse(
    (response) => response.url().includes(`/api/${path}`) && response.request().method() !== 'GET',
  );
  await page.locator('#confirm-action:visible').last().click();
  await answerMore();
  expect((await answer).status()).toBe(200);
}

/** Ticks a document in the list that is open. */
async function tick(title: string): Promise<void> {
  await page.locator('tbody tr', { hasText: title }).first().locator('input[type=checkbox]').check();
}

describe('In the editor', () => {
  it('a copy of a published guide is a draft that touches no page', async () => {
    const id = await publishedGuide({ title: 'Mät ugnen', slug: 'mat-ugnen' });
    await pageAt('mat-ugnen').toBe(200);
    await open(`guides/${id}?locale=sv`);
    await page.locator('.doc-controls__popup button').first().click();
    await page.locator('#action-duplicate').click();
    await page.waitForURL((url) => /\/guides\/\d+$/.test(url.pathname) && !url.pathname.endsWith(`/${id}`));
    const copy = Number(new URL(page.url()).pathname.split('/').at(-1));
    expect(await newest(copy)).toMatchObject({ _status: 'draft', publishAt: null, title: 'Mät ugnen' });
    await pageAt('mat-ugnen').toBe(200);
  });

  it('unpublishing from the list takes the page down and keeps unpublished changes', async () => {
    const id = await publishedGuide({ title: 'Byt fläkten', slug: 'byt-flakten' });
    await pageAt('byt-flakten').toBe(200);
    await ask('PATCH', `/guides/${id}?locale=sv&draft=true&autosave=true`, { lede: 'Inte klart' });
    await open('guides?locale=sv&search=Byt');
    await tick('Byt fläkten');
    await page.getByRole('button', { name: 'Avpublicera' }).click();
    await confirm('guides', async () => {
      const question = page.getByRole('dialog', { name: 'Varför dras sidorna in?' });
      await question.getByLabel('Det som står stämmer inte längre').check();
      await question.getByRole('button', { name: 'Dra in sidorna' }).click();
    });
    await pageAt('byt-flakten').toBe(410);
    expect(await newest(id)).toMatchObject({ _status: 'draft', lede: 'Inte klart' });
  });

  it('a topic comes back from the trash', async () => {
    const { id } = await ask('POST', '/topics?locale=sv', { title: 'Ånga' });
    await open(`topics/${String(id)}?locale=sv`);
    await page.locator('.doc-controls__popup button').first().click();
    await page.locator('#action-delete').click();
    await confirm('topics');
    await open(`topics/trash/${String(id)}?locale=sv`);
    await page.locator('#action-restore').click();
    await confirm('topics');
    expect(await ask('GET', `/topics/${String(id)}?locale=sv`)).toMatchObject({
      title: 'Ånga',
      slug: 'anga',
      deletedAt: null,
    });
  });

  it('a former text comes back as a draft, and to the page when it is published', async () => {
    const id = await publishedGuide({ title: 'Stäng av', slug: 'stang-av', lede: 'Första' });
    await ask('PATCH', `/guides/${id}?locale=sv`, {
      lede: 'Andra',
      slug: 'stang-av-nu',
      _status: 'published',
    });
    await pageAt('stang-av-nu').toBe(200);
    await open(`guides/${id}/versions?locale=sv`);
    await page.getByRole('button', { name: 'Återställ som utkast …' }).last().click();
    await page.getByRole('button', { name: 'Återställ som utkast', exact: true }).click();
    await page.getByText('Inget är publicerat').waitFor();
    expect(await newest(id)).toMatchObject({ _status: 'draft', lede: 'Första' });
    expect(await ask('GET', `/guides/${id}?draft=false`)).toMatchObject({ lede: 'Andra' });
    await ask('PATCH', `/guides/${id}?locale=sv`, { _status: 'published' });
    await pageAt('stang-av-nu').toBe(200);
    await expect
      .poll(async () => (await fetch(new URL('/guider/stang-av-nu/', site))).text(), patient)
      .toContain('Första');
  });

  it('tells which links lead nowhere, and publishes all the same', async () => {
    const target = await publishedGuide({ title: 'Målet', slug: 'malet' });
    const body = paragraph('läs mer', { relationTo: 'guides', value: target });
    const id = await publishedGuide({ title: 'Länkar', slug: 'lankar', body });
    await ask('PATCH', `/guides/${target}`, { deletedAt: new Date().toISOString() });
    await open(`guides/${id}?locale=sv`);
    await page.locator('.checks', { hasText: 'Brödtext: ”Målet” ligger i papperskorgen.' }).waitFor();
    await admin.fill('lede', 'Rättad');
    await admin.publish();
    expect(await ask('GET', `/guides/${id}?draft=false`)).toMatchObject({
      _status: 'published',
      lede: 'Rättad',
    });
  });
});
