import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAdmin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';

const [cms, site] = [inject('cmsUrl'), inject('siteUrl')];
const address = `${cms}/search-report`;
const list = `${cms}/admin/collections/search-reports`;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 1440, height: 1000 } });
  await openAdmin(page, cms).signIn(inject('credentials'));
});

afterAll(() => browser?.close());

/** Reports as the search page does, from a page of the site. */
async function report(query: string, language = 'sv'): Promise<void> {
  const reader = await browser.newPage();
  await reader.goto(`${site}/sok/`);
  const answered = reader.waitForResponse(address);
  const body = JSON.stringify({ language, query, outcome: 'nothing' });
  await reader.evaluate(([to = '', text]) => void navigator.sendBeacon(to, text), [address, body]);
  expect((await answered).status()).toBe(204);
  await reader.close();
}

let senders = 0;
/** Each from an address of its own, as far as the CMS can tell. */
function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  senders += 1;
  return fetch(address, {
    method: 'POST',
    body,
    headers: {
      origin: site,
      'content-type': 'text/plain;charset=UTF-8',
      'x-forwarded-for': `203.0.113.${senders % 250}`,
      ...headers,
    },
  });
}

const about = (query: string) => JSON.stringify({ language: 'sv', query, outcome: 'nothing' });

/** Asks the CMS as its own pages do. */
const ask = async (path: string) =>
  (await page.request.get(`${cms}/api/${path}`, { headers: { origin: cms } })).json();

async function stored(query: string): Promise<{ count: number }[]> {
  const where = new URLSearchParams({ 'where[query][equals]': query });
  return (await ask(`search-reports?${where}`)).docs;
}

