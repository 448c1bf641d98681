import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  compareIds,
  decodePageList,
  encodePageList,
  pageListFile,
} from '../../../common/protocol/page-list.ts';
import { hitName, ranking, weightsFile } from '../../../common/protocol/search-index.ts';
import {
  decodeWeighedWords,
  encodeWeighedWords,
  type FiledWord,
} from '../../../common/protocol/weighed-words.ts';
import { indexPages } from '../../../publisher/search/pages/indexed-page.ts';
import { closePagefind, openPagefind } from '../../../publisher/search/pages/pagefind.ts';
import { openSearchPages } from '../../../publisher/search/pages/search-page.ts';
import { openWordFiling } from '../../../publisher/search/pages/word-filing.ts';
import { decodeCbor } from '../../../publisher/search/segment/cbor.ts';
import { signature } from '../../../publisher/search/segment/format.ts';
import { createSegmentWriter } from '../../../publisher/search/segment/segment-writer.ts';
import { openWasm, type WasmIndex } from '../../../site/search/engine/wasm.ts';
import fc from '../../support/fast-check.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bruket-weights-'));
});

afterAll(async () => {
  await closePagefind();
  await rm(folder, { recursive: true, force: true });
});

const unpacked = async (...parts: string[]) =>
  gunzipSync(await readFile(path.join(folder, ...parts))).subarray(signature.length);

const pages = [
  '<h1>Energi i ugnen</h1><p>Energi, energi och mer energi. Energins pris.</p>',
  '<h1>Ugnar</h1><h2>Energi</h2><p>Vi mäter energin i effektiva ugnar, år för år.</p>',
  `<h1>Mycket</h1><p>${'energi '.repeat(60)}ar får far</p>`,
  '<h1>Annat</h1><p>En enda gång energieffektivisering.</p>',
];

test('pages are rated alike with what their words weigh and with the places of their words', async () => {
  const pagefind = await openPagefind('sv');
  const read = openSearchPages('sv', new Map());
  const found = pages.flatMap((body, place) => {
    const page = read.read(`<html lang="sv"><body><main data-pagefind-body>${body}</main></body></html>`);
    return page ? [{ address: `/${place}/`, page }] : [];
  });
  const writer = createSegmentWriter(folder, { mark: 'mark', language: 'sv', isSmallest: true });
  for (const page of await indexPages(found, openWordFiling(pagefind))) writer.add(page);
  writer.finish(pagefind.entry);
  const open = await openWasm(gunzipSync(await readFile(pagefind.wasm)).subarray(signature.length));
  await pagefind.close();
  const { content } = decodePageList(await unpacked(pageListFile));
  const [placed, weighed] = [1, 2].map(() => open(content, ranking));
  let end = 0;
  for (const file of await readdir(path.join(folder, 'index'))) {
    placed!.addWords(await unpacked('index', file));
    const words = decodeWeighedWords(await unpacked(weightsFile(path.parse(file).name)), end);
    end = words.end;
    weighed!.addWords(words.content);
  }
  for (const query of ['energi', 'ener', 'ugn', 'ar', 'far', 'energi ugn', 'effektiv'])
    expect(scores(weighed!, query), query).toEqual(scores(placed!, query));
  expect(scores(placed!, 'energi')).toHaveLength(4);
});

function scores(index: WasmIndex, query: string): [name: string, score: string][] {
  const { results } = index.search(query, query, { whole: false, exactLetters: false });
  return results.map(({ p: name, s: score }): [string, string] => [name, score.toFixed(4)]).sort();
}

const filedPages = fc.array(
  fc.tuple(
    fc.nat(3000),
    fc.array(fc.record({ weight: fc.integer({ min: 1, max: 255 }), distance: fc.nat(9) }), { maxLength: 9 }),
    fc.array(fc.integer({ min: -6, max: 300 })),
  ),
);
const filedWords = fc.uniqueArray(
  fc.tuple(
    fc.stringMatching(/^[a-zåäö]{1,9}$/),
    filedPages,
    fc.array(fc.tuple(fc.stringMatching(/^[a-zåäö]{1,9}$/), filedPages)),
  ),
  { minLength: 1, selector: ([stem]) => stem },
);

test('words come back with their pages, the fields and the weights, each at places of its own', () => {
  fc.assert(
    fc.property(filedWords, fc.nat(100_000), (words, from) => {
      const placed = (some: typeof words) =>
        some.map(([stem, plain, forms]): FiledWord => {
          const written = (having: (typeof words)[number][1]) =>
            having.map(([distance, places, inFields]): FiledWord[1][number] => [
              distance,
              places.flatMap(({ weight, distance: at }) => [-weight - 1, at]),
              inFields,
            ]);
          return [stem, written(plain), forms.map(([form, having]) => [form, written(having)])];
        });
      const asked = placed(words);
      const { stems, content, end } = decodeWeighedWords(encodeWeighedWords(asked), from);
      expect(stems).toEqual(words.map(([stem]) => stem));
      const [read] = decodeCbor(Buffer.from(content)) as unknown as [FiledWord[]];
      const facts = (some: FiledWord[]) =>
        some.map(([stem, plain, forms]) => [
          stem,
          plain.map(factsOf),
          forms.map(([form, having]) => [form, having.map(factsOf)]),
        ]);
      expect(facts(read)).toEqual(facts(asked));
      for (const place of read.flatMap(([, plain]) => plain.flatMap(([, places]) => firstOf(places))))
        expect(place >= from && place < end).toBe(true);
    }),
    { numRuns: 50 },
  );
});

function factsOf([distance, places, inFields]: FiledWord[1][number]): unknown {
  let [weight, sum] = [25, 0];
  for (const value of places) {
    if (value < 0) weight = -value - 1;
    else sum += weight;
  }
  return [distance, sum, inFields];
}

const firstOf = (places: number[]) => places.filter((value) => value >= 0).slice(0, 1);

test('the list of pages comes back as Pagefind reads it', () => {
  const id = fc.stringMatching(/^[0-9a-f]{7}[0-9a-f]{0,3}$/);
  const page = fc.record({ id, wordCount: fc.integer({ min: 1, max: 100_000 }) });
  fc.assert(
    fc.property(fc.uniqueArray(page, { selector: (one) => one.id }), (some) => {
      const listed = some.toSorted((a, b) => compareIds(a.id, b.id));
      const files = [['a', 'stål', '1a2b3c4'] as [string, string, string]];
      const list = { version: '1.6.0', mark: 'k3f9', pages: listed, files, fields: ['title'] };
      const read = decodePageList(encodePageList(list));
      expect(read.files).toEqual(files);
      expect(decodeCbor(Buffer.from(read.content))).toEqual([
        '1.6.0',
        listed.map(({ id: own, wordCount }) => [hitName('k3f9', own), wordCount]),
        files,
        ...[[], []],
        ['title'],
      ]);
    }),
  );
});

test('files that are cut are not believed', () => {
  const list = encodePageList({
    ...{ version: '1.6.0', mark: 'k3f9', files: [], fields: [] },
    pages: [{ id: '1a2b3c4', wordCount: 300 }],
  });
  const words = encodeWeighedWords([['energi', [[3, [-25, 7], []]], []]]);
  expect(() => decodePageList(list.subarray(0, -1))).toThrow(RangeError);
  expect(() => decodeWeighedWords(words.subarray(0, -1), 0)).toThrow(RangeError);
});
