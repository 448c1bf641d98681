import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { termsAddress } from '../../common/addresses.ts';
import { openAdmin } from '../support/admin.ts';
import { launchChromium, onScriptError } from '../support/chromium.ts';
import {
  footnote,
  hostileTexts,
  linkTo,
  publishHostile,
  publishHostileSettings,
  richText,
  signInToCms,
  type CmsClient,
} from '../support/hostile-content.ts';
import { htmlProblems } from '../support/html-validator.ts';
import { injections } from '../support/injections.ts';
import { makeDataDir, removeDataDir, startProduct, type Product } from '../support/product.ts';
import { assertWellFormed } from '../support/well-formed.ts';

const credentials = inject('credentials');
const minute = 60_000;
const patient = { timeout: minute, interval: 200 };

let product: Product;
let cms: CmsClient;
let browser: Browser;
/** What a reader has, and a browser that heeds no policy: there escaping alone must hold. */
let contexts: BrowserContext[];

beforeAll(async () => {
  product = await startProduct({
    DATA_DIR: makeDataDir(),
    SAMPLE_CONTENT: 'none',
    ADMIN_EMAIL: credentials.email,
    ADMIN_PASSWORD: credentials.password,
  });
  await product.ready();
  cms = await signInToCms(product.cmsUrl, credentials);
  browser = await launchChromium();
  contexts = await Promise.all([false, true].map((bypassCSP) => browser.newContext({ bypassCSP })));
  await publishHostile(cms);
}, 5 * minute);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
  if (product) removeDataDir(product.dataDir);
});

const at = (address: string) => new URL(address, product.siteUrl).href;
const get = async (address: string) => (await fetch(at(address))).text();
const located = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);
const oneLine = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The documents that a list links to. */
async function listed(list: string): Promise<string[]> {
  const links = [...(await get(list)).matchAll(/<a href="([^"]+)"/g)].map(([, address = '']) => address);
  const isDocument = (link: string) =>
    link.startsWith(list) && /^[^/]*[a-z][^/]*\/$/.test(link.slice(list.length));
  return [...new Set(links)].filter(isDocument);
}

async function sitemaps(): Promise<string[]> {
  return ['/sitemap.xml', ...located(await get('/sitemap.xml'))];
}

async function allPages(): Promise<string[]> {
  const files = await Promise.all((await sitemaps()).slice(1).map(get));
  return [...new Set(files.flatMap(located)), '/404.html', '/en/404.html', '/sok/', '/en/search/'];
}

/** Opens addresses and tells whatever ran or tried to. */
async function incidents(
  context: BrowserContext,
  addresses: string[],
  look: (page: Page, address: string) => Promise<string[]> = () => Promise.resolve([]),
): Promise<string[]> {
  const found: string[] = [];
  const page = await context.newPage();
  let current = '';
  const note = (what: string) => found.push(`${current}: ${what}`);
  page.on('dialog', (dialog) => {
    note(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  onScriptError(page, ({ message }) => note(message));
  page.on('console', (message) => {
    // What is no HTML names no icon, and browsers look for one themselves.
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isIcon) note(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== product.siteUrl) note(`asked ${request.url()}`);
  });
  for (current of addresses) {
    await page.goto(at(current));
    for (const what of await look(page, current)) note(what);
    if (await page.evaluate(() => 'hit' in window)) note('code ran');
  }
  await page.close();
  return found;
}

/** What no page of ours has: code, styles, frames or handlers within it. */
function foreignParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // What is read and not run.
    const data = document.querySelectorAll('script[type$=json], script[type=speculationrules]');
    const scripts = [...document.scripts].filter(
      (script) => ![...data].includes(script) && new URL(script.src || 'data:').origin !== location.origin,
    );
    const parts = [...document.querySelectorAll('style, iframe, object, embed, base, [style], [srcdoc]')];
    const handlers = [...document.querySelectorAll('*')].filter((one) =>
      one.getAttributeNames().some((name) => name.startsWith('on')),
    );
    const links = [...document.querySelectorAll('[href], [src], [action]')].filter((one) =>
      /^\s*(javascript|data|vbscript):/i.test(
        one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action') ?? '',
      ),
    );
    for (const { textContent } of data) JSON.parse(textContent);
    return [...scripts, ...parts, ...handlers, ...links].map((one) => one.outerHTML.slice(0, 200));
  });
}

