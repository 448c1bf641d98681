import axe from 'axe-core';
import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { timeOf } from '../../cms/admin/dates/written.ts';
import { openAdmin } from '../support/admin.ts';
import { launchChromium, onScriptError } from '../support/chromium.ts';
import { inviteColleague } from '../support/colleague.ts';

const cms = inject('cmsUrl');
const headers = { origin: cms };
const inSweden = { locale: 'sv-SE', timezoneId: 'Europe/Stockholm' };
const phone = { viewport: { width: 390, height: 844 } };

let browser: Browser;
let state: BrowserContextOptions['storageState'];
const draft = { id: 0, title: `Kvarnens arbetsmiljö ${randomBytes(3).toString('hex')}` };

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  // The checker is brought in from outside, which the admin's policy rightly forbids.
  const all = { ...inSweden, ...(state && { storageState: state }), bypassCSP: true, ...options };
  return (await browser.newContext(all)).newPage();
}

beforeAll(async () => {
  browser = await launchChromium();
  const page = await open();
  await openAdmin(page, cms).signIn(inject('credentials'));
  const made = await page.request.post(`${cms}/api/press-releases?locale=sv&depth=0&draft=true`, {
    headers,
    data: { title: draft.title, lede: 'Om luften i gjuteriet.' },
  });
  draft.id = ((await made.json()) as { doc: { id: number } }).doc.id;
  state = await page.context().storageState();
});

afterAll(() => browser?.close());

