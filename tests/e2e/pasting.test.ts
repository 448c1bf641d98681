import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { codecOf } from '../../cms/import-export/codecs.ts';
import { printRichText } from '../../cms/rich-text/codec.ts';
import { openAdmin, type Admin } from '../support/admin.ts';
import { launchChromium } from '../support/chromium.ts';
import { fromWord, wordLine, wordNotes, wordPicture, wordReference } from '../support/pasted.ts';
import { fullEditor } from '../unit/import-export/fixtures.ts';

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

/** Begins a press release and puts the caret into its text. */
async function begin(title: string): Promise<Locator> {
  await admin.create('press-releases');
  await admin.fill('title', title);
  const body = page.locator('#field-body [contenteditable=true], .rich-text-lexical [contenteditable=true]');
  await body.first().click();
  return body.first();
}

async function paste(into: Locator, html: string): Promise<void> {
  await into.evaluate((element, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', copied);
    clipboardData.setData('text/plain', 'samma text utan utseende');
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    element.dispatchEvent(event);
  }, html);
}

/** Asks as the admin does: the CMS takes the session from its own pages only. */
function stored<T>(path: string): Promise<T> {
  return page.evaluate(async (asked) => (await (await fetch(asked)).json()) as T, `/api/${path}`);
}

/** The stored text as an export would write it; pictures are called by their alternative text. */
async function storedText(title: string): Promise<string> {
  const where = `where[title][equals]=${encodeURIComponent(title)}`;
  const { docs } = await stored<{ docs: { body: unknown }[] }>(
    `press-releases?${where}&draft=true&locale=sv&depth=0`,
  );
  const media = await stored<{ docs: { id: number; alt: string }[] }>('media?locale=sv&limit=100&depth=0');
  return printRichText(docs[0]?.body, fullEditor, {
    codecOf,
    fileKeyOf: (_collection, id) => media.docs.find((picture) => picture.id === id)?.alt,
  });
}

const saved = { timeout: 30_000, interval: 300 };
const toast = () => page.locator('[data-sonner-toast]').filter({ hasText: 'kom inte med' });

it('what is pasted from Word is stored as what one sees there, and dead pictures are named', async () => {
  const body = await begin('Klistrat från Word');
  await paste(
    body,
    "<h1>Rubrik</h1><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;&nbsp;&nbsp; </span>Punkt</p>" +
      wordPicture('') +
      wordPicture('En ugn i Hofors'),
  );
  await expect.poll(() => storedText('Klistrat från Word'), saved).toBe('## Rubrik\n\n- Punkt\n');
  expect(await toast().innerText()).toContain(
    '2 bilder kom inte med: ”clip_image002.jpg”, ”En ugn i Hofors”.',
  );
});

it('so are nested lists, footnotes, links and a table with merged cells', async () => {
  const body = await begin('Klistrad tabell');
  await paste(
    body,
    fromWord(
      `<p class=MsoNormal>Elva <b>procent</b>${wordReference(1)} enligt <a href="https://example.org/">källan</a>, se <a href="#_Toc1">nedan</a>.</p>` +
        wordLine('1.', 'Mät') +
        wordLine('a)', 'el', 2) +
        wordLine('2.', 'Räkna') +
        `<table><tr><td rowspan=2><p><b>År</b></p></td><td colspan=2><p><b>Utsläpp</b></p></td></tr>
         <tr><td>direkta</td><td>indirekta</td></tr><tr><td>2025</td><td>7</td><td>9</td></tr></table>` +
        wordNotes(['Rapporten.']),
    ),
  );
  await expect
    .poll(() => storedText('Klistrad tabell'), saved)
    .toBe(
      `Elva **procent**<Footnote>Rapporten.</Footnote> enligt [källan](https://example.org/), se nedan.

1. Mät
   1. el
2. Räkna

<Table>
  <Row>
    <Cell header="row" rowSpan={2}>År</Cell>
    <Cell header="row" colSpan={2}>Utsläpp</Cell>
  </Row>

  <Row>
    <Cell>direkta</Cell>
    <Cell>indirekta</Cell>
  </Row>

  <Row>
    <Cell>2025</Cell>
    <Cell>7</Cell>
    <Cell>9</Cell>
  </Row>
</Table>
`,
    );
});

it('a picture that comes along with a description becomes a figure of the text', async () => {
  const picture = sharp({ create: { width: 800, height: 600, channels: 3, background: '#2f5d50' } });
  const address = `data:image/png;base64,${(await picture.png().toBuffer()).toString('base64')}`;
  const body = await begin('Klistrad bild');
  await paste(body, `<p>före</p><p><img src="${address}" alt="Karta över Värmland"></p><p>efter</p>`);
  await expect
    .poll(() => storedText('Klistrad bild'), saved)
    .toBe('före\n\n<Figure picture="Karta över Värmland" />\n\nefter\n');
});