describe('Code that staff write into any text', () => {
  it('stands on the pages as it was written', async () => {
    // The last that is published.
    await expect.poll(async () => (await listed('/guider/')).length, patient).toBe(hostileTexts.length);
    const [context] = contexts;
    const titles: string[] = [];
    await incidents(context!, await listed('/pressmeddelanden/'), async (page) => {
      titles.push(oneLine(await page.locator('h1').textContent()));
      return [];
    });
    expect(titles.toSorted()).toEqual(hostileTexts.map(oneLine).toSorted());
  });

  it('runs on no page and is part of none', async () => {
    const pages = await allPages();
    expect(pages.length).toBeGreaterThan(7 * hostileTexts.length);
    const found = await Promise.all(contexts.map((context) => incidents(context, pages, foreignParts)));
    expect(found.flat()).toEqual([]);
  });

  it('leaves every page valid HTML', async () => {
    const found: string[] = [];
    for (const address of await allPages())
      found.push(...(await htmlProblems(await get(address))).map((problem) => `${address}: ${problem}`));
    expect(found).toEqual([]);
  });

  it('leaves feeds, sitemaps and data whole, and does not run in them', async () => {
    const lists = ['/', '/pressmeddelanden/', '/goda-exempel/', '/guider/'];
    const feeds = [...lists.map((list) => `${list}rss.xml`), ...(await sitemaps())];
    for (const feed of feeds) {
      const xml = await get(feed);
      expect(() => assertWellFormed(xml), feed).not.toThrow();
    }
    expect(await get('/rss.xml')).toContain('&lt;script&gt;');
    const data = termsAddress('sv');
    expect(JSON.parse(await get(data))).toHaveProperty('terms');
    // A browser's own view of XML has styles within it, so that only this context stays silent.
    expect(await incidents(contexts[1]!, [...feeds, data])).toEqual([]);
  });

  it('does not run in what the search finds and suggests', async () => {
    const look = async (page: Page) => {
      await page.locator('#search-results li').first().waitFor();
      return foreignParts(page);
    };
    const suggest = async (page: Page) => {
      await page.locator('#site-search').pressSequentially('script');
      await page.locator('#site-search-list [role=option]').first().waitFor();
      return foreignParts(page);
    };
    for (const context of contexts) {
      await expect
        .poll(
          () => incidents(context, ['/sok/?q=script', '/sok/?q=onerror', '/sok/?q=window'], look),
          patient,
        )
        .toEqual([]);
      expect(await incidents(context, ['/'], suggest)).toEqual([]);
    }
  });

  it('does not run when it is searched for', async () => {
    const queries = injections.map((query) => `/sok/?q=${encodeURIComponent(query)}`);
    const look = async (page: Page) => {
      await expect.poll(() => page.locator('#search-status').innerText(), patient).not.toBe('');
      return foreignParts(page);
    };
    const found = await Promise.all(contexts.map((context) => incidents(context, queries, look)));
    expect(found.flat()).toEqual([]);
  });

  it('does not run when staff look at a page before it is published', async () => {
    const [, context] = contexts;
    const page = await context!.newPage();
    await page.request.post(`${product.cmsUrl}/api/users/login`, {
      data: credentials,
      headers: { origin: product.cmsUrl },
    });
    for (const kind of ['press-releases', 'case-studies', 'guides']) {
      const response = await page.goto(`${product.cmsUrl}/preview/${kind}/1`);
      expect(response?.headers()['content-security-policy']).not.toContain('script-src');
      expect(oneLine(await page.locator('h1').textContent())).toBe(oneLine(hostileTexts[0]!));
      expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    }
    await page.close();
  });

  it('does not run where it stands on every page', async () => {
    const all = injections.join(' ');
    await publishHostileSettings(cms, all);
    await expect
      .poll(async () => (await get('/')).includes('&lt;script&gt;window.hit=1&lt;'), patient)
      .toBe(true);
    const pages = ['/', '/en/', '/om/', '/tillganglighet/', '/integritet/', '/404.html', '/sok/', '/guider/'];
    const found = await Promise.all(contexts.map((context) => incidents(context, pages, foreignParts)));
    expect(found.flat()).toEqual([]);
    for (const feed of ['/rss.xml', '/en/rss.xml']) {
      const xml = await get(feed);
      expect(() => assertWellFormed(xml), feed).not.toThrow();
    }
  });
});

describe('An address that would run code', () => {
  const address = 'JaVaScRiPt:window.hit=1';
  const video = {
    type: 'block',
    version: 2,
    format: '',
    fields: { id: 'video-1', blockName: '', blockType: 'video', title: 'x', address },
  };
  const post = (path: string, data: object) =>
    cms.send('POST', `/api/${path}?locale=sv`, { _status: 'published', ...data });

  it.each([
    ['a link in a text', 'guides', { title: 'Länk', body: richText(linkTo(address)) }],
    [
      'a link in a step',
      'guides',
      { title: 'Steg', steps: [{ title: 'x', body: richText(linkTo(address)) }] },
    ],
    [
      'the source in a footnote',
      'guides',
      {
        title: 'Fotnot',
        body: richText({ type: 'paragraph', version: 1, children: [footnote('x', address)] }),
      },
    ],
    ['a video', 'guides', { title: 'Video', body: richText(video) }],
    ['the website of an organisation', 'organisations', { title: 'Exempelbolaget', website: address }],
    ['the website of the publisher', 'globals/settings', { siteName: 'x', publisher: { website: address } }],
    ['a redirect', 'redirects', { from: '/gammal/', to: address }],
  ])('is refused as %s', async (_, path, data) => {
    const response = await post(path, data);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/Skriv en (hel )?adress som börjar med .*https:\/\//);
  });

  it('is explained to staff where they wrote it, and no link in what they see before', async () => {
    const lede = 'Så ser en länk ut som ingen webbläsare får följa.';
    const draft = { title: 'Utkast', lede, body: richText(linkTo(address)) };
    const stored = await cms.send('POST', '/api/guides?locale=sv&draft=true', draft);
    const { doc } = (await stored.json()) as { doc: { id: number } };
    const page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 1440, height: 1000 } });
    await openAdmin(page, product.cmsUrl).signIn(credentials);
    await page.goto(`${product.cmsUrl}/preview/guides/${doc.id}`);
    expect(await page.locator('main').innerText()).toContain('x');
    expect(await page.locator('a[href^="javascript" i]').count()).toBe(0);
    await page.goto(`${product.cmsUrl}/admin/collections/guides/${doc.id}?locale=sv`);
    await page.locator('#action-save').click();
    await page.getByText(`Länken till ”${address}” går inte att använda.`).first().waitFor();
    await page.close();
  });
});
