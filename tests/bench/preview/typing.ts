import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { kinds, type Kind } from '../../../common/addresses.ts';
import { launchChromium } from '../../support/chromium.ts';
import type { Bench } from '../cms.ts';
import { withCms } from '../parts.ts';
import { spreadOf, type Spread } from '../statistics.ts';

const keys = 50;
/** Typed before anything counts: the first ones compile. */
const warmUp = 5;
/** Between keys, in milliseconds: the form is saved in some of the pauses, and in others not. */
const pauses = [150, 400, 900];

/**
 * From a key pressed in the form of a document until the page beside it shows the letter, in Chromium, in milliseconds;
 * while the form is saved by itself as ever.
 */
export async function typeInChromium(
  bench: Bench,
  credentials: { email: string; password: string },
): Promise<Record<Kind, Spread>> {
  return withCms(bench, async (cmsUrl) => {
    const browser = await launchChromium();
    try {
      const page = await signedInPage(browser, cmsUrl, credentials);
      const seen = {} as Record<Kind, Spread>;
      for (const kind of kinds)
        seen[kind] = spreadOf(await typeInto(page, `${cmsUrl}/admin/collections/${kind}/1?locale=sv`));
      return seen;
    } finally {
      await browser.close();
    }
  });
}

async function signedInPage(
  browser: Browser,
  cmsUrl: string,
  { email, password }: { email: string; password: string },
): Promise<Page> {
  const page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(60_000);
  await page.goto(`${cmsUrl}/admin/login`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', password);
  await page.click('button[type=submit]');
  await page.waitForURL((url) => !url.pathname.endsWith('/login'));
  return page;
}

async function typeInto(page: Page, form: string): Promise<number[]> {
  await page.goto(form);
  await page.locator('#live-preview-toggler').click();
  await page.frameLocator('.preview-pane iframe').locator('h1').waitFor();
  await page.locator('#field-title').focus();
  await page.keyboard.press('End');
  const times: number[] = [];
  for (let key = -warmUp; key < keys; key += 1) {
    await wait(pauses[Math.abs(key) % pauses.length]);
    await page.evaluate(awaitKey);
    await page.keyboard.press('abcdefgh'.charAt(Math.abs(key) % 8));
    const time = await page.evaluate(() => window.keySeen);
    if (time === undefined) throw new Error(`${form}: a key was not seen.`);
    if (key >= 0) times.push(time);
  }
  return times;
}

declare global {
  interface Window {
    /** Milliseconds from the last key until it was seen; nothing where it was not. */
    keySeen: Promise<number | undefined>;
  }
}

/** In the browser: notes how long it is from the next key until the frame shows the title as it is written, painted. */
function awaitKey(): void {
  const patience = 20_000;
  const wordsOf = (text: string) => text.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
  const field = document.querySelector<HTMLInputElement>('#field-title');
  const frame = document.querySelector<HTMLIFrameElement>('.preview-pane iframe');
  window.keySeen = new Promise((resolve) => {
    field?.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const { value: before } = field;
        const look = () => {
          const shown = frame?.contentDocument?.querySelector('h1')?.textContent ?? '';
          const isSeen = field.value !== before && wordsOf(shown) === wordsOf(field.value);
          if (isSeen) requestAnimationFrame(() => resolve(performance.now() - timeStamp));
          else if (performance.now() - timeStamp > patience) resolve(undefined);
          else requestAnimationFrame(look);
        };
        look();
      },
      { once: true },
    );
  });
}
