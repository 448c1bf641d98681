import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageAddresses } from '../../common/publication.ts';
import type { Document } from '../../common/view-model/documents.ts';
import type { PressRelease } from '../../common/view-model/press-releases.ts';
import { launchChromium } from '../support/chromium.ts';
import { everyBlock, fakeCorpus, paragraphs, picture } from '../support/fake-content.ts';
import { serveFakeSite, type FakeSite } from '../support/fake-site.ts';
import { memorySource, type Corpus } from '../support/memory-source.ts';
import { typesAmong } from '../support/page-types.ts';

let site: FakeSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveFakeSite(memorySource(fakeCorpus()));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const desk = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };

/** A page of a site with this content; styles may be added to it. */
async function open(
  address: string,
  { corpus = fakeCorpus(), viewport = desk }: { corpus?: Corpus; viewport?: typeof desk } = {},
): Promise<Page> {
  site.show(memorySource(corpus));
  const page = await browser.newPage({ bypassCSP: true, reducedMotion: 'reduce', viewport });
  await page.goto(new URL(address, site.origin).href);
  return page;
}

const release = '/pressmeddelanden/tre-regioner-gar-samman/';

function releaseIn(corpus: Corpus): PressRelease {
  const found = corpus.documents.find(
    (document): document is PressRelease =>
      document.kind === 'press-releases' && document.address === release,
  );
  if (!found) throw new Error(`${release} is no press release of the fake site.`);
  return found;
}

/** With a text that takes several screens. */
function longRelease(): Corpus {
  const corpus = fakeCorpus();
  const sentence = 'Mätningen visar att ugnarna drar lika mycket el om natten som om dagen. ';
  const document = releaseIn(corpus);
  document.body = paragraphs(...Array.from({ length: 20 }, () => sentence.repeat(6)));
  document.picture = picture('bild', 'En hall.');
  return corpus;
}

describe('On a desk', () => {
  it('the contacts of a release stand beside its title, and stay while the text goes by', async () => {
    const page = await open(release, { corpus: longRelease() });
    const contacts = page.locator('[aria-labelledby=contacts]');
    const [title, beside] = [await page.locator('h1').boundingBox(), await contacts.boundingBox()];
    expect(beside!.x).toBeGreaterThan(title!.x + title!.width);
    expect(beside!.y).toBeLessThan(title!.y + title!.height);
    for (const top of [1000, 2000, 3000]) {
      await page.evaluate((y) => scrollTo(0, y), top);
      const box = await contacts.boundingBox();
      expect(box!.y).toBeGreaterThanOrEqual(0);
      expect(box!.y + box!.height).toBeLessThanOrEqual(desk.height);
    }
    await page.close();
  });

  it.each([960, 1440, 1920])('text keeps 60 to 75 characters a line at %i pixels', async (width) => {
    const page = await open(release, { corpus: longRelease(), viewport: { width, height: 900 } });
    const perLine = await page.locator('.prose > p:nth-of-type(3)').evaluate((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      // The last line is seldom full.
      return (paragraph.textContent?.length ?? 0) / (lines - 0.5);
    });
    expect(perLine).toBeGreaterThanOrEqual(60);
    expect(perLine).toBeLessThanOrEqual(75);
    await page.close();
  });

  it('pictures and tables are wider than the text beside them', async () => {
    const corpus = fakeCorpus();
    releaseIn(corpus).body = everyBlock('sv');
    const page = await open(release, { corpus });
    const width = async (what: string) => (await page.locator(what).first().boundingBox())!.width;
    const text = await width('.prose > p');
    for (const wide of ['.prose > .figure img', '.prose > .table', '.press-picture img'])
      expect(await width(wide), wide).toBeGreaterThan(text * 1.15);
    await page.close();
  });

  it('the second column of a release is filled: more contacts than the window holds roll, and what leads on is its foot', async () => {
    const corpus = longRelease();
    const document = releaseIn(corpus);
    document.contacts = Array.from({ length: 12 }, (_, at) => ({
      name: `Exempelperson ${at}`,
      role: 'Pressansvarig',
    }));
    const page = await open(release, { corpus });
    const box = (what: string) => page.locator(what).boundingBox();
    await page.evaluate(() => scrollTo(0, 1500));
    const contacts = await box('.stays');
    expect(contacts!.height).toBeLessThanOrEqual(desk.height);
    const [about, text] = [await box('[aria-labelledby=subjects]'), await box('.main-column')];
    expect(about!.x).toBeGreaterThan(text!.x + text!.width);
    expect(about!.y + about!.height).toBeCloseTo(text!.y + text!.height, -1);
    await page.close();
  });

  it('who goes by Tab meets the way to the contacts before the text', async () => {
    const page = await open(release, { corpus: longRelease() });
    const way = page.locator('.to-contacts a[href="#contacts"]');
    expect((await page.locator('.to-contacts').boundingBox())!.width).toBeLessThan(2);
    const isThere = () => way.evaluate((link) => link === document.activeElement);
    for (let presses = 0; presses < 16 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
    expect((await way.boundingBox())!.height).toBeGreaterThan(20);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('[aria-labelledby=contacts]') !== null),
    ).toBe(true);
    await page.close();
  });

  it('a page with little on it has its footer at the foot of the window', async () => {
    const page = await open('/finns-inte/', { viewport: { width: 1440, height: 2000 } });
    const footer = await page.locator('.footer').boundingBox();
    expect(footer!.y + footer!.height).toBeCloseTo(2000, 0);
    await page.close();
  });
});

