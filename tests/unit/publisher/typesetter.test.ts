import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { kinds } from '../../../common/addresses.ts';
import { languages } from '../../../common/languages.ts';
import type { ContentSource } from '../../../common/view-model/content-source.ts';
import type { FileToMake } from '../../../common/view-model/files-to-make.ts';
import { inRoot } from '../../../launcher/config/root.ts';
import { createTypesetter, type Typesetter } from '../../../publisher/made/typesetter.ts';
import { builtSite } from '../../support/built-site.ts';
import { fakeContent } from '../../support/fake-content.ts';
import { readPdf } from '../../support/read-pdf.ts';

vi.setConfig({ testTimeout: 180_000 });

let render: (address: string, content: ContentSource) => Promise<Response>;
let typesetter: Typesetter;
let pictures: string;
/** What the pages of both languages want to have made, by address. */
const wanted = new Map<string, FileToMake>();

beforeAll(async () => {
  render = await builtSite();
  pictures = await mkdtemp(path.join(tmpdir(), 'bruket-pictures-'));
  typesetter = await createTypesetter({ bundle: inRoot('.build/site'), pictures });
  await collectWanted(fakeContent());
}, 300_000);

afterAll(() => rm(pictures, { recursive: true, force: true }));

async function collectWanted(content: ContentSource): Promise<void> {
  const make = (file: FileToMake) => {
    wanted.set(file.address, file);
    return Promise.resolve(undefined);
  };
  for (const language of languages)
    for (const kind of kinds)
      for (const { address } of await content.documents({ language, kind, ownLanguageOnly: true }))
        await render(address, { ...content, make });
  for (const file of picturesIn([...wanted.values()])) await draw(path.basename(file));
}

function picturesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'file' && typeof part === 'string' ? [part] : picturesIn(part),
  );
}

/** As the page's data tells them. */
function altsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'alt' && typeof part === 'string' ? [part] : altsIn(part),
  );
}

async function draw(name: string): Promise<void> {
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#557799' } });
  const file = path.join(pictures, decodeURIComponent(name));
  await writeFile(file, await (name.endsWith('.png') ? picture.png() : picture.jpeg()).toBuffer());
}

const release = '/pressmeddelanden/tre-regioner-gar-samman/';
const sheetOf = (page: string) => wanted.get(`${page}${page.split('/').at(-2)}.pdf`)!;

/** The PDF of a release whose data is changed. */
async function pdfWith(changes: Record<string, unknown>) {
  const { template, data } = sheetOf(release);
  return readPdf(await typesetter.make({ template, data: { ...data, ...changes } }));
}

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

