import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import fc, { seed } from '../support/fast-check.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listFiles } from '../../publisher/release/files.ts';
import { buildSegments } from '../../publisher/search/build/build-segments.ts';
import type { IndexHealth } from '../../publisher/search/index/health.ts';
import { openLanguageIndex, type LanguageIndex } from '../../publisher/search/index/language-index.ts';
import { readPublishedIndex } from '../../publisher/search/index/published-index.ts';
import { closePagefind } from '../../publisher/search/pages/pagefind.ts';
import { serveFiles } from '../../launcher/static-server/static-files.ts';
import { eachOnce } from '../../site/search/engine/engine.ts';
import { facetsFile, unpackFacets, type Facets, type FacetsFile } from '../../common/protocol/facets.ts';
import { loadWasm, openSegment } from '../../site/search/engine/segment.ts';
import { vocabularyFile } from '../../common/protocol/search-index.ts';
import { openVocabulary } from '../../site/search/lexicon/vocabulary.ts';

/** Small enough for one segment, two and several to come up among a few pages. */
const limits = { maxDelta: 12, maxHeld: 40, company: 4, maxSegment: 18 };

let site: string;
let origin: string;
let server: Server;
let index: LanguageIndex | undefined;
/** What stands on the site: address, words and topic. */
const standing = new Map<string, { words: string; topic: string }>();

beforeAll(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'bruket-search-'));
  server = createServer(serveFiles(site, {})).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(async () => {
  for (const name of await readdir(site)) await rm(path.join(site, name), { recursive: true });
  standing.clear();
  index = await openIndex();
});

afterAll(async () => {
  await index?.close();
  await closePagefind();
  server.close();
  await rm(site, { recursive: true, force: true });
});

/** As a publisher does that starts anew. */
async function openIndex(): Promise<LanguageIndex> {
  await index?.close();
  return openLanguageIndex(site, 'sv', limits);
}

const addressOf = (n: number) => `/guider/sida-${n}/`;

function html(words: string, topic: string): string {
  return `<!doctype html><html lang="sv"><head><meta content="${words}" data-pagefind-meta="title[content]">
    <meta content="Guider" data-pagefind-filter="kind[content]">
    <meta content="${topic}" data-pagefind-filter="topic[content]"></head>
    <body><main data-pagefind-body><h1>${words}</h1><p>gemensam text om ${words}</p></main></body></html>`;
}

async function put(n: number, words: string, topic: string): Promise<void> {
  const folder = path.join(site, addressOf(n));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'index.html'), html(words, topic));
  standing.set(addressOf(n), { words, topic });
}

async function remove(n: number): Promise<void> {
  await rm(path.join(site, addressOf(n)), { recursive: true, force: true });
  standing.delete(addressOf(n));
}

function pages(): Map<string, string> {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  return new Map(
    [...standing].map(([address, { words, topic }]) => [address, hash(html(words, topic))] as const),
  );
}

const setPages = () => index!.setPages(pages());

async function rebuild({ former, pages }: NonNullable<IndexHealth['stale']>): Promise<void> {
  const { maxSegment: maxPages } = limits;
  index!.replaceBase(former, await buildSegments({ site, language: 'sv', pages, maxPages }));
}

/** Does what the index asks for until it is content, as the publisher does in the course of time. */
async function setPagesAndRebuild(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    const { outgrown, stale } = await setPages();
    const wanted = outgrown ?? stale;
    if (!wanted) return;
    await rebuild(wanted);
  }
  throw new Error('The index is never content.');
}

/** Searches as a browser does, in the published segments. */
async function search(
  query: string | null,
): Promise<{ titles: string[]; addresses: string[]; excerpts: string[]; topics: string[] }> {
  const { segments = [], superseded = [] } = (await readPublishedIndex(site, 'sv')) ?? {};
  const [first] = segments;
  if (!first) return { titles: [], addresses: [], excerpts: [], topics: [] };
  const wasm = loadWasm(origin + first, 'sv');
  const opened = segments.map((segment) => openSegment(origin + segment, wasm));
  const matching = { whole: false, exactLetters: false };
  const results = (await Promise.all(opened.map((segment) => segment.search(query, matching)))).flat();
  const hits = eachOnce(results, new Set(superseded));
  const data = await Promise.all(hits.map((hit) => hit.data()));
  const facets = new Map((await Promise.all(segments.map(facetsIn))).flatMap((some) => [...some]));
  return {
    titles: data.map(({ meta }) => meta['title'] ?? ''),
    addresses: data.map(({ url }) => new URL(url, origin).pathname),
    excerpts: data.map(({ excerpt }) => excerpt.map(({ text }) => text).join('')),
    topics: hits.flatMap(({ id }) => facets.get(id)?.values.topic ?? []),
  };
}

async function facetsIn(segment: string): Promise<Map<string, Facets>> {
  const text = await readFile(path.join(site, segment, facetsFile), 'utf8');
  return unpackFacets(JSON.parse(text) as FacetsFile);
}