describe('What stands beside or below each other', () => {
  const rowsAmong = (boxes: { top: number }[]) => [...new Set(boxes.map(({ top }) => Math.round(top)))];
  const boxesOf = (page: Page, what: string) =>
    page
      .locator(what)
      .evaluateAll((found) => found.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));

  it.each([768, 1440])('leaves nobody alone on a second row at %i pixels', async (width) => {
    const page = await open('/goda-exempel/', { viewport: { width, height: 900 } });
    for (const what of ['.list-facets label', '.footer nav'])
      expect(rowsAmong(await boxesOf(page, what)), what).toHaveLength(1);
    await page.close();
  });

  it('titles of organisations stand on one line, marked or not', async () => {
    const corpus = fakeCorpus();
    corpus.subjects = corpus.subjects
      .filter(({ kind }) => kind !== 'organisations')
      .concat(
        ['Bruket', 'Gjuteriet', 'Verkstaden'].map((title, at) => ({
          ...corpus.subjects.find(({ kind }) => kind === 'organisations')!,
          ...{ id: 900 + at, title, address: `/organisationer/${title.toLowerCase()}/`, example: at === 1 },
          picture: picture(`bild-${at}`, 'En hall.'),
        })),
      );
    const page = await open('/organisationer/', { corpus });
    const titles = await boxesOf(page, '.cards .item-title');
    expect(titles).toHaveLength(3);
    expect(rowsAmong(titles)).toHaveLength(1);
    await page.close();
  });

  it('a heading below a search field keeps its distance', async () => {
    const page = await open('/finns-inte/');
    const [search, heading] = [
      await page.locator('main .search').boundingBox(),
      await page.locator('main .band-title').last().boundingBox(),
    ];
    expect(heading!.y - (search!.y + search!.height)).toBeGreaterThanOrEqual(24);
    await page.close();
  });
});

