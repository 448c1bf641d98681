import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';

let browser: Browser;
let page: Page;
let admin: Admin;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 1440, height: 1000 } });
  admin = openAdmin(page, inject('cmsUrl'));
  await admin.signIn(inject('credentials'));
});

afterAll(() => browser?.close());

const editor = () => page.locator('.rich-text-lexical [contenteditable=true]').first();
const menu = () => page.locator('.spelling-menu');
const choice = (name: string) => menu().getByRole('button', { name, exact: true });
const lineOf = (field: string) => page.locator('.field-type', { has: page.locator(field) }).last();

/** What the browser underlines, and where. */
const underlined = () =>
  page.evaluate(() =>
    [...(CSS.highlights.get('misspelt') ?? [])].map((range) => (range as Range).toString()),
  );

async function clickOn(word: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const ranges = [...(CSS.highlights.get('misspelt') ?? [])] as Range[];
    const found = ranges.find((range) => String(range) === wanted)?.getBoundingClientRect();
    return found && { x: found.left + found.width / 2, y: found.top + found.height / 2 };
  }, word);
  await page.mouse.click(box?.x ?? 0, box?.y ?? 0);
}

describe('Whoever writes a release', () => {
  it('sees misspelt words underlined, but for the one that is being typed', async () => {
    await admin.create('press-releases');
    await editor().click();
    await page.keyboard.type('Ett nytt projekct för skogsindustrin. Det är tilsam');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('mans');
    await expect.poll(underlined).toEqual(['projekct']);
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' vi kan.');
    await expect.poll(underlined).toEqual(['projekct', 'tilsammans']);
    expect(await editor().getAttribute('lang')).toBe('sv');
    expect(await editor().getAttribute('spellcheck')).toBe('false');
  });

  it('puts in what was meant by a click, and takes it back', async () => {
    await clickOn('projekct');
    await choice('projekt').click();
    await expect.poll(() => editor().innerText()).toContain('Ett nytt projekt för');
    await page.keyboard.press('Control+z');
    await expect
      .poll(() => editor().innerText())
      .toBe('Ett nytt projekct för skogsindustrin. Det är tilsammans vi kan.');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(underlined).toEqual(['tilsammans']);
  });

  it('needs no mouse', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Alt+Period');
    await expect
      .poll(() => choice('tillsammans').evaluate((button) => button === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => editor().innerText()).toContain('Det är tillsammans vi kan.');
    await page.keyboard.type('!');
    expect(await editor().innerText()).toContain('tillsammans! vi kan.');
    await expect.poll(underlined).toEqual([]);
  });

  it('finds the words of a plain field below it', async () => {
    await page.fill('#field-lede', 'Vi söker samarbette med folket i Exhyttan.');
    await page.locator('#field-lede').blur();
    const words = lineOf('#field-lede').locator('.spelling-line button');
    await expect.poll(() => words.allInnerTexts()).toEqual(['samarbette', 'Exhyttan']);
    await words.first().click();
    await choice('samarbete').click();
    expect(await page.locator('#field-lede').inputValue()).toContain('söker samarbete med');
    await page.keyboard.press('Control+z');
    expect(await page.locator('#field-lede').inputValue()).toContain('söker samarbette med');
    await expect.poll(() => words.allInnerTexts()).toEqual(['samarbette', 'Exhyttan']);
    await words.first().click();
    await choice('Hoppa över').click();
    await expect.poll(() => words.allInnerTexts()).toEqual(['Exhyttan']);
  });

  it('adds a word of the house, which is right from then on', async () => {
    await lineOf('#field-lede').locator('.spelling-line button').first().click();
    await choice('Lägg till i stavningslistan').click();
    await page.getByText('”Exhyttan” finns nu i stavningslistan').waitFor();
    await expect.poll(() => lineOf('#field-lede').locator('.spelling-line').count()).toBe(0);
    await editor().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Exhyttans folk har projekct.');
    await expect.poll(underlined).toEqual(['projekct']);
  });

  it('turns it off for themselves, and on again', async () => {
    await clickOn('projekct');
    await choice('Stäng av stavningskontrollen').click();
    await expect.poll(underlined).toEqual([]);
    expect(await editor().getAttribute('spellcheck')).toBe('true');
    await page.getByRole('button', { name: 'Slå på' }).click();
    await expect.poll(underlined).toEqual(['projekct']);
  });
});