async function expectExactlyWhatStands(): Promise<void> {
  const { titles, addresses, topics } = await search(null);
  const byAddress = addresses.map((address, place) => [address, titles[place]] as const).sort();
  expect(byAddress).toEqual([...standing].map(([address, { words }]) => [address, words] as const).sort());
  expect(topics.sort()).toEqual([...standing.values()].map(({ topic }) => topic).sort());
}

/** Everything that a web server would give away, in plain text. */
async function publicText(): Promise<string> {
  const files = (await listFiles(path.join(site, 'pagefind'))).filter((file) => !file.includes('/.'));
  const texts = files.map(async (file) => {
    const bytes = await readFile(path.join(site, 'pagefind', file));
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (isPacked ? await promisify(gunzip)(bytes) : bytes).toString('latin1');
  });
  return (await Promise.all(texts)).join('\n');
}

/** How many pages can be found in each segment. */
async function segmentSizes(): Promise<number[]> {
  const { segments = [] } = (await readPublishedIndex(site, 'sv')) ?? {};
  return Promise.all(
    segments.map(async (segment) => (await readdir(path.join(site, segment, 'fragment'))).length),
  );
}

async function fill(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await put(n, `ord${n}`, n % 2 ? 'Energi' : 'Material');
}

/** A site that is large enough for base segments. */
async function fillLarge(): Promise<void> {
  await fill(30);
  await setPagesAndRebuild();
}

test('a small site has one index, which is written again at each change', async () => {
  await fill(5);
  await setPages();
  await put(2, 'nyskriven', 'Energi');
  expect(await setPages()).toEqual({});
  expect((await readPublishedIndex(site, 'sv'))?.segments).toHaveLength(1);
  await expectExactlyWhatStands();
});

test('a large site gets base segments of a bounded size and a small one of what has changed since', async () => {
  await fill(30);
  expect((await setPages()).outgrown?.pages.size).toBe(30);
  await setPagesAndRebuild();
  await put(7, 'nyskriven', 'Energi');
  await put(40, 'helt ny', 'Material');
  expect(await setPages()).toEqual({});
  const sizes = await segmentSizes();
  expect(sizes).toHaveLength(3);
  expect(sizes.slice(0, -1)).toEqual([17, 12]);
  expect(sizes.at(-1)).toBeLessThan(10);
  expect((await search('nyskriven')).addresses).toEqual([addressOf(7)]);
  expect((await search('ord7')).addresses).not.toContain(addressOf(7));
  await expectExactlyWhatStands();
});

test('when too much has changed the newest base segment takes it up, and the others stay as they are', async () => {
  await fillLarge();
  const [oldest, newest] = (await readPublishedIndex(site, 'sv'))?.segments ?? [];
  for (let n = 0; n < 4; n += 1) await put(n, `annat${n}`, 'Energi');
  for (let n = 50; n < 60; n += 1) await put(n, `nytt${n}`, 'Energi');
  await setPagesAndRebuild();
  const { segments = [] } = (await readPublishedIndex(site, 'sv')) ?? {};
  expect(segments[0]).toBe(oldest);
  expect(segments).toContain(newest);
  await expectExactlyWhatStands();
});

test.each(['pagefind-entry.json', 'index', 'weights'])(
  'pages of a segment whose %s is missing are found again by themselves',
  async (lost) => {
    await fillLarge();
    const [oldest = ''] = (await readPublishedIndex(site, 'sv'))?.segments ?? [];
    await rm(path.join(site, oldest, lost), { recursive: true });
    if (lost !== 'pagefind-entry.json') index = await openIndex();
    await setPagesAndRebuild();
    await expectExactlyWhatStands();
  },
);

test('a few former segments stay for readers who have a page open, however much changes', async () => {
  await fill(3);
  for (let n = 0; n < 9; n += 1) {
    await put(1, `ord${n}`, 'Energi');
    await setPages();
  }
  const folders = (await readdir(path.join(site, 'pagefind'))).filter((name) => name.startsWith('sv-'));
  expect(folders.length).toBeGreaterThan(2);
  expect(folders.length).toBeLessThan(8);
  expect(await publicText()).not.toContain('gemensam text om ord7');
});

test('what could not be written is found as soon as it can be', async () => {
  await fill(5);
  await setPages();
  await put(2, 'nyskriven', 'Energi');
  const [folder, away] = [path.join(site, 'pagefind'), path.join(site, 'away')];
  await rename(folder, away);
  await writeFile(folder, '');
  await expect(setPages()).rejects.toThrow();
  await rm(folder);
  await rename(away, folder);
  await setPages();
  await expectExactlyWhatStands();
});

