import sharp from 'sharp';
import type { Browser, BrowserContextOptions, ElementHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageAddresses } from '../../common/publication.ts';
import { launchChromium } from '../support/chromium.ts';
import { everyBlock, fakeCorpus, picture } from '../support/fake-content.ts';
import { serveFakeSite, type FakeSite } from '../support/fake-site.ts';
import { memorySource } from '../support/memory-source.ts';
import { typesAmong } from '../support/page-types.ts';
import { findFaint, statesAsClasses, type State } from '../support/state-checks.ts';

const themes = ['light', 'dark'] as const;
const states = ['rest', 'hover', 'active', 'visited', 'disabled', 'focus-visible'] as const satisfies State[];
const content = memorySource(fullCorpus());
let site: FakeSite;
let browser: Browser;
let types: string[];

beforeAll(async () => {
  site = await serveFakeSite(content);
  browser = await launchChromium();
  const published = await Array.fromAsync(pageAddresses(content, 'sv'));
  types = [...typesAmong(published, 'sv'), '/404.html', '/en/'];
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A site on whose pages every component stands. */
function fullCorpus() {
  const corpus = fakeCorpus();
  for (const document of corpus.documents) {
    document.body = everyBlock(document.language);
    document.picture = picture('bild', 'En hall.', { caption: 'En hall.', credit: 'Bruket' });
    const related = corpus.documents.filter(
      ({ id, language }) => id !== document.id && language === document.language,
    );
    document.related = related.slice(0, 5);
  }
  return corpus;
}

async function openPage(options: BrowserContextOptions): Promise<Page> {
  // Styles are changed from outside, which the site's policy rightly forbids.
  return browser.newPage({ bypassCSP: true, reducedMotion: 'reduce', ...options });
}

const addressOn = (address: string) => new URL(address, site.origin).href;

/** Everything that opens, appears or waits does so at once. */
function showAll(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const element of document.querySelectorAll<HTMLElement>('main [hidden]')) element.hidden = false;
  document.getElementById('feedback')?.setAttribute('data-busy', '');
}

describe.each(themes)('In the %s theme', (colorScheme) => {
  it('text can be read and focus be seen in every state of every component, also in colours of the reader’s own', async () => {
    const found: string[] = [];
    const page = await openPage({ colorScheme });
    const look = async (address: string, forcedColors: 'none' | 'active', states: readonly State[]) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce', forcedColors });
      for (const state of states) {
        const faint = await page.evaluate(findFaint, state);
        found.push(...faint.map((what) => `${address}, ${state}, forced colours ${forcedColors}: ${what}`));
      }
    };
    for (const address of types) {
      await page.goto(addressOn(address));
      await page.evaluate(showAll);
      await page.evaluate(statesAsClasses);
      await look(address, 'none', states);
      await look(address, 'active', ['rest', 'focus-visible']);
    }
    expect(found).toEqual([]);
    await page.close();
  });

  it('focus changes what is on the screen enough to be found, whatever has it', async () => {
    const seen = new Set<string>();
    const page = await openPage({ colorScheme });
    for (const address of types) {
      await page.goto(addressOn(address));
      for (const element of await page.$$('a[href], button, summary, input, select, textarea')) {
        const kind = await element.evaluate(kindOf);
        if (!kind || seen.has(kind)) continue;
        seen.add(kind);
        expect(await changedByFocus(page, element), `${kind} on ${address}`).toBeGreaterThanOrEqual(1);
      }
    }
    expect(seen.size).toBeGreaterThan(20);
    await page.close();
  });

  it('a reader with colours of their own can tell the current item of the menu and of the years', async () => {
    const page = await openPage({ colorScheme, forcedColors: 'active' });
    await page.goto(addressOn('/pressmeddelanden/2026/'));
    for (const list of ['.nav a', '.years a']) {
      const looks = await page.$$eval(list, (links) =>
        links.map((link) => {
          const { borderBottomColor, outlineStyle } = getComputedStyle(link);
          return { current: link.hasAttribute('aria-current'), look: `${borderBottomColor} ${outlineStyle}` };
        }),
      );
      const current = looks.filter((link) => link.current).map(({ look }) => look);
      expect(current).toHaveLength(1);
      expect(looks.filter((link) => !link.current).map(({ look }) => look)).not.toContain(current[0]);
    }
    await page.close();
  });
});

/** What kind of component an element is, by its place among classes; nothing where it cannot be seen. */
function kindOf(element: Element): string | undefined {
  const { width, height } = element.getBoundingClientRect();
  if (!element.checkVisibility({ visibilityProperty: true }) || width < 2 || height < 2) return undefined;
  const classes: string[] = [];
  for (let at: Element | null = element; at && classes.length < 2; at = at.parentElement)
    if (at.classList.length > 0) classes.unshift(`.${at.classList[0] ?? ''}`);
  return `${classes.join(' ')} ${element.tagName.toLowerCase()}`;
}

/**
 * How much of the element's edge changes by at least 3:1 when it has the focus: 1 is a line one pixel wide all around.
 */
async function changedByFocus(page: Page, element: ElementHandle<SVGElement | HTMLElement>): Promise<number> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  const size = page.viewportSize();
  if (!box || !size) return 0;
  const margin = 8;
  const [x, y] = [Math.max(0, box.x - margin), Math.max(0, box.y - margin)];
  const clip = {
    ...{ x, y },
    width: Math.min(size.width - x, box.width + 2 * margin),
    height: Math.min(size.height - y, box.height + 2 * margin),
  };
  const before = await pixels(page, clip);
  // As with the keyboard: a focus that a script sets shows after a key alone.
  await page.keyboard.press('Shift');
  await element.focus();
  const after = await pixels(page, clip);
  await element.evaluate((focused) => focused.blur());
  const changed = after.filter((value, at) => contrast(value, before[at] ?? 0) >= 3).length;
  return changed / (2 * (Math.min(box.width, clip.width) + Math.min(box.height, clip.height)));
}

/** The luminance of each pixel. */
async function pixels(page: Page, clip: { x: number; y: number; width: number; height: number }) {
  const { data, info } = await sharp(await page.screenshot({ clip }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.width * info.height }, (_, at) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 3, at * 3 + 3);
    return 0.2126 * linear[red]! + 0.7152 * linear[green]! + 0.0722 * linear[blue]!;
  });
}

const linear = Array.from({ length: 256 }, (_, value) =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
);

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
