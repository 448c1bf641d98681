import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, onScriptError } from '../support/chromium.ts';

const site = inject('siteUrl');
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

/** Opens an address and closes it afterwards; errors of its scripts are errors of the test. */
async function at<T>(
  address: string,
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const page = await browser.newPage(options);
  const errors: Error[] = [];
  onScriptError(page, (error) => errors.push(error));
  await page.goto(new URL(address, site).href);
  const seen = await look(page);
  await page.close();
  expect(errors).toEqual([]);
  return seen;
}

const search = (query: string, section = 'sok') => `/${section}/?q=${encodeURIComponent(query)}`;
const results = (page: Page) => page.locator('#search-results h3');
const notes = (page: Page) => page.locator('#search-notes');
const terms = (page: Page) => page.locator('#search-terms');
/** How much has moved that the reader did not set in motion. */
const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[])
            if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
const status = (page: Page) => page.locator('#search-status');

describe('The search', () => {
  it.each([
    ['effektivisering', 'Energieffektivisering'],
    ['energi effektivisering', 'Energieffektivisering'],
    ['hur kartlägger jag energin?', 'Kartlägg energin på en vecka'],
    ['kartlagg energin', 'Kartlägg energin på en vecka'],
  ])('answers “%s” with “%s”', async (query, title) => {
    await at(search(query), (page) => expect.poll(() => results(page).allTextContents()).toContain(title));
  });

  it('explains a term above the results, and finds what its other names find', async () => {
    await at(search('energy mapping', 'en/search'), async (page) => {
      await expect.poll(() => terms(page).textContent()).toContain('Energy audit');
      await expect.poll(() => results(page).allTextContents()).toContain('Map your energy use in a week');
    });
  });

  it('tells what the other language has where the reader’s has no answer', async () => {
    await at(search('funding for solar cells?', 'en/search'), async (page) => {
      const other = page.locator('#search-elsewhere');
      await expect.poll(() => other.isVisible()).toBe(true);
      expect(await other.locator('h2').textContent()).toBe('In Swedish');
      expect(await other.locator('li').first().getAttribute('lang')).toBe('sv');
    });
  });

  it('offers another spelling with its results, and goes there', async () => {
    await at(search('spilvärme'), async (page) => {
      await expect.poll(() => notes(page).textContent()).toContain('Menade du spillvärme?');
      await expect.poll(() => results(page).count()).toBeGreaterThan(0);
      await notes(page).getByRole('link', { name: 'spillvärme' }).click();
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('spillvärme');
      await expect.poll(() => notes(page).textContent()).not.toContain('Menade du');
    });
  });

  it.each([
    ['lån', 'Sök stöd till en investering'],
    ['CO2', 'Från plasttråg till fibertråg, en kund i taget'],
    ['60–70 procent belastning', 'Kartlägg energin på en vecka'],
    ['spill-värme', 'Spillvärme från Exempelgjuteriet värmer 120 villor'],
    ['luft', 'Hitta läckorna i tryckluften'],
  ])('has what “%s” is about first, with a mark, in “%s”', async (query, title) => {
    await at(search(query), async (page) => {
      await expect.poll(() => results(page).first().textContent()).toBe(title);
      expect(await page.locator('#search-results li').first().locator('mark').count()).toBeGreaterThan(0);
    });
  });

  it('says of what only the other language has that it is there, and leads to the same page in one’s own', async () => {
    await at(search('compressed air'), async (page) => {
      await expect
        .poll(() => status(page).textContent())
        .toMatch(/^Inget på svenska, men \d+ träffar på engelska$/);
      const first = page.locator('#search-elsewhere li').first();
      expect(await first.locator('h3').textContent()).toBe('Find the leaks in your compressed air');
      expect(await first.getByRole('link', { name: 'Samma sida på svenska' }).getAttribute('href')).toMatch(
        /^\/guider\//,
      );
    });
  });

  it('shows its first result within the first screen of a phone, moves nothing, and is reached by Tab and arrows', async () => {
    for (const query of ['energi', 'spillvärme'])
      await at(
        search(query),
        async (page) => {
          await expect.poll(() => results(page).count()).toBeGreaterThan(0);
          const box = await results(page).first().boundingBox();
          expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(740);
          await page.locator('#search-query').focus();
          await page.keyboard.press('ArrowDown');
          expect(
            await results(page)
              .first()
              .locator('a')
              .evaluate((link) => link === document.activeElement),
          ).toBe(true);
          expect(await shiftOf(page)).toBe(0);
        },
        { viewport: { width: 360, height: 740 } },
      );
  });

  it('keeps the words when the language is changed, and when one goes back after typing on', async () => {
    await at('/guider/', async (page) => {
      await page.locator('#site-search').fill('energi');
      await page.keyboard.press('Enter');
      await expect.poll(() => results(page).count()).toBeGreaterThan(0);
      expect(await page.locator('header a[hreflang=en]').getAttribute('href')).toContain('?q=energi');
      await page.locator('#search-query').fill('energika');
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('energika');
      await page.goBack();
      await expect.poll(() => page.locator('#search-query').inputValue()).toBe('energi');
    });
  });

  it('remembers searches in the browser when it is asked to, and not before', async () => {
    await at('/sok/', async (page) => {
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.getByRole('button', { name: 'Kom ihåg mina sökningar' }).click();
      await page.locator('#search-query').fill('energi');
      await page.keyboard.press('Enter');
      await page.goto(new URL('/sok/', site).href);
      await expect.poll(() => page.locator('#search-recent a').allTextContents()).toEqual(['energi']);
      await page.getByRole('button', { name: 'Glöm mina sökningar' }).click();
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });
  });

  it('links to the step of a guide that fits best', async () => {
    await at(search('solceller lutning tak'), async (page) => {
      const step = page.locator('.item-step a').first();
      await expect.poll(() => step.count()).toBe(1);
      const href = (await step.getAttribute('href')) ?? '';
      expect(href).toMatch(/^\/guider\/[a-z-]+\/#step-\d+$/);
      await at(href, async (guide) =>
        expect(await guide.locator(`[id="${href.split('#')[1] ?? ''}"]`).count()).toBe(1),
      );
    });
  });

  it('is narrowed by filters that count, stand in the address and can be taken back', async () => {
    await at('/sok/?q=energi', async (page) => {
      const guides = page.getByRole('checkbox', { name: /^Guider/ });
      await expect.poll(() => guides.count()).toBe(1);
      const all = await results(page).count();
      await guides.check();
      await expect.poll(() => new URL(page.url()).search).toBe('?q=energi&kind=Guider');
      const count = Number(await page.locator('label:has(input:checked) .count').textContent());
      await expect.poll(() => status(page).textContent()).toBe(`${count} träffar`);
      await page.locator('#search-order').selectOption('newest');
      await expect.poll(() => page.url()).toContain('sort=newest');
      const dates = await page
        .locator('#search-results time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
      expect(dates).toEqual(dates.toSorted().reverse());
      await page.locator('#search-chosen .chip').click();
      await expect.poll(() => new URL(page.url()).searchParams.has('kind')).toBe(false);
      await expect.poll(() => results(page).count()).toBe(all);
    });
  });

  it.each([' ', 'x', '?!…()', '"', '🦆🦆', '"<script>alert(1)</script>', '\\u0000 %00'])(
    'takes %j as it is, and shows what there is to choose from instead',
    async (query) => {
      await at(search(query), async (page) => {
        await expect.poll(() => page.locator('#search-hint').isVisible()).toBe(true);
        expect(await page.locator('#search-page').textContent()).not.toContain('alert(1)');
      });
    },
  );

  it('takes ten thousand letters in its field', async () => {
    await at('/sok/?q=energi', async (page) => {
      await expect.poll(() => results(page).count()).toBeGreaterThan(0);
      await page.locator('#search-query').fill('ö'.repeat(10_000));
      await expect.poll(() => page.locator('#search-hint').isVisible()).toBe(true);
    });
  });

  it('says so when the index is missing or broken, and leaves the topics to choose from', async () => {
    for (const answer of [
      { status: 404 },
      { body: '{"bundles":["/pagefind/none/"],"superseded":[]}' },
      { body: '<' },
    ])
      await at('/guider/', async (page) => {
        await page.route('**/pagefind/sv.json', (route) => route.fulfill(answer));
        await page.goto(new URL('/sok/?q=energi', site).href);
        await expect.poll(() => status(page).textContent()).toContain('Sökningen kunde inte laddas');
        expect(await page.locator('#search-hint a').count()).toBeGreaterThan(3);
      });
  });

  it('offers topics and sections where there is no script', async () => {
    await at(
      '/sok/',
      async (page) => {
        expect(await page.getByRole('heading', { name: 'Eller bläddra' }).isVisible()).toBe(true);
        expect(await page.locator('noscript a, #search-hint a').count()).toBeGreaterThan(10);
      },
      { javaScriptEnabled: false },
    );
  });

  it('asks no other host and sets no cookie', async () => {
    await at('/', async (page) => {
      const hosts = new Set<string>();
      page.on('request', (request) => hosts.add(new URL(request.url()).host));
      await page.locator('#site-search').fill('energi');
      await expect.poll(() => page.locator('#site-search-list li').count()).toBeGreaterThan(0);
      await page.locator('#site-search').press('Enter');
      await page.waitForURL('**/sok/?q=energi');
      await expect.poll(() => results(page).count()).toBeGreaterThan(0);
      expect([...hosts]).toEqual([new URL(site).host]);
      expect(await page.context().cookies()).toEqual([]);
    });
  });
});

describe('The box in the header', () => {
  it('suggests terms and pages, and is worked by the keyboard alone', async () => {
    await at('/guider/', async (page) => {
      await page.keyboard.press('/');
      const box = page.getByRole('combobox', { name: 'Sök' });
      expect(await box.evaluate((field) => field === document.activeElement)).toBe(true);
      await page.keyboard.type('energik');
      const options = page.locator('#site-search-list [role=option]');
      await expect.poll(() => options.count()).toBeGreaterThan(1);
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      expect(await options.first().textContent()).toContain('Ordlista');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const active = (await box.getAttribute('aria-activedescendant')) ?? '';
      expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
      expect(await options.last().textContent()).toBe('Alla resultat för ”energik”');
      await page.keyboard.press('Escape');
      await expect.poll(() => options.count()).toBe(0);
      await page.keyboard.type('a');
      await expect.poll(() => options.count()).toBeGreaterThan(0);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname !== '/guider/');
    });
  });

  it('suggests what the other language has where the reader’s has nothing', async () => {
    await at('/guider/', async (page) => {
      await page.locator('#site-search').fill('ransomware');
      await expect.poll(() => page.locator('[role=option][lang=en]').count()).toBeGreaterThan(0);
    });
  });

  it('leads to the search page with what was typed', async () => {
    await at('/en/', async (page) => {
      await page.locator('#site-search').fill('heat');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/search/?q=heat');
    });
  });
});