describe('The PDF of a document', () => {
  it('is tagged, in its language, with its title, and says that it is PDF/UA-1 and PDF/A-2a', async () => {
    const files = [...wanted.values()].filter(({ template }) => template === 'document');
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const pdf = await readPdf(await typesetter.make(file));
      expect(pdf, file.address).toMatchObject({
        isTagged: true,
        title: file.data['title'],
        language: file.address.startsWith('/en/') ? 'en' : 'sv',
        standards: { ua: '1', a: '2', level: 'A' },
      });
      expect(pdf.roles.filter((role) => role === 'H1')).toHaveLength(1);
    }
  });

  it('has the headings, lists, tables with header cells, links and alternative texts of a release', async () => {
    const pdf = await readPdf(await typesetter.make(sheetOf(release)));
    for (const role of ['H1', 'H2', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Link', 'BlockQuote'])
      expect(pdf.roles, role).toContain(role);
    const { data } = sheetOf(release);
    expect(altsIn(data).length).toBeGreaterThan(1);
    for (const alt of altsIn(data)) expect(pdf.alts).toContain(alt);
    for (const words of ['Presskontakt', 'Om Paper Province', 'Rättelse', 'Karlstad, 12 november 2026'])
      expect(pdf.text).toContain(words);
    expect(pdf.links.some((link) => link.startsWith('tel:'))).toBe(true);
    expect(pdf.text).toContain('https://bruket.example/pressmeddelanden/tre-regioner-gar-samman/');
  });

  it('takes words as words, whatever they would be in a template', async () => {
    const title = '#set page(fill: red) *fet* "citat" $x$ \\ @ref <etikett> // slut';
    const pdf = await pdfWith({ title, blocks: [paragraph('#image("/etc/passwd") = rubrik')] });
    expect(pdf.title).toBe(title);
    expect(pdf.text.replaceAll(/\s+/g, ' ')).toContain('#set page(fill: red) *fet* "citat"');
    expect(pdf.text).toContain('#image("/etc/passwd") = rubrik');
  });

  it('is made of words of 300 characters, of emoji, of other scripts and of what no font has', async () => {
    const long = 'industriomställning'.repeat(16);
    const texts = [
      long,
      '👩🏽‍🏭 🇸🇪 ✅',
      'שלום עולם',
      'مرحبا بالعالم',
      'Zażółć gęślą jaźń, ŋ đ ŧ',
      '你好 \u{1f9ff}𝔘 a\u0300\u0489',
    ];
    const pdf = await pdfWith({ title: long, blocks: texts.map(paragraph) });
    expect(pdf.title).toBe(long);
    expect(pdf.text.replaceAll(/[\s\u200b]/g, '')).toContain(long);
    for (const word of ['Zażółć gęślą jaźń', 'ŋ đ ŧ']) expect(pdf.text).toContain(word);
    expect(pdf.text).not.toContain('你');
  });

  it('is made of a table whose cells reach beyond it, and of headings that leave out levels', async () => {
    const cell = { colSpan: 1, rowSpan: 1, heads: true, text: [paragraph('a')] };
    const table = {
      type: 'table',
      columns: 2,
      headRows: 1,
      cells: [
        { ...cell, x: 0, y: 0 },
        { ...cell, x: 1, y: 1 },
      ],
    };
    expect((await pdfWith({ blocks: [table] })).roles).toContain('Table');
  });

  it('is the same file of the same data', async () => {
    const [one, other] = [await typesetter.make(sheetOf(release)), await typesetter.make(sheetOf(release))];
    expect(one.equals(other)).toBe(true);
  });

  it('is refused with a reason where a picture is missing', async () => {
    await expect(pdfWith({ logo: { file: '/media/1-a/finns-inte.jpg', alt: 'x' } })).rejects.toThrow(
      'finns-inte',
    );
  });
});

describe('The picture of a link', () => {
  const card = () => wanted.get(`${release}share.jpg`)!;

  it('is 1200 by 630 pixels and less than 100 kB, with a picture and without', async () => {
    const cards = [...wanted.values()].filter(({ template }) => template === 'share');
    expect(cards.length).toBeGreaterThan(10);
    for (const file of cards.slice(0, 6)) {
      const made = await typesetter.make(file);
      expect(await sharp(made).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
      expect(made.length).toBeLessThan(100_000);
    }
  });

  it.each([
    ['200 characters', 'Forskningsanläggningen för återvinning på Åland öppnar '.repeat(4).slice(0, 200)],
    ['500 characters', 'Omställning i små steg ger stora resultat för hela länet. '.repeat(9).slice(0, 500)],
    ['a word of 300 characters', 'å'.repeat(300)],
  ])('leaves its margins empty whatever the title, as of %s', async (_, title) => {
    const { template, data } = card();
    const made = await typesetter.make({ template, data: { ...data, title, picture: null } });
    const edges = [
      { left: 1150, top: 0, width: 50, height: 630 },
      { left: 60, top: 500, width: 1100, height: 30 },
    ];
    for (const edge of edges) {
      const part = await sharp(made).extract(edge).greyscale().toBuffer();
      const { channels } = await sharp(part).stats();
      expect(channels[0]!.min).toBeGreaterThan(235);
    }
  });
});
