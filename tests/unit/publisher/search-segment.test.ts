import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from '../../support/fast-check.ts';
import { createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Language } from '../../../common/languages.ts';
import { decodePageList, pageListFile } from '../../../common/protocol/page-list.ts';
import { searchFields } from '../../../common/protocol/search-index.ts';
import { indexPages } from '../../../publisher/search/pages/indexed-page.ts';
import { closePagefind, openPagefind } from '../../../publisher/search/pages/pagefind.ts';
import { openSearchPages } from '../../../publisher/search/pages/search-page.ts';
import { openWordFiling } from '../../../publisher/search/pages/word-filing.ts';
import { createCborWriter, decodeCbor, type CborValue } from '../../../publisher/search/segment/cbor.ts';
import {
  nameContents,
  placeInText,
  readPositions,
  signature,
  writePlacesInText,
} from '../../../publisher/search/segment/format.ts';
import { createSegmentWriter } from '../../../publisher/search/segment/segment-writer.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bruket-segment-'));
});

afterAll(async () => {
  await closePagefind();
  await rm(folder, { recursive: true, force: true });
});

const page = (language: Language, title: string, body: string) =>
  `<!DOCTYPE html><html lang="${language}"><head><meta content="${title}" data-pagefind-meta="title[content]">
  <meta content="Guide" data-pagefind-meta="kind[content]"><meta content="Guider" data-pagefind-filter="kind[content]"><meta content="Energi &amp; el" data-pagefind-filter="topic[content]">
  </head><body><header>Sidhuvud</header><article data-pagefind-body>${body}</article></body></html>`;

const pages: Record<Language, Record<string, string>> = {
  sv: {
    '/a/': page(
      'sv',
      'Mät trycket',
      '<h1>Mät trycket</h1><p>Verkets åtgärder sparar energi.</p><p>Får, far och FÅR</p>',
    ),
    '/b/': page(
      'sv',
      'ESG-krav',
      '<h2 id="k">ESG-krav på leverantörer</h2><p>EU:s krav, CO2-utsläpp &amp; 12,5 % mer; e-post</p>',
    ),
    '/c/': page(
      'sv',
      'Citat',
      '<blockquote><p>”Vi sparade 40 000 kr”, säger hon</p></blockquote><ul><li>ett<br>två</li><li><b>sam</b>verkan</li></ul>',
    ),
    '/d/': page(
      'sv',
      'Bild 👍',
      '<figure><img src="/media/a.jpg" alt="En ugn i drift"></figure><h3>café 🏭 skogs/bruk</h3><td>cell</td>',
    ),
    '/e/': page(
      'sv',
      'Lista',
      '<table><tr><th>År</th><td>2026</td></tr></table><p>WKWebView snake_case sist',
    ),
  },
  en: {
    '/en/a/': page(
      'en',
      'Measure',
      '<h1>Measure the pressure</h1><p>Companies were measuring; it&#39;s the company&rsquo;s own.</p>',
    ),
    '/en/b/': page(
      'en',
      'Notes',
      '<h2>State-of-the-art furnaces</h2><p>It wasn’t naïve: "résumé" (2nd ed.)</p>',
    ),
  },
};

/** What a search can find: every place of every term, by term and page. */
interface Contents {
  fragments: Record<string, object>;
  places: Record<string, unknown>;
}

async function unpacked(...parts: string[]): Promise<Buffer> {
  return gunzipSync(await readFile(path.join(...parts))).subarray(signature.length);
}

/** As Pagefind reads it. */
async function listOf(segment: string): Promise<Buffer> {
  const meta = (await readdir(segment)).find((file) => file.endsWith('.pf_meta'));
  return meta
    ? unpacked(segment, meta)
    : Buffer.from(decodePageList(await unpacked(segment, pageListFile)).content);
}

type PackedPages = [distance: number, positions: number[], fields: number[]][];
type PackedWords = [stem: string, pages: PackedPages, variants: [form: string, pages: PackedPages][]][];

async function contentsOf(segment: string): Promise<Contents> {
  const decoded = decodeCbor(await listOf(segment)) as unknown[];
  const [, hits, , , , fields] = decoded as [string, [string, number][], unknown, unknown, unknown, string[]];
  const fragments: Contents['fragments'] = {};
  const urls: string[] = [];
  for (const [name] of hits) {
    const fragment = JSON.parse((await unpacked(segment, 'fragment', `${name}.pf_fragment`)).toString()) as {
      url: string;
    };
    fragments[fragment.url] = fragment;
    urls.push(fragment.url);
  }
  const places: Contents['places'] = {};
  const add = (term: string, packed: PackedPages) => {
    let at = 0;
    for (const [distance, positions, inFields] of packed) {
      at += distance;
      const byField = fieldPlaces(inFields, fields);
      if (positions.length + byField.length > 0)
        places[`${term} ${urls[at]}`] = [readPositions(positions).sort(byPosition), byField];
    }
  };
  for (const file of await readdir(path.join(segment, 'index'))) {
    const [words] = decodeCbor(await unpacked(segment, 'index', file)) as unknown as [PackedWords];
    for (const [stem, plain, variants] of words) {
      add(stem, plain);
      for (const [form, packed] of variants) add(`${stem}/${form}`, packed);
    }
  }
  return { fragments, places };
}

