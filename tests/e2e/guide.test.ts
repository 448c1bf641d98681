import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';

const site = inject('siteUrl');
const guide = new URL('/guider/hitta-lackorna-i-tryckluften/', site).href;
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1440, height: 900 } };
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(guide);
  return page;
}

const marked = (page: Page) => page.locator('.contents [aria-current]').allTextContents();
const here = (page: Page) => page.locator('#contents-here').textContent();
const tasks = (page: Page) => page.locator('input[data-task]');
const ticked = (page: Page) => page.locator('input[data-task]:checked').count();
const stored = (page: Page) => page.evaluate(() => localStorage.length);
const remember = (page: Page) => page.getByLabel('Kom ihåg mina kryss i den här webbläsaren');

/** Scrolls until a step stands at the top of the window, with room for what lies above. */
const readStep = (page: Page, number: number) =>
  page.evaluate((step) => {
    const top = document.getElementById(`step-${step}`)?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: top + scrollY - 100, behavior: 'instant' });
  }, number);

describe('The table of contents of a guide', () => {
  it('stands beside the text on a wide screen, and marks the step that is read', async () => {
    const page = await open(desk);
    expect(await marked(page)).toEqual([]);
    await readStep(page, 3);
    await expect.poll(() => marked(page)).toEqual([expect.stringContaining('Laga de största först')]);
    const link = page.locator('.contents a').first();
    expect(await link.isVisible()).toBe(true);
    const box = await link.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(900);
    await readStep(page, 1);
    await expect.poll(() => marked(page)).toEqual([expect.stringContaining('Mät hur stort läckaget är')]);
    await page.close();
  });

  it('is a bar on a phone that tells the step, unfolds on tap, and folds when a step is chosen', async () => {
    const page = await open(phone);
    await readStep(page, 2);
    await expect.poll(() => here(page)).toBe('Lyssna och märk upp');
    const last = page.locator('.contents a[href="#step-5"]');
    expect(await last.isVisible()).toBe(false);
    await page.locator('.contents summary').tap();
    expect(await last.isVisible()).toBe(true);
    await last.tap();
    await expect.poll(() => last.isVisible()).toBe(false);
    await expect.poll(() => here(page)).toBe('Håll dem borta');
    // The bar does not stand before the heading that it led to.
    const bar = await page.locator('.contents').boundingBox();
    await expect
      .poll(async () => (await page.locator('#step-5').boundingBox())?.y)
      .toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0) - 1);
    await page.close();
  });

  it.each([
    ['a phone', phone],
    ['a wide screen', desk],
  ])('leads to the steps without script on %s', async (_, options) => {
    const page = await open({ ...options, javaScriptEnabled: false });
    const summary = page.locator('.contents summary');
    if (await summary.isVisible()) await summary.click();
    await page.locator('.contents a[href="#step-4"]').click();
    expect(page.url()).toBe(`${guide}#step-4`);
    await page.close();
  });
});