describe('Rows of cards', () => {
  const counts = [1, 2, 3, 4, 5, 7, 8, 11];
  it.each([768, 1440])('have no holes at %i pixels, whatever their number', async (width) => {
    for (const count of counts) {
      const corpus = fakeCorpus();
      const document = releaseIn(corpus);
      document.related = Array.from({ length: count }, (_, at): Document => ({
        ...corpus.documents[at % corpus.documents.length]!,
        ...(at % 3 === 0 ? { picture: undefined } : { picture: picture(`bild-${at}`, 'En hall.') }),
      }));
      const page = await open(release, { corpus, viewport: { width, height: 900 } });
      const { list, rows } = await page.locator('.cards').evaluate((cards) => {
        const boxes = [...cards.children].map((card) => card.getBoundingClientRect());
        const tops = [...new Set(boxes.map(({ top }) => Math.round(top)))];
        const rows = tops.map((top) => {
          const row = boxes.filter((box) => Math.round(box.top) === top);
          return {
            left: Math.min(...row.map(({ left }) => left)),
            right: Math.max(...row.map(({ right }) => right)),
          };
        });
        const { left, right } = cards.getBoundingClientRect();
        return { list: { left, right }, rows };
      });
      for (const row of rows) {
        expect(row.left, `${count} cards`).toBeCloseTo(list.left, 0);
        expect(row.right, `${count} cards`).toBeCloseTo(list.right, 0);
      }
      await page.close();
    }
  });
});

describe('On a phone', () => {
  it('the contacts of a release are one tap away from its first screen', async () => {
    const page = await open(release, { corpus: longRelease(), viewport: phone });
    const link = page.locator('.to-contacts a[href="#contacts"]');
    const box = await link.boundingBox();
    expect(box!.y + box!.height).toBeLessThan(phone.height);
    await link.click();
    expect((await page.locator('#contacts').boundingBox())!.y).toBeLessThan(phone.height);
    await page.close();
  });

  it('the home page tells what is new and what readers need within a screen and a half', async () => {
    const corpus = fakeCorpus();
    for (const document of corpus.documents)
      if (document.kind === 'guides') document.need = 'sänka elräkningen';
    const page = await open('/', { corpus, viewport: phone });
    const within = 1.5 * phone.height;
    for (const what of ['.news .lead', '.needs > li']) {
      const box = await page.locator(what).first().boundingBox();
      expect(box!.y + box!.height, what).toBeLessThan(within);
    }
    await page.close();
  });
});

describe('At 360 pixels with text at 200 %', () => {
  const longWord = 'Energieffektiviseringsåtgärdsplaneringssamordningsgruppsmötesprotokollsunderlag';

  /** Titles of 300 characters, words that break nowhere, many of everything, and much that is missing. */
  function roughCorpus(): Corpus {
    const corpus = fakeCorpus();
    for (const document of corpus.documents) {
      document.body = everyBlock('sv');
      document.title = `${longWord} ${'om ugnar och mätare '.repeat(20)}`.slice(0, 300);
      document.contacts = Array.from({ length: 30 }, (_, at) => ({
        name: `${longWord} ${at}`,
        role: longWord,
        email: `${longWord.toLowerCase()}@example.org`,
        phone: '+46 70 123 45 67',
        picture: picture('ansikte', ''),
      }));
      if (document.id % 2 === 0) delete document.picture;
    }
    for (const subject of corpus.subjects) {
      subject.title = `${subject.title} ${longWord}`;
      if (subject.project) {
        const [partner] = subject.project.partners;
        subject.project.partners = partner ? Array.from({ length: 200 }, () => partner) : [];
      }
    }
    return corpus;
  }

  it.each([
    ['of a site', fakeCorpus, false],
    ['whose fonts are late', fakeCorpus, true],
    ['of the roughest content', roughCorpus, true],
  ])('no page %s scrolls sideways', async (_, corpusOf, isWithoutFonts) => {
    const content = memorySource(corpusOf());
    site.show(content);
    const page = await browser.newPage({ bypassCSP: true, reducedMotion: 'reduce', viewport: phone });
    if (isWithoutFonts) await page.route('**/*.woff2', (route) => route.abort());
    const wide: string[] = [];
    for (const address of typesAmong(await Array.fromAsync(pageAddresses(content, 'sv')), 'sv')) {
      await page.goto(new URL(address, site.origin).href);
      await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > phone.width) wide.push(`${address}: ${width}`);
    }
    expect(wide).toEqual([]);
    await page.close();
  });
});