test('when the small segment has gone it comes again', async () => {
  await fillLarge();
  await put(7, 'nyskriven', 'Energi');
  await setPages();
  const recent = (await readPublishedIndex(site, 'sv'))?.segments.at(-1) ?? '';
  await rm(path.join(site, recent), { recursive: true });
  await setPages();
  await expectExactlyWhatStands();
});

test('a page that nothing but its address makes new is found once', async () => {
  await fillLarge();
  await remove(3);
  await put(41, 'ord3', 'Energi');
  await setPages();
  const { addresses, titles } = await search('ord3');
  expect(addresses.filter((_, place) => titles[place] === 'ord3')).toEqual([addressOf(41)]);
});

test('of a page that was withdrawn no text stays, and no word once its segment is rebuilt', async () => {
  await fill(30);
  await put(30, 'hemligheten', 'Energi');
  await setPagesAndRebuild();
  await put(1, 'annat', 'Energi');
  await setPages();
  await remove(30);
  const { stale } = await setPages();
  expect(await publicText()).not.toContain('gemensam text om hemligheten');
  if (stale) await rebuild(stale);
  await setPages();
  expect(await publicText()).not.toContain('hemlig');
  await expectExactlyWhatStands();
});

test('of a page that was withdrawn from a small site no word stays', async () => {
  await fill(4);
  await put(5, 'hemligheten', 'Energi');
  await setPages();
  expect(await publicText()).toContain('hemlig');
  await remove(5);
  await setPages();
  expect(await publicText()).not.toContain('hemlig');
});

test('what was withdrawn and comes back as it was is found again', async () => {
  await fillLarge();
  await remove(9);
  await setPages();
  await put(9, 'ord9', 'Energi');
  await setPages();
  await expectExactlyWhatStands();
  index = await openIndex();
  await put(1, 'annat', 'Energi');
  await setPages();
  await expectExactlyWhatStands();
});

test('after a restart it goes on where it was, whatever has changed meanwhile', async () => {
  await fillLarge();
  await put(1, 'annat', 'Energi');
  await setPages();
  await remove(2);
  await put(3, 'tredje', 'Material');
  index = await openIndex();
  await setPages();
  await expectExactlyWhatStands();
});

test('when all pages are gone nothing is found', async () => {
  await fill(3);
  await setPages();
  for (const n of [0, 1, 2]) await remove(n);
  await setPages();
  await expectExactlyWhatStands();
});

test('a word is found as part of a compound, after the pages that have it by itself', async () => {
  await fill(30);
  await put(30, 'innovationsstöd', 'Energi');
  await put(31, 'energieffektiviseringsstöd', 'Energi');
  await put(32, 'stöd', 'Energi');
  await setPagesAndRebuild();
  await put(33, 'gruvstöd', 'Material');
  await setPages();
  const [first, ...others] = (await search('stöd')).addresses;
  expect(first).toBe(addressOf(32));
  expect(others.sort()).toEqual([30, 31, 33].map(addressOf));
});

test('the parts of a compound are found together, and never shown', async () => {
  await fill(3);
  await put(3, 'energieffektiviseringsstöd', 'Energi');
  await put(4, 'energieffektivisering', 'Energi');
  await setPages();
  const both = [addressOf(3), addressOf(4)];
  expect((await search('energi effektivisering')).addresses.sort()).toEqual(both);
  const { addresses, excerpts } = await search('energieffektivisering stöd');
  expect(addresses).toEqual([addressOf(3)]);
  expect(excerpts.join()).not.toContain('stöd energi');
});

test('each segment has its words beside it', async () => {
  await fill(30);
  await put(30, 'innovationsstöd', 'Energi');
  await setPagesAndRebuild();
  await put(31, 'vätgasprojekt', 'Energi');
  await setPages();
  const { segments = [] } = (await readPublishedIndex(site, 'sv')) ?? {};
  const files = segments.map((segment) => readFile(path.join(site, segment, vocabularyFile), 'utf8'));
  const vocabulary = openVocabulary(await Promise.all(files), 'sv');
  expect(vocabulary.suggest('inovationstöd')).toEqual(['innovationsstöd']);
  expect(vocabulary.split('vätgasstöd')).toEqual(['vätgas', 'stöd']);
});

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('put' as const), n: fc.nat(24), words: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('remove' as const), n: fc.nat(24) }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('look' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('rebuild' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('restart' as const) }) },
);

test(`in any order of changes exactly what stands is found, each page once (FC_SEED=${seed})`, async () => {
  await fill(20);
  await setPagesAndRebuild();
  for (const taken of fc.sample(step, { seed, numRuns: 150 })) {
    if (taken.act === 'put') await put(taken.n, `ord${taken.words}`, taken.n % 2 ? 'Energi' : 'Material');
    else if (taken.act === 'remove') await remove(taken.n);
    else if (taken.act === 'rebuild') await setPagesAndRebuild();
    else if (taken.act === 'restart') index = await openIndex();
    else {
      await setPages();
      await expectExactlyWhatStands();
    }
  }
}, 120_000);