describe('Ticks in a guide', () => {
  it('are counted, and gone with the page unless the reader asks for them to be kept', async () => {
    const page = await open();
    await tasks(page).nth(0).check();
    await tasks(page).nth(3).check();
    const total = await tasks(page).count();
    expect(await page.locator('#ticks-state').textContent()).toBe(`2 av ${total} klara`);
    expect(await stored(page)).toBe(0);
    await page.reload();
    expect(await ticked(page)).toBe(0);
    await page.close();
  });

  it('are kept in this browser when the reader asks, for this guide alone, until forgotten', async () => {
    const page = await open();
    await tasks(page).nth(1).check();
    await remember(page).check();
    await tasks(page).nth(2).check();
    await page.reload();
    expect(await ticked(page)).toBe(2);
    expect(await remember(page).isChecked()).toBe(true);
    await tasks(page).nth(1).uncheck();
    await page.reload();
    expect(await tasks(page).nth(1).isChecked()).toBe(false);
    expect(await tasks(page).nth(2).isChecked()).toBe(true);

    await page.goto(new URL('/guider/kartlagg-energin-pa-en-vecka/', site).href);
    expect(await ticked(page)).toBe(0);
    expect(await remember(page).isChecked()).toBe(false);

    await page.goto(guide);
    await page.getByRole('button', { name: 'Glöm kryssen' }).click();
    expect(await ticked(page)).toBe(0);
    expect(await stored(page)).toBe(0);
    expect(await page.locator('#ticks-state').textContent()).toContain('Inget är sparat');
    await page.reload();
    expect(await ticked(page)).toBe(0);
    expect(await remember(page).isChecked()).toBe(false);
    await page.close();
  });

  it('are no longer kept when the reader takes that back, and stand until the page is left', async () => {
    const page = await open();
    await tasks(page).nth(0).check();
    await remember(page).check();
    expect(await stored(page)).toBe(1);
    await remember(page).uncheck();
    expect(await stored(page)).toBe(0);
    expect(await ticked(page)).toBe(1);
    await page.close();
  });

  it('can be set where the browser allows nothing to be kept, which the page then says', async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(guide);
    await tasks(page).nth(0).check();
    await remember(page).click();
    expect(await remember(page).isChecked()).toBe(false);
    expect(await page.locator('#ticks-state').textContent()).toContain('tillåter inte');
    expect(await ticked(page)).toBe(1);
    await page.close();
  });

  it('can be set without script, which then promises nothing', async () => {
    const page = await open({ javaScriptEnabled: false });
    await tasks(page).nth(0).check();
    expect(await ticked(page)).toBe(1);
    expect(await page.locator('#guide-tools').isVisible()).toBe(false);
    await page.close();
  });
});

describe('A footnote in a guide', () => {
  const open = async () => {
    const page = await browser.newPage({ javaScriptEnabled: false, reducedMotion: 'reduce' });
    await page.goto(new URL('/guider/sok-stod-till-en-investering/', site).href);
    return page;
  };
  const focused = (page: Page, place: string) => expect.poll(() => page.locator(`${place}:focus`).count());

  it('leads by keyboard to its note and from there back to its place in the text, without script', async () => {
    const page = await open();
    await page.locator('#fnref-1').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#fn-1:target').count()).toBe(1);
    expect(await page.locator('#fn-1').innerText()).toContain('2023/2831');
    await page.keyboard.press('Tab');
    await focused(page, '#fn-1 a[href^="https://eur-lex.europa.eu/"]').toBe(1);
    await page.keyboard.press('Tab');
    await focused(page, '#fn-1 .footnote-back').toBe(1);
    await page.keyboard.press('Enter');
    await focused(page, '#fnref-1').toBe(1);
    await page.close();
  });

  it('is told by a screen reader as what it is, and is large enough for a finger', async () => {
    const page = await open();
    const number = page.locator('#fnref-1');
    expect(await number.getAttribute('aria-describedby')).toBe('footnotes');
    expect(await page.locator('#footnotes').innerText()).toBe('Noter');
    expect(await page.getByLabel('Tillbaka till texten, not 1').count()).toBe(1);
    await number.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await number.boundingBox())!;
    const middle = { x: x + width / 2, y: y + height / 2 };
    await page.mouse.click(middle.x - 11, middle.y - 11);
    await expect.poll(() => page.url()).toMatch(/#fn-1$/);
    await page.close();
  });

  it('is printed with its note and the address of its source', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.footnotes li').first().isVisible()).toBe(true);
    expect(await page.locator('.footnote-back').first().isVisible()).toBe(false);
    const source = page.locator('#fn-1 a[href^=https]');
    expect(await source.evaluate((link) => getComputedStyle(link, '::after').content)).toContain('eur-lex');
    await page.close();
  });
});

describe('A printed guide', () => {
  it('has every step and every box, and nothing that only a screen can use', async () => {
    const page = await open();
    await tasks(page).nth(0).check();
    await page.emulateMedia({ media: 'print' });
    for (const step of await page.locator('.steps > li').all()) expect(await step.isVisible()).toBe(true);
    for (const box of await tasks(page).all()) {
      expect(await box.isVisible()).toBe(true);
      expect(await box.evaluate((one) => getComputedStyle(one).borderTopStyle)).toBe('solid');
    }
    for (const part of ['.contents', '#guide-tools', '.previous-and-next', '.masthead .search'])
      expect(await page.locator(part).isVisible(), part).toBe(false);
    await page.close();
  });

  it('is asked for with a button', async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.goto(guide);
    await page.getByRole('button', { name: 'Skriv ut' }).click();
    expect(await page.locator('html').getAttribute('data-printed')).toBe('');
    await page.close();
  });
});

