import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { vocabularyFile } from '../../../../common/protocol/search-index.ts';
import { encodeVocabulary } from '../../../../common/protocol/vocabulary-file.ts';
import type { Engine, Hit } from '../../../../site/search/engine/engine.ts';
import type { Lexicon } from '../../../../site/search/lexicon/lexicon.ts';
import { find } from '../../../../site/search/query/find.ts';

const fetched = vi.fn<typeof fetch>();
const glossary = {
  terms: [{ title: 'Spillvärme', address: '/ordlista/#spillvarme', synonyms: ['restvärme'] }],
};
const answers = (body: string, status = 200) => Promise.resolve(new Response(body, { status }));
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

let lexicon: Lexicon;
const page: Hit = {
  id: 'heat',
  segment: 'a',
  score: 1,
  fields: [],
  inText: true,
  data: () =>
    Promise.resolve({
      url: '/heat/',
      excerpt: [{ text: 'spillvärme', isMarked: true }],
      title: [],
      marked: ['spillvärme'],
      meta: {},
      filters: {},
    }),
};
const engine: Engine = {
  language: 'sv',
  search: (text) => Promise.resolve(text === 'spillvärme' ? [page] : []),
  facets: () => Promise.resolve(new Map()),
  size: () => Promise.resolve(1),
  files: (name) => [`/pagefind/a/${name}`],
};

/** What each file is answered with; the vocabulary holds what the page says. */
function serve(
  terms: () => Promise<Response>,
  words = () => answers(encodeVocabulary(new Map([['spillvärme', 1]]))),
) {
  fetched.mockImplementation((address) => (address === `/pagefind/a/${vocabularyFile}` ? words() : terms()));
}

beforeEach(async () => {
  vi.stubGlobal('fetch', fetched);
  vi.resetModules();
  const { lexiconOf } = await import('../../../../site/search/lexicon/lexicon.ts');
  lexicon = lexiconOf(engine);
});

afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});

test('the glossary is fetched once', async () => {
  serve(() => answers(JSON.stringify(glossary)));
  expect((await lexicon.terms()).map(({ title }) => title)).toEqual(['Spillvärme']);
  await lexicon.terms();
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('a site without a glossary has no terms', async () => {
  serve(() => answers('', 404));
  expect(await lexicon.terms()).toEqual([]);
});

test.each([
  ['the server failed', () => answers('', 500)],
  ['there was no network', offline],
])('the glossary is asked for anew by the next search when %s', async (_, failing) => {
  serve(failing);
  await expect(lexicon.terms()).rejects.toThrow();
  serve(() => answers(JSON.stringify(glossary)));
  expect((await find(engine, lexicon, 'restvärme')).hits).toHaveLength(1);
});

test('a search without the glossary is still a search', async () => {
  serve(offline);
  expect(await find(engine, lexicon, 'spillvärme')).toMatchObject({ hits: [page], terms: [] });
});

test('that nothing is found is not said without the glossary', async () => {
  serve(offline);
  await expect(find(engine, lexicon, 'restvärme')).rejects.toThrow('Failed to fetch');
});

test.each([404, 500])('words that were answered with status %i are asked for anew', async (status) => {
  serve(
    () => answers('', 404),
    () => answers('', status),
  );
  await expect(lexicon.vocabulary()).rejects.toThrow(String(status));
  serve(() => answers('', 404));
  expect((await lexicon.vocabulary()).knows('spillvärme')).toBe(true);
});