it('Staff find a draft by a part of a word, and open it, by keys alone', async () => {
  const page = await open();
  await page.goto(`${cms}/admin/calendar`);
  await page.getByRole('button', { name: 'Sök', exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(`miljö ${draft.title.split(' ').at(-1)}`);
  const hit = page.getByRole('option', { name: draft.title });
  await hit.waitFor();
  expect(await hit.innerText()).toMatch(/Pressmeddelande, svenska · Utkast/);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/admin/collections/press-releases/${draft.id}?locale=sv`);
  await page.context().close();
});

it('An editor sees nothing for programmers, and what is written in Swedish', async () => {
  const admin = openAdmin(await open(), cms);
  const person = {
    email: `redaktor-${randomBytes(3).toString('hex')}@bruket.example`,
    password: 'fyra ord i en rad',
    language: 'sv',
  };
  await inviteColleague(admin.page.request, cms, { ...person, role: 'editor' });
  const page = await open({ storageState: { cookies: [], origins: [] } });
  await openAdmin(page, cms).signIn(person);
  await page.goto(`${cms}/admin/collections/press-releases/${draft.id}?locale=sv`);
  await page.locator('#field-title').waitFor();
  const tabs = await page.locator('.doc-tabs__tabs').innerText();
  expect(tabs).toContain('Historik');
  expect(tabs).not.toContain('API');
  await page.goto(`${cms}/admin/collections/press-releases/${draft.id}/api`);
  await page.getByRole('heading', { name: 'Inget hittades' }).waitFor();
  await page.goto(`${cms}/admin/collections/press-releases?locale=sv`);
  const row = page.locator('tr', { hasText: draft.title });
  expect(await row.locator('time').first().innerText()).toMatch(/^\d{1,2} \p{L}{3,4} \d{4} \d\d\.\d\d$/u);
  await page.context().close();
});

it.each([
  ['sv', 'Senast ändrad'],
  ['en', 'Last changed'],
] as const)('Whoever is in another zone reads Swedish times, in %s', async (language, label) => {
  const page = await open({ timezoneId: 'America/New_York' });
  await page.context().addCookies([{ name: 'payload-lng', value: language, url: cms }]);
  const errors: string[] = [];
  onScriptError(page, ({ message }) => errors.push(message));
  const stored = await page.request.get(`${cms}/api/press-releases/${draft.id}?draft=true&depth=0`, {
    headers,
  });
  const { updatedAt } = (await stored.json()) as { updatedAt: string };
  for (const path of ['', '/versions']) {
    await page.goto(`${cms}/admin/collections/press-releases/${draft.id}${path}?locale=sv`);
    await page.waitForLoadState('networkidle');
    if (path) continue;
    const changed = page.locator('.doc-controls__value-wrap', { hasText: label });
    await expect
      .poll(() => changed.locator('.doc-controls__value').innerText(), { timeout: 15_000 })
      .toBe(timeOf(new Date(updatedAt), language));
    const clock = new Date(updatedAt).toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm' });
    expect(await page.locator('.save-state__sentence').innerText()).toContain(clock);
  }
  expect(errors).toEqual([]);
  await page.context().close();
});

it('Each view says where one is, in the tab and above its text, in English as well', async () => {
  const page = await open();
  await page.context().addCookies([{ name: 'payload-lng', value: 'en', url: cms }]);
  const beside = `/admin/collections/press-releases/${draft.id}`;
  const named = [
    ['/admin/calendar', 'Calendar', ['Calendar']],
    ['/admin/help', 'Help', ['Help']],
    ['/admin/history', 'History', ['History']],
    ['/admin/review/press-releases/999999', 'Review', ['Review']],
    [`${beside}/review?locale=sv`, 'Review – Press release', ['Press releases', draft.title, 'Review']],
    [
      `${beside}/translate?locale=sv`,
      'Side by side – Press release',
      ['Press releases', draft.title, 'Side by side'],
    ],
    [`${beside}/versions?locale=sv`, 'History – Press release', ['Press releases', draft.title, 'History']],
  ] as const;
  for (const [path, title, steps] of named) {
    await page.goto(cms + path);
    const navigation = page.locator('.step-nav').first();
    for (const step of steps) await navigation.getByText(step).first().waitFor();
    expect(await page.title()).toBe(`${title} – Bruket`);
    expect(await page.locator('h1').count()).toBe(1);
  }
  await page.context().close();
});

const views = [
  ['/admin/calendar', 'Kalender'],
  ['/admin/help', 'Hjälp'],
  ['/admin/collections/feedback', 'Läsarnas omdömen'],
  ['/admin/collections/search-reports', 'Sökningar utan svar'],
] as const;

describe.each(['light', 'dark'] as const)(
  'In the %s theme, an independent checker finds nothing',
  (theme) => {
    it.each(views)('on %s', async (path, heading) => {
      const page = await open();
      await page.context().addCookies([{ name: 'payload-theme', value: theme, url: cms }]);
      await page.goto(cms + path);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.locator('[role=main]').waitFor();
      expect(await findings(page)).toEqual([]);
      await page.context().close();
    });

    it('in the search', async () => {
      const page = await open();
      await page.context().addCookies([{ name: 'payload-theme', value: theme, url: cms }]);
      await page.goto(`${cms}/admin/help`);
      await page.getByRole('button', { name: 'Sök', exact: true }).click();
      await page.keyboard.type('kvarnens');
      await page.getByRole('option').first().waitFor();
      expect(await findings(page, '.find-dialog')).toEqual([]);
      await page.context().close();
    });
  },
);

async function findings(page: Page, within = 'body'): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((selector) => {
    const checker = (globalThis as unknown as { axe: typeof axe }).axe;
    return checker.run(selector, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
  }, within);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

it('On a telephone no view is wider than the screen, and none fails to come alive', async () => {
  const page = await open(phone);
  const errors: string[] = [];
  onScriptError(page, ({ message }) => errors.push(message));
  const collections = [
    'press-releases',
    'guides',
    'topics',
    'people',
    'media',
    'files',
    'users',
    'publications',
  ];
  const paths = [
    ...['', '/account', '/calendar', '/calendar?view=list', '/help', '/globals/home', '/globals/settings'],
    ...collections.map((slug) => `/collections/${slug}`),
    ...['topics', 'people', 'media', 'redirects'].map((slug) => `/collections/${slug}/create`),
    `/collections/press-releases/${draft.id}`,
    `/collections/press-releases/${draft.id}/versions`,
    '/collections/press-releases/trash',
  ];
  const wide: string[] = [];
  for (const path of paths) {
    await page.goto(`${cms}/admin${path}`);
    await page.locator('.app-header').waitFor();
    await page.waitForLoadState('networkidle');
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over > 0) wide.push(`${path}: ${over} px`);
  }
  expect(wide).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});