describe('A guide', () => {
  it('tells who reviewed it and when, and when that is to be done again', async () => {
    const page = await open();
    const facts = await page.locator('.guide-facts').innerText();
    expect(facts).toMatch(/Granskad\s+18 augusti 2026\s+av Exempelperson Eva Norr\s/);
    expect(facts).toMatch(/Granskas igen\s+senast den 18 augusti 2027/);
    await page.close();
  });

  it('leads to the guides before and after it on its topic, and back', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.locator('.previous-and-next a[rel=next]').click();
    expect(page.url()).not.toBe(guide);
    await page.locator('.previous-and-next a[rel=prev]').click();
    expect(page.url()).toBe(guide);
    await page.close();
  });

  it('lets a reader take files home, and says their type and size', async () => {
    const page = await browser.newPage();
    await page.goto(new URL('/guider/kartlagg-energin-pa-en-vecka/', site).href);
    expect(await page.locator('.guide-foot .download').first().innerText()).toMatch(/\(CSV, \d+\sB\)/);
    await page.close();
  });
});

describe('The home page', () => {
  it('answers what a reader wants with a guide, those that staff chose first', async () => {
    const page = await browser.newPage(phone);
    await page.goto(site);
    const needs = page.getByRole('region', { name: 'Jag vill …' }).locator('.need');
    expect((await needs.first().innerText()).trim()).toMatch(/^sänka elräkningen/);
    await needs.first().tap();
    await page.waitForURL('**/guider/kartlagg-energin-pa-en-vecka/');
    await page.close();
  });

  it('has one search field, which suggests and leads to the search', async () => {
    const page = await browser.newPage();
    await page.goto(site);
    expect(await page.getByRole('search').count()).toBe(1);
    await page.keyboard.press('/');
    await page.keyboard.type('energi');
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/sok/?q=energi');
    await page.close();
  });
});

describe('The list of guides', () => {
  const open = async (options: BrowserContextOptions = {}) => {
    const page = await browser.newPage(options);
    await page.goto(new URL('/guider/', site).href);
    return page;
  };
  const items = (page: Page) => page.locator('.guide-item:visible');

  it('is narrowed by whom it is for and how long it takes, without a reload, and topics without any go', async () => {
    const page = await open(phone);
    const [total, groups] = [await items(page).count(), await page.locator('.guide-group:visible').count()];
    await page.getByLabel('Du arbetar med').selectOption('finance');
    await page.getByLabel('Tid du har').selectOption('week');
    await expect.poll(() => items(page).count()).toBeLessThan(total);
    expect(new URL(page.url()).search).toBe('?audience=finance&time=week');
    expect(await page.locator('#list-status').textContent()).toBe(
      `${await items(page).count()} av ${total} guider`,
    );
    expect(await page.locator('.guide-group:visible').count()).toBeLessThan(groups);
    await page.reload();
    expect(await items(page).count()).toBeLessThan(total);
    await page.getByRole('button', { name: 'Ta bort alla val' }).click();
    await expect.poll(() => items(page).count()).toBe(total);
    await page.close();
  });

  it('is whole without script, with the way to each topic', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await items(page).count()).toBeGreaterThan(10);
    expect(await page.locator('#guide-filters').isVisible()).toBe(false);
    await page.locator('.guide-topics a[href*="#topic-"]:not([href$="-other"])').last().click();
    expect(page.url()).toMatch(/#topic-\d+$/);
    await page.close();
  });

  it('leads through a journey from its first part to its last', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Från idé till stöd' }).click();
    await page.locator('.journey-step a').first().click();
    for (const place of [2, 3, 4]) {
      await page.locator('a[rel=next]').click();
      expect(await page.locator('.journey-place').innerText()).toContain(`Del ${place} av 4`);
    }
    expect(await page.locator('a[rel=next]').count()).toBe(0);
    await page.close();
  });
});
