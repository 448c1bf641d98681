import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
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
const status = (page: Page) => page.locator('#list-status');
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
        await page.locator('.list-ways a[href*="energieffektivisering"]').click();
        await page.waitForURL('**/amnen/energieffektivisering/#about-case-studies');
        expect(await page.locator('#about-case-studies').isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });
});

const [foundry, robot, mill] = [
  'gjuteriet-som-salde-sin-plym',
  'roboten-tog-de-tunga-lyften-och-svarvarna-fick-styra',
  'en:how-a-paper-mill-answered-the-question-its-customers-kept-asking',
];
const chosen = `/goda-exempel/?case=${foundry}&case=${robot}&case=${mill}`;
const comparison = (page: Page) => page.getByRole('region', { name: 'Jämförelse' });
const pick = (page: Page, title: string) => page.getByRole('checkbox', { name: `Jämför ${title}` });

describe('The comparison of case studies', () => {
  it('is chosen by the keyboard, told, kept in the address, and left and found again by Back and Forward', async () => {
    await at('/goda-exempel/', async (page) => {
      const first = pick(page, 'Gjuteriet som sålde sin plym');
      await first.focus();
      await page.keyboard.press('Space');
      expect(await page.locator('#pick-status').textContent()).toBe('1 vald. Välj en till att jämföra med.');
      expect(await page.getByRole('link', { name: 'Jämför de valda' }).isVisible()).toBe(false);
      await pick(page, 'Roboten tog de tunga lyften och svarvarna fick styra').check();
      expect(await page.locator('#pick-status').textContent()).toBe('2 valda');
      expect(new URL(page.url()).searchParams.getAll('case')).toEqual([foundry, robot]);

      await page.getByRole('link', { name: 'Jämför de valda' }).press('Enter');
      await comparison(page).waitFor();
      expect(await page.locator('#case-list').isVisible()).toBe(false);
      expect(await page.locator('#compare-title').evaluate((title) => title === document.activeElement)).toBe(
        true,
      );
      await page.goBack();
      await page.locator('#case-list').waitFor();
      expect(await comparison(page).count()).toBe(0);
      expect(await first.isChecked()).toBe(true);
      await page.goForward();
      await comparison(page).waitFor();
    });
  });

  it('opens as its address says, with all figures and facts, each sentence in its language', async () => {
    await at(`${chosen}&case=borta#compare`, async (page) => {
      const table = comparison(page).getByRole('table');
      expect(await table.locator('thead th').count()).toBe(3);
      const rowNames = await table.locator('tbody th').allTextContents();
      expect(rowNames).toEqual(['Mått', 'Bransch', 'Storlek', 'Region', 'Ämnen', 'Kostnad', 'Tid']);
      expect(await table.locator('.case-figures').first().locator('li').count()).toBe(4);
      expect(await table.locator('.case-figures[lang=en]').innerText()).toContain('from 24 to 2 hours');
      expect(await table.innerText()).toContain('7\u00a0800\u00a0000\u00a0kr');
    });
  });

  it('takes three, lets go of one, and leads back to the list when fewer than two are left', async () => {
    await at(`${chosen}#compare`, async (page) => {
      expect(await page.locator('.case-pick input:not(:checked):not(:disabled)').count()).toBe(0);
      await page.getByRole('button', { name: /^Ta bort Roboten/ }).click();
      await expect.poll(() => comparison(page).locator('thead th').count()).toBe(2);
      expect(new URL(page.url()).searchParams.getAll('case')).toEqual([foundry, mill]);
      await page.getByRole('button', { name: /^Ta bort Gjuteriet/ }).click();
      await page.locator('#case-list').waitFor();
      expect(new URL(page.url()).searchParams.getAll('case')).toEqual([mill]);
    });
  });

  it('is a file for spreadsheets with what was chosen alone', async () => {
    await at(`${chosen}#compare`, async (page) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Hämta som CSV' }).click();
      const file = await readFile(await (await download).path(), 'utf8');
      const rows = file.split('\r\n').filter(Boolean);
      expect(file).toMatch(/^\ufeffTitel;Företag;/);
      expect(rows).toHaveLength(4);
      expect(rows[1]).toMatch(
        /^Gjuteriet som sålde sin plym;.*;24;Stål- och metallframställning;Gjuteri;.*;7800000;/,
      );
      expect(rows[3]).toMatch(/\/en\/case-studies\/how-a-paper-mill/);
    });
  });

  it('fits a phone, and paper with all rows and columns', async () => {
    await at(
      `${chosen}#compare`,
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: 1030, height: 700 });
        const table = comparison(page).getByRole('table');
        expect(await overflowOf(table)).toBe(0);
        expect(await comparison(page).getByRole('button').count()).toBe(0);
      },
      phone,
    );
  });
});

/** By how many pixels an element is wider than the window. */
const overflowOf = (table: Locator) =>
  table.evaluate((one) => Math.max(0, Math.ceil(one.getBoundingClientRect().right - innerWidth)));

describe('The printed list of case studies', () => {
  it.each(['table', 'cards'])(
    'has every row and column, though the reader looked at it as %s',
    async (view) => {
      await at(
        `/goda-exempel/?view=${view}`,
        async (page) => {
          const total = await rows(page).count();
          await page.emulateMedia({ media: 'print' });
          // As wide as A4 is high, less its margins.
          await page.setViewportSize({ width: 1030, height: 700 });
          const table = page.locator('#case-list table');
          expect(await table.evaluate((one) => getComputedStyle(one).display)).toBe('table');
          expect(await overflowOf(table)).toBe(0);
          expect(await page.locator('#case-list').evaluate((list) => getComputedStyle(list).overflow)).toBe(
            'visible',
          );
          expect(await rows(page).count()).toBe(total);
          for (const name of ['Kostnad', 'Tid'])
            expect(await table.getByRole('columnheader', { name }).isVisible()).toBe(true);
          expect(await page.locator('.case-pick').first().isVisible()).toBe(false);
        },
        phone,
      );
    },
  );
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
