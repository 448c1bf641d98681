import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, onScriptError } from '../support/chromium.ts';

const site = inject('siteUrl');
let browser: Browser;
let partner: Server;
/** What the partner's pages hold, by path. */
const pages = new Map<string, string>();
/** As strict as a policy can be that lets the element in. */
const policy = [
  "default-src 'none'",
  `script-src ${site}`,
  `connect-src ${site}`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

beforeAll(async () => {
  browser = await launchChromium();
  partner = createServer((request, response) => {
    const body = pages.get(request.url ?? '/');
    response.writeHead(body ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
    });
    response.end(`<!doctype html><html lang="sv"><title>Partner</title>${body ?? ''}`);
  });
  await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await browser?.close();
  partner?.closeAllConnections();
  await new Promise((resolve) => partner?.close(resolve));
});

const soon = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });

/** A page of the partner that holds some code, and what its visitor's browser complained of. */
async function visit(path: string, code: string, options: BrowserContextOptions = {}) {
  pages.set(path, code);
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  onScriptError(page, ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    // The page has no icon, and its policy no source of one.
    if (message.type() === 'error' && !message.location().url.endsWith('.ico'))
      complaints.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${(partner.address() as AddressInfo).port}${path}`);
  return { page, complaints };
}

/** Composes the code as a partner does. */
async function compose(address: string, choose: (page: Page) => Promise<void>): Promise<string> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(new URL(address, site).href);
  await choose(page);
  await page.locator('#embed-copy').click();
  await soon(() => page.locator('#embed-status').textContent()).toMatch(/kopierad|copied/);
  const code = await page.evaluate(() => navigator.clipboard.readText());
  await context.close();
  return code;
}

describe('A page of a partner', () => {
  it('shows the latest of a topic under a strict policy, and leads to it by keyboard', async () => {
    const code = await compose('/badda-in/', async (page) => {
      await page.locator('[name=subject-sv]').selectOption({ label: 'Energieffektivisering' });
      await page.locator('[name=count]').selectOption('3');
      await page.locator('[name=heading]').selectOption('3');
      await expect
        .poll(() => page.locator('#embed-preview bruket-latest h3').textContent())
        .toContain('Energieffektivisering');
    });
    const { page, complaints } = await visit('/sv', `${code}<style>a { display: none }</style>`);
    const latest = page.locator('bruket-latest');
    await soon(() => latest.locator('li').count()).toBeGreaterThan(0);
    expect(await latest.locator('li').count()).toBeLessThanOrEqual(3);
    expect(await page.getByRole('heading', { level: 3 }).textContent()).toContain('Energieffektivisering');
    expect(await latest.locator('[lang]').getAttribute('lang')).toBe('sv');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site}/**`);
    expect(await page.locator('h1').count()).toBe(1);
    // Its own style sheet was refused by its own policy; the element needs nothing of the kind.
    expect(complaints.filter((one) => !one.includes('style'))).toEqual([]);
    await page.close();
  });

  it('shows it in English to English readers', async () => {
    const code = await compose('/badda-in/', async (page) => {
      await page.locator('[name=language]').selectOption('en');
    });
    const { page, complaints } = await visit('/en', code);
    await soon(() => page.locator('bruket-latest li').count()).toBe(5);
    expect(await page.locator('bruket-latest [lang]').getAttribute('lang')).toBe('en');
    expect(await page.locator('bruket-latest').first().textContent()).not.toBe('');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('has a plain link where there is no script, or nothing can be fetched', async () => {
    const code = await compose('/en/embed/', () => Promise.resolve());
    const { page: plain } = await visit('/plain', code, { javaScriptEnabled: false });
    expect(await plain.locator('bruket-latest a').getAttribute('href')).toBe(`${site}/en/`);
    expect(await plain.locator('bruket-latest a').isVisible()).toBe(true);
    await plain.close();
    const { page } = await visit('/gone', code.replace(`${site}/en/"`, `${site}/en/topics/gone/"`));
    await page.waitForLoadState('networkidle');
    expect(await page.locator('bruket-latest a').isVisible()).toBe(true);
    expect(await page.locator('bruket-latest li').count()).toBe(0);
    await page.close();
  });
});
