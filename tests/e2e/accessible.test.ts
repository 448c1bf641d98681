import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { pageTypes } from '../support/page-types.ts';

const site = inject('siteUrl');
const types = await pageTypes(site);
const themes = ['light', 'dark'] as const;
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  // The checker is brought in from outside, which the site's policy rightly forbids.
  const page = await browser.newPage({ bypassCSP: true, reducedMotion: 'reduce', ...options });
  await page.goto(new URL(address, site).href);
  return page;
}

/** What the checker finds against WCAG 2.2 AA and good practice, in words. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => {
    const checker = (globalThis as unknown as { axe: typeof axe }).axe;
    return checker.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.each(themes)('In the %s theme, an independent checker finds nothing', (colorScheme) => {
  it.concurrent.each(types)('on %s', async (address) => {
    const page = await open(address, { colorScheme });
    expect(await findings(page)).toEqual([]);
    await page.close();
  });

  it.each(['/sok/?q=energi', '/en/search/?q=energy', '/sok/?q=solcelelr', '/sok/?q=qqqq'])(
    'on the results of %s',
    async (address) => {
      const page = await open(address, { colorScheme });
      await page.locator('#search-elsewhere[aria-busy=false]').waitFor({ state: 'attached' });
      expect(await findings(page)).toEqual([]);
      await page.close();
    },
  );

  it.each(['/', '/en/'])('with suggestions open on %s', async (address) => {
    const page = await open(address === '/' ? '/guider/' : '/en/guides/', { colorScheme });
    await page.locator('#site-search').fill('en');
    await page.locator('#site-search-list [role=option]').first().waitFor();
    expect(await findings(page)).toEqual([]);
    await page.close();
  });
});

describe('At 320 pixels, as with 400 % zoom', () => {
  it.concurrent.each(types)(
    'nothing on %s reaches beyond the page, also with wider spacing of text',
    async (address) => {
      const page = await open(address, { viewport: { width: 320, height: 640 } });
      // The spacing of WCAG 2.2, success criterion 1.4.12.
      const content =
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await width()).toBeLessThanOrEqual(320);
      await page.addStyleTag({ content });
      expect(await width()).toBeLessThanOrEqual(320);
      await page.close();
    },
  );
});

describe('By keyboard', () => {
  it.concurrent.each(types)(
    'everything on %s is reached, in sight and marked, and the page is left again',
    async (address) => {
      const page = await open(address);
      const stops = await page.evaluate(() => {
        const inside = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
        return [document, ...inside]
          .flatMap((root) => [
            ...root.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
          ])
          .filter(
            (element) =>
              element.checkVisibility({ visibilityProperty: true }) &&
              !element.matches(':disabled, [type=radio]:not(:checked)'),
          ).length;
      });
      const reached = new Set<string>();
      for (let step = 0; step < stops + 5; step += 1) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(() => {
          const outside = document.activeElement;
          if (!outside || outside === document.body) return undefined;
          const element = outside.shadowRoot?.activeElement ?? outside;
          const { top, bottom, left, right } = element.getBoundingClientRect();
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          const all = [document, ...(outside.shadowRoot ? [outside.shadowRoot] : [])].flatMap((root) => [
            ...root.querySelectorAll('*'),
          ]);
          return {
            place: `${all.indexOf(element)}`,
            html: element.outerHTML.slice(0, 200),
            inSight: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
            marked: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
          };
        });
        if (!focus) break;
        expect(focus, focus.html).toMatchObject({ inSight: true, marked: true });
        reached.add(focus.place);
      }
      expect(reached.size).toBeGreaterThanOrEqual(stops);
      await page.close();
    },
  );
});
