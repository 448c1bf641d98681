import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAdmin } from '../support/admin.ts';
import { launchChromium, onScriptError } from '../support/chromium.ts';

const [cms, site] = [inject('cmsUrl'), inject('siteUrl')];
const address = `${cms}/feedback`;
const list = `${cms}/admin/collections/feedback`;
const guide = '/guider/kartlagg-energin-pa-en-vecka/';
const title = 'Kartlägg energin på en vecka';
const english = '/en/guides/map-your-energy-use-in-a-week/';
const helped = '/guider/hitta-lackorna-i-tryckluften/';
let browser: Browser;
let admin: Page;

beforeAll(async () => {
  browser = await launchChromium();
  admin = await browser.newPage({ locale: 'sv-SE', viewport: { width: 1440, height: 1000 } });
  await openAdmin(admin, cms).signIn(inject('credentials'));
});

afterAll(() => browser?.close());

/** Reads a page as the public does; errors of its scripts are errors of the test. */
async function reading<T>(
  page: string,
  read: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const reader = await browser.newPage(options);
  reader.setDefaultTimeout(15_000);
  const errors: Error[] = [];
  onScriptError(reader, (error) => errors.push(error));
  await reader.goto(site + page);
  const seen = await read(reader);
  expect(await reader.context().cookies()).toEqual([]);
  await reader.close();
  expect(errors).toEqual([]);
  return seen;
}

const status = (page: Page) => page.locator('#feedback-status');
const isFocused = (element: Locator) => element.evaluate((one) => one === document.activeElement);

/** Asks the CMS as its own pages do. */
const ask = async (path: string) =>
  (await admin.request.get(`${cms}/api/${path}`, { headers: { origin: cms } })).json();
const counted = async () => (await ask('feedback?limit=1')).totalDocs as number;
const newest = async () => (await ask('feedback?limit=1')).docs[0];

let senders = 0;
/** Each from an address of its own, as far as the CMS can tell. */
function post(fields: Record<string, string> | string, headers: Record<string, string> = {}) {
  senders += 1;
  return fetch(address, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: {
      origin: site,
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': `203.0.113.${senders % 250}`,
      ...headers,
    },
  });
}