const byPosition = (a: { position: number; weight: number }, b: typeof a) =>
  a.position - b.position || a.weight - b.weight;

/** Of those fields alone that we have searched. */
function fieldPlaces(packed: number[], fields: string[]): string[] {
  let field = '';
  let position = 0;
  return packed.flatMap((value) => {
    if (value >= 0) position += value;
    else [field, position] = [fields[-value - 1] ?? '', 0];
    return value >= 0 && searchFields.includes(field) ? [`${field} ${position}`] : [];
  });
}

async function byPagefind(language: Language): Promise<Contents> {
  const out = path.join(folder, `pagefind-${language}`);
  const { index } = await createIndex();
  for (const [url, content] of Object.entries(pages[language])) await index?.addHTMLFile({ url, content });
  await index?.writeFiles({ outputPath: out });
  return contentsOf(out);
}

async function byBruket(language: Language): Promise<Contents> {
  const out = path.join(folder, `bruket-${language}`);
  const pagefind = await openPagefind(language);
  const searchPages = openSearchPages(language, new Map());
  const read = Object.entries(pages[language]).flatMap(([address, html]) => {
    const searchPage = searchPages.read(html);
    return searchPage ? [{ address, page: withoutParts(searchPage) }] : [];
  });
  const writer = createSegmentWriter(out, { mark: 'mark', language, isSmallest: true });
  for (const indexed of await indexPages(read, openWordFiling(pagefind))) writer.add(indexed);
  writer.finish(pagefind.entry);
  await pagefind.close();
  return contentsOf(out);
}

/** Pagefind knows no parts of compounds, and searches in no topics. */
function withoutParts<Page extends { fields: Record<string, string> }>(of: Page): Page {
  const { parts: _, title_parts: __, topics: ___, ...fields } = of.fields;
  return { ...of, fields };
}

test.each(['sv', 'en'] as const)(
  'a segment holds what Pagefind itself writes, and what stands between dashes and slashes beside it (%s)',
  async (language) => {
    const [ours, theirs] = [await byBruket(language), await byPagefind(language)];
    expect(ours.fragments).toEqual(theirs.fragments);
    for (const [term, places] of Object.entries(theirs.places)) expect(ours.places[term]).toEqual(places);
  },
);

test('what looks like a mark of Pagefind is text, and moves no other word', async () => {
  const pagefind = await openPagefind('sv');
  const filed = await openWordFiling(pagefind).file(['före', '___PAGEFIND_WEIGHT___9', 'efter']);
  await pagefind.close();
  const stems = filed.map(({ terms }) => terms.map(({ stem }) => stem));
  expect([stems.at(0), stems.at(-1)]).toEqual([['for'], ['eft']]);
});

const cborValue = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: -(2 ** 32), max: 2 ** 32 - 1 }),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value')),
  ),
})).value;

function encode(value: CborValue, writer = createCborWriter(1)): Buffer {
  if (typeof value === 'number') writer.integer(value);
  else if (typeof value === 'string') writer.text(value);
  else {
    writer.array(value.length);
    for (const one of value) encode(one, writer);
  }
  return writer.view();
}

test('what is written as CBOR is read as it was', () => {
  fc.assert(
    fc.property(cborValue, (value) => {
      expect(decodeCbor(encode(value))).toEqual(value);
    }),
  );
});

test('CBOR that is cut or has something after it is not believed', () => {
  const bytes = Buffer.from(encode([1, 'två', [3, -4]]));
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), (length) => {
      expect(() => decodeCbor(bytes.subarray(0, length))).toThrow(RangeError);
    }),
  );
  expect(() => decodeCbor(Buffer.concat([bytes, bytes]))).toThrow(/more bytes/);
});

test('places come back as they were, whatever they weigh', () => {
  const place = fc.record({ position: fc.nat(5000), weight: fc.integer({ min: 1, max: 255 }) });
  fc.assert(
    fc.property(fc.array(place), (places) => {
      const writer = createCborWriter();
      writePlacesInText(writer, places.map(placeInText));
      const read = readPositions(decodeCbor(writer.view()) as number[]);
      expect(read.sort(byPosition)).toEqual(places.sort(byPosition));
    }),
  );
});

test('two contents never have one name', () => {
  const name = nameContents();
  const names = Array.from({ length: 60_000 }, (_, n) => name(String(n)));
  expect(new Set(names).size).toBe(names.length);
  expect(name('17')).toBe(names[17]);
});