describe('Whoever reports a search', () => {
  it('learns nothing, and leaves nothing but a count', async () => {
    const response = await post(about('Vindkraft '));
    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
    expect(response.headers.get('set-cookie')).toBeNull();
    await post(about('vindkraft'));
    expect(await stored('vindkraft')).toMatchObject([{ count: 2 }]);
  });

  it('cannot do so from another site, not even with a sign-in', async () => {
    const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    for (const origin of ['https://elsewhere.example.org', cms, 'null', '']) {
      const response = await post(about('främling'), { origin, cookie: cookies });
      expect(response.status, origin).toBe(403);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect(await stored('främling')).toEqual([]);
  });

  it('gets no leave for more from a browser that asks first', async () => {
    const headers = { origin: site, 'access-control-request-method': 'PUT' };
    const response = await fetch(address, { method: 'OPTIONS', headers });
    expect(response.headers.get('access-control-allow-methods')).toBeNull();
  });

  it.each([
    ['a long body', () => post(about('x'.repeat(5000))), 413],
    ['another type', () => post(about('fel typ'), { 'content-type': 'application/json' }), 415],
    ['no JSON', () => post('vindkraft'), 400],
    ['another language', () => post(about('fel språk').replace('sv', 'de')), 400],
    ['something more', () => post(about('mer').replace('{', '{"id":1,')), 400],
  ])('is refused %s without a word', async (_, send, status) => {
    const response = await send();
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('can do nothing else there: %s', async (method) => {
    expect((await fetch(address, { method, headers: { origin: site } })).status).toBe(405);
  });

  it('cannot leave an e-mail address or a number behind', async () => {
    for (const query of ['anna.ek@exempel.se', '19800101-1234', '070-123 45 67']) {
      expect((await post(about(query))).status).toBe(204);
      expect(await stored(query)).toEqual([]);
    }
  });

  it('can do nothing about a search without signing in', async () => {
    for (const path of ['guide', 'synonym', 'dismiss', 'reopen']) {
      const response = await fetch(`${cms}/api/search-reports/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ language: 'sv', query: 'vindkraft', term: 1 }),
      });
      expect(response.status, path).toBe(401);
    }
  });

  it('can write nothing through the collection, signed in or not', async () => {
    const data = { language: 'sv', query: 'smyg', week: '2026-W47', outcome: 'nothing', count: 1 };
    const signedIn = await page.request.post(`${cms}/api/search-reports`, {
      data,
      headers: { origin: cms },
    });
    expect(signedIn.status()).toBe(403);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(data);
    const signedOut = await fetch(`${cms}/api/search-reports`, { method: 'POST', headers, body });
    expect(signedOut.status).toBe(403);
  });
});

describe('Staff', () => {
  const row = (query: string): Locator => page.locator('tbody tr', { hasText: query });

  it('find what readers have missed in the navigation, the most asked first', async () => {
    await report('lärling');
    await report('lärling');
    await report('apprentice', 'en');
    await page.goto(`${cms}/admin`);
    await page.locator('.nav-toggler:visible').first().click();
    await page.locator('nav').getByRole('link', { name: 'Sökningar utan svar' }).click();
    await row('lärling').waitFor();
    const queries = await page.locator('.report__name').allInnerTexts();
    expect(queries.indexOf('lärling')).toBeLessThan(queries.indexOf('apprentice'));
    await page.getByRole('navigation', { name: 'Språk' }).getByRole('link', { name: 'Engelska' }).click();
    await row('lärling').waitFor({ state: 'detached' });
    await row('apprentice').waitFor();
  });

  it('make a guide of it, in the language in which it was asked', async () => {
    await row('apprentice').getByRole('button', { name: 'Gör en guide' }).click();
    await page.waitForURL(/\/collections\/guides\/\d+\?.*locale=en/);
    await expect.poll(() => page.locator('#field-title').inputValue()).toBe('Apprentice');
    const id = /guides\/(\d+)/.exec(page.url())?.[1];
    expect(await ask(`guides/${id}?depth=0&draft=true`)).toMatchObject({ language: 'en', _status: 'draft' });
    await page.goto(`${list}?show=handled`);
    expect(await row('apprentice').innerText()).toContain('Guide påbörjad');
  });

  it('add it to a term of the glossary, which readers still see', async () => {
    await page.goto(list);
    await row('lärling').getByRole('button', { name: 'Lägg till som synonym' }).click();
    const term = row('lärling').getByRole('combobox');
    const chosen = await term.locator('option').nth(1).innerText();
    await term.selectOption(chosen);
    await row('lärling').getByRole('button', { name: 'Lägg till' }).click();
    await expect.poll(() => row('lärling').innerText()).toContain(`Synonym till ${chosen}`);
    const where = new URLSearchParams({ 'where[title][equals]': chosen, locale: 'sv', depth: '0' });
    const { docs } = await ask(`terms?${where}`);
    expect(docs[0]).toMatchObject({ synonyms: expect.arrayContaining(['lärling']) });
    expect(docs[0].hidden).not.toBe(true);
  });

  it('dismiss it, and put it back', async () => {
    await row('vindkraft').getByRole('button', { name: 'Avfärda' }).click();
    await expect.poll(() => row('vindkraft').innerText()).toContain('Avfärdad');
    await page.reload();
    await page.locator('.report__filters').waitFor();
    expect(await row('vindkraft').count()).toBe(0);
    await page.goto(`${list}?show=handled`);
    await row('vindkraft').getByRole('button', { name: 'Lägg tillbaka' }).click();
    await row('vindkraft').getByRole('button', { name: 'Gör en guide' }).waitFor();
    await page.goto(list);
    await row('vindkraft').waitFor();
  });

  it('are told a reason when it does not work', async () => {
    const response = await page.request.post(`${cms}/api/search-reports/guide`, {
      data: { language: 'sv', query: 'aldrig sökt' },
      headers: { origin: cms },
    });
    expect(response.status()).toBe(404);
    expect((await response.json()).errors[0].message).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });

  it('switch it off, and nothing is counted', async () => {
    const set = (countSearches: boolean) =>
      page.request.post(`${cms}/api/globals/settings`, { data: { countSearches }, headers: { origin: cms } });
    expect((await set(false)).status()).toBe(200);
    expect((await post(about('avstängd'))).status).toBe(204);
    expect(await stored('avstängd')).toEqual([]);
    await page.goto(list);
    await page.getByText('Sökningar räknas inte just nu').waitFor();
    expect((await set(true)).status()).toBe(200);
    expect((await post(about('avstängd'))).status).toBe(204);
    expect(await stored('avstängd')).toMatchObject([{ count: 1 }]);
  });
});

describe('A flood of reports', () => {
  it('is held back: from one address, and new rows from all together', async () => {
    const from = (sender: number, number: number) =>
      post(about(`flod nr ${number}`), { 'x-forwarded-for': `198.51.100.${sender}` });
    const rows = async () => (await ask('search-reports?limit=1')).totalDocs as number;
    const before = await rows();
    const one = await Promise.all(Array.from({ length: 500 }, (_, number) => from(1, number)));
    expect(one.filter(({ status }) => status === 204)).toHaveLength(60);
    expect(one.filter(({ status }) => status === 429)).toHaveLength(440);
    for (let sender = 2; sender < 22; sender += 1) {
      await Promise.all(Array.from({ length: 25 }, (_, number) => from(sender, sender * 1000 + number)));
    }
    expect((await rows()) - before).toBeLessThanOrEqual(200);
  });
});