describe('A reader whom a page', () => {
  it('helped says so in one click, and is thanked in place', async () => {
    await reading(helped, async (page) => {
      await page.getByRole('button', { name: 'Ja', exact: true }).click();
      await expect.poll(() => status(page).textContent()).toContain('Tack!');
      expect(await isFocused(status(page))).toBe(true);
      expect(await page.getByRole('button', { name: 'Ja', exact: true }).isVisible()).toBe(false);
      expect(page.url()).toBe(site + helped);
    });
    expect(await newest()).toMatchObject({ kind: 'guides', language: 'sv', answer: 'yes', reasons: [] });
  });

  it('did not help says why, by the keyboard alone', async () => {
    await reading(english, async (page) => {
      await page.locator('#feedback summary').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.getByLabel('Would you like to tell us more?').focus();
      await page.keyboard.type('Call me: 070-123 45 67');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => status(page).textContent()).toContain('Thank you!');
    });
    expect(await newest()).toMatchObject({
      language: 'en',
      answer: 'no',
      reasons: ['hard'],
      comment: 'Call me: […]',
      day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it('did not help never says yes by the key Enter', async () => {
    const before = await counted();
    await reading(helped, async (page) => {
      await page.locator('#feedback summary').click();
      await page.getByLabel('Något saknas').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => status(page).textContent()).toContain('Tack!');
    });
    expect(await counted()).toBe(before + 1);
    expect(await newest()).toMatchObject({ answer: 'no', reasons: [] });
  });

  it('asks is a reader without script, too: thanked on a page of its own, and led back', async () => {
    await reading(
      guide,
      async (page) => {
        await page.locator('#feedback summary').click();
        await page.getByLabel('Något saknas').check();
        await page
          .getByLabel('Vill du berätta mer?')
          .fill('Hur <b>mäter</b> man?\n<script>alert(1)</script>');
        await page.getByRole('button', { name: 'Skicka' }).click();
        await page.waitForURL(address);
        expect(await page.locator('html').getAttribute('lang')).toBe('sv');
        expect(await page.locator('h1').textContent()).toContain('Tack!');
        expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
        await page.getByRole('link', { name: 'Tillbaka till sidan' }).click();
        await page.waitForURL(site + guide);
      },
      { javaScriptEnabled: false },
    );
    expect(await newest()).toMatchObject({ answer: 'no', reasons: ['missing'] });
  });

  it('asks is told in a friendly sentence when the CMS is down, keeps the text, and may try again', async () => {
    await reading(guide, async (page) => {
      await page.route(address, (route) => route.abort('connectionrefused'));
      await page.locator('#feedback summary').click();
      const comment = page.getByLabel('Vill du berätta mer?');
      await comment.fill('Det här vill jag inte skriva två gånger.');
      const send = page.getByRole('button', { name: 'Skicka' });
      await send.click();
      await expect.poll(() => status(page).textContent()).toContain('kunde inte skickas');
      expect(await comment.inputValue()).toContain('två gånger');
      await page.unroute(address);
      await page.route(address, (route) => route.fulfill({ status: 503 }));
      await send.click();
      await expect.poll(() => status(page).textContent()).toContain('kunde inte skickas');
      await page.unroute(address);
      await send.click();
      await expect.poll(() => status(page).textContent()).toContain('Tack!');
    });
  });

  it('asks nothing sends nothing: until an answer the CMS is not asked for anything', async () => {
    await reading(guide, async (page) => {
      const hosts = new Set<string>();
      page.on('request', (request) => hosts.add(new URL(request.url()).host));
      await page.reload({ waitUntil: 'networkidle' });
      await page.locator('#feedback summary').click();
      expect([...hosts]).toEqual([new URL(site).host]);
    });
  });

  it('asks on a small screen sees all of it, with the longest of words', async () => {
    await reading(
      guide,
      async (page) => {
        await page.locator('#feedback summary').click();
        await page.locator('#feedback-comment').fill('ordlösa'.repeat(60));
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBe(0);
      },
      { viewport: { width: 320, height: 640 } },
    );
  });
});

describe('Whoever sends something else', () => {
  const no = { page: guide, answer: 'no' };

  it.each<[string, () => Promise<Response>, number]>([
    ['of a page that does not exist', () => post({ ...no, page: '/guider/finns-inte/' }), 404],
    ['of a page in the wrong language', () => post({ ...no, page: `/en${guide}` }), 404],
    ['of a page that asks nothing', () => post({ ...no, page: '/sok/' }), 404],
    ['of no page', () => post({ answer: 'no' }), 400],
    ['without an answer', () => post({ page: guide }), 400],
    ['with something more', () => post({ ...no, id: '1' }), 400],
    ['with too long a comment', () => post({ ...no, comment: 'x'.repeat(1001) }), 400],
    ['of another type', () => post(no, { 'content-type': 'application/json' }), 415],
    ['from another site', () => post(no, { origin: 'https://elsewhere.example.org' }), 403],
    ['from nowhere', () => post(no, { origin: '' }), 403],
  ])('%s is refused without a word', async (_, send, code) => {
    const before = await counted();
    const response = await send();
    expect(response.status).toBe(code);
    expect(await response.text()).toBe('');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await counted()).toBe(before);
  });

  it('with a body that is larger than any form is refused', async () => {
    const before = await counted();
    expect((await post({ ...no, comment: 'x'.repeat(20_000) })).status).toBe(413);
    expect(await counted()).toBe(before);
  });

  it('of a withdrawn page is refused', async () => {
    const data = { title: 'Guide som dras tillbaka', slug: '', _status: 'published' };
    const headers = { origin: cms };
    const made = await admin.request.post(`${cms}/api/guides?locale=sv`, { data, headers });
    const { doc } = await made.json();
    const page = `/guider/${doc.slug}/`;
    const answer = async () => (await fetch(site + page)).status;
    await expect.poll(answer, { timeout: 20_000 }).toBe(200);
    expect((await post({ ...no, page })).status).toBe(204);
    await admin.request.delete(`${cms}/api/guides/${doc.id}`, { headers });
    await expect.poll(answer, { timeout: 20_000 }).toBe(410);
    expect((await post({ ...no, page })).status).toBe(404);
    await admin.goto(list);
    await admin.locator('tbody tr', { hasText: 'Borttaget dokument' }).waitFor();
  });

  it('as a machine, which fills in what nobody sees, is thanked for nothing', async () => {
    const before = await counted();
    await reading(guide, async (page) => {
      expect(await page.locator('input[name=website]:visible').count()).toBe(0);
    });
    expect((await post({ ...no, website: 'https://spam.example' })).status).toBe(204);
    expect(await counted()).toBe(before);
  });

  it('a thousand times is held back', async () => {
    const before = await counted();
    const fields = { page: '/guider/gor-en-kompetensplan-pa-tva-moten/', answer: 'yes' };
    const sent = await Promise.all(
      Array.from({ length: 1000 }, () => post(fields, { 'x-forwarded-for': '198.51.100.1' })),
    );
    expect(sent.filter(({ status: code }) => code === 204)).toHaveLength(20);
    expect(sent.filter(({ status: code }) => code === 429)).toHaveLength(980);
    expect(await counted()).toBe(before + 20);
  });
});

describe('Staff', () => {
  const row = (text: string): Locator => admin.locator('tbody tr', { hasText: text });
  const complaint = (text: string): Locator => admin.locator('.feedback__complaint', { hasText: text });

  it('find the pages in the navigation, and narrow them by language', async () => {
    await admin.goto(`${cms}/admin`);
    await admin.locator('.nav-toggler:visible').first().click();
    await admin.locator('nav').getByRole('link', { name: 'Läsarnas omdömen' }).click();
    await row(title).waitFor();
    await admin.getByRole('navigation', { name: 'Språk' }).getByRole('link', { name: 'Engelska' }).click();
    await row(title).waitFor({ state: 'detached' });
    await row('Map your energy use in a week').waitFor();
  });

  it('read what was said as text, whatever it holds', async () => {
    await admin.goto(list);
    await row(title).getByRole('link').click();
    const said = complaint('mäter');
    await said.waitFor();
    expect(await said.locator('.feedback__comment').innerText()).toBe(
      'Hur <b>mäter</b> man?\n<script>alert(1)</script>',
    );
    expect(await said.locator('b, script').count()).toBe(0);
    expect(await said.innerText()).toContain('Något saknas');
    const week = admin.locator('tbody tr').first();
    expect(await week.innerText()).toMatch(/\d{4} vecka \d+/);
  });

  it('mark it as handled and put it back', async () => {
    await complaint('mäter')
      .getByRole('button', { name: /^Markera/ })
      .click();
    await complaint('mäter').getByText('Hanterad', { exact: true }).waitFor();
    await admin.reload();
    await complaint('mäter')
      .getByRole('button', { name: /^Lägg tillbaka/ })
      .click();
    await complaint('mäter')
      .getByRole('button', { name: /^Markera/ })
      .waitFor();
  });

  it('remove it for good, when they are sure', async () => {
    const before = await counted();
    await complaint('två gånger')
      .getByRole('button', { name: /^Ta bort/ })
      .click();
    await complaint('två gånger')
      .getByRole('button', { name: /^Ta bort för gott/ })
      .click();
    await admin.getByText('Svaret är borttaget.').waitFor();
    expect(await counted()).toBe(before - 1);
  });

  it('mark all of a page at once, which then is no more to do', async () => {
    await admin.getByRole('button', { name: 'Markera alla som hanterade' }).click();
    await admin.getByRole('button', { name: 'Markera alla som hanterade' }).waitFor({ state: 'detached' });
    await admin.goto(`${list}?show=open&language=sv`);
    await admin.locator('.report__filters').waitFor();
    expect(await row(title).count()).toBe(0);
  });

  it('see it beside the document itself, which leads to the report and back', async () => {
    await admin.goto(list);
    await row(title).getByRole('link').click();
    await admin.getByRole('link', { name: 'Öppna dokumentet' }).click();
    await admin.getByRole('link', { name: /^Läsare: \d+ ja, \d+ nej$/ }).click();
    await complaint('mäter').waitFor();
  });

  it('are told a reason when it does not work', async () => {
    const response = await admin.request.post(`${cms}/api/feedback/handle`, {
      data: { id: 999_999, handled: true },
      headers: { origin: cms },
    });
    expect(response.status()).toBe(404);
    expect((await response.json()).errors[0].message).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });

  it('can write and change nothing of what readers said', async () => {
    const { id } = await newest();
    const headers = { origin: cms };
    const made = await admin.request.post(`${cms}/api/feedback`, { data: { answer: 'yes' }, headers });
    const changed = await admin.request.patch(`${cms}/api/feedback/${id}`, {
      data: { comment: 'x' },
      headers,
    });
    expect([made.status(), changed.status()]).toEqual([403, 403]);
  });

  it('switch it off, and pages ask no more', async () => {
    const set = (askReaders: boolean) =>
      admin.request.post(`${cms}/api/globals/settings`, { data: { askReaders }, headers: { origin: cms } });
    const asks = async () => (await (await fetch(site + guide)).text()).includes('id="feedback"');
    expect((await set(false)).status()).toBe(200);
    expect((await post({ page: guide, answer: 'yes' })).status).toBe(503);
    await expect.poll(asks, { timeout: 60_000 }).toBe(false);
    await admin.goto(list);
    await admin.getByText('Läsarna tillfrågas inte just nu').waitFor();
    expect((await set(true)).status()).toBe(200);
    await expect.poll(asks, { timeout: 60_000 }).toBe(true);
  });
});
