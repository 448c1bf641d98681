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
async function at(
  address: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const page = await browser.newPage(options);
  const errors: Error[] = [];
  onScriptError(page, (error) => errors.push(error));
  await page.goto(new URL(address, site).href);
  await look(page);
  await page.close();
  expect(errors).toEqual([]);
}

const rows = (page: Page) => page.locator('#case-list tbody tr:visible');
const status = (page: Page) => page.locator('#case-status');
const phone = { viewport: { width: 360, height: 740 } };

describe('The case studies', () => {
  it('are narrowed by the keyboard alone, counted, told and kept in the address', async () => {
    await at('/goda-exempel/', async (page) => {
      const total = await rows(page).count();
      const region = page.getByRole('combobox', { name: 'Region' });
      await page.getByRole('combobox', { name: 'Ämne' }).focus();
      await page.keyboard.press('Tab');
      expect(await region.evaluate((select) => select === document.activeElement)).toBe(true);
      await page.keyboard.type('Värm');
      await expect.poll(() => new URL(page.url()).search).toBe('?region=varmland');
      const count = Number(
        /\((\d+)\)/.exec((await region.locator('option:checked').textContent()) ?? '')?.[1],
      );
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(total);
      expect(await rows(page).count()).toBe(count);
      expect(await status(page).textContent()).toBe(`${count} av ${total} goda exempel`);
      expect(await status(page).getAttribute('role')).toBe('status');

      await page.getByRole('button', { name: 'Ta bort: Värmland' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => rows(page).count()).toBe(total);
      expect(await status(page).evaluate((told) => told === document.activeElement)).toBe(true);
      expect(new URL(page.url()).search).toBe('');
    });
  });

  it('open narrowed as the address says, and pass over what it says in vain', async () => {
    await at('/en/case-studies/?size=small&region=varmland&topic=none&x=1', async (page) => {
      expect(await page.getByRole('combobox', { name: 'Size' }).inputValue()).toBe('small');
      expect(await page.getByRole('combobox', { name: 'Topic' }).inputValue()).toBe('');
      const shown = await rows(page).count();
      expect(await status(page).textContent()).toMatch(new RegExp(`^${shown} of \\d+ case studies$`));
      await page.getByRole('button', { name: 'Remove all choices' }).click();
      await expect.poll(() => rows(page).count()).toBeGreaterThan(shown);
      expect(new URL(page.url()).search).toBe('?x=1');
    });
  });

  it('never offer a choice that leaves nothing', async () => {
    await at('/goda-exempel/', async (page) => {
      await page.getByRole('combobox', { name: 'Storlek' }).selectOption('micro');
      const sectors = page.locator('select[name=sector] option:not([disabled])');
      for (const sector of (await sectors.allTextContents()).slice(1)) expect(sector).not.toContain('(0)');
      expect(await page.locator('select[name=sector] option[disabled]').count()).toBeGreaterThan(0);
    });
  });

  it('are cards on a phone, or a table that scrolls within itself under its heading', async () => {
    await at(
      '/goda-exempel/',
      async (page) => {
        const first = rows(page).first();
        expect(await first.evaluate((row) => getComputedStyle(row).display)).toBe('flex');
        await page.getByRole('radio', { name: 'Tabell' }).check();
        expect(new URL(page.url()).search).toBe('?view=table');
        const list = page.locator('#case-list');
        await list.evaluate((element) => element.scrollBy(300, 400));
        const box = (await list.boundingBox())!;
        const head = (await list.locator('thead th').first().boundingBox())!;
        expect(Math.abs(head.y - box.y)).toBeLessThan(3);
        expect(Math.abs(head.x - box.x)).toBeLessThan(3);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      },
      phone,
    );
  });

  it('are all there without script, with ways on by topic and a file', async () => {
    await at(
      '/goda-exempel/',
      async (page) => {
        expect(await rows(page).count()).toBeGreaterThan(6);
        expect(await page.locator('#case-filters').isVisible()).toBe(false);
        await page.locator('.case-ways a[href*="energieffektivisering"]').click();
        await page.waitForURL('**/amnen/energieffektivisering/#about-case-studies');
        expect(await page.locator('#about-case-studies').isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('A case study', () => {
  it('has its figures as a table behind the charts, and fits a phone', async () => {
    await at(
      '/goda-exempel/gjuteriet-som-salde-sin-plym/',
      async (page) => {
        expect(await page.locator('svg.bar').count()).toBe(6);
        await page.getByText('Siffrorna som tabell').click();
        expect(await page.getByRole('row', { name: /Vatten till kyltornen 3 700 1 800/ }).isVisible()).toBe(
          true,
        );
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      },
      phone,
    );
  });

  it('leads to companies like its own, and says what they share', async () => {
    await at('/goda-exempel/gjuteriet-som-salde-sin-plym/', async (page) => {
      const similar = page.getByRole('region', { name: 'Företag som liknar det här' });
      expect(await similar.locator('article').count()).toBeLessThanOrEqual(3);
      expect(await similar.locator('.shared li').first().textContent()).toBe('50–249 anställda');
    });
  });
});
