import { expect, test } from 'vitest';
import { encodeVocabulary } from '../../../../common/protocol/vocabulary-file.ts';
import type { Engine, Hit } from '../../../../site/search/engine/engine.ts';
import type { HitData } from '../../../../site/search/engine/pagefind.ts';
import { readHits } from '../../../../site/search/engine/read-hits.ts';
import { openVocabulary } from '../../../../site/search/lexicon/vocabulary.ts';
import { find } from '../../../../site/search/query/find.ts';

const page = (url: string): HitData => ({
  url,
  excerpt: '',
  meta: { title: 'Solceller' },
  filters: {},
  sub_results: [],
});
const hit = (id: string, data: () => Promise<HitData>): Hit => ({ id, score: 1, data });
const there = (id: string) => hit(id, () => Promise.resolve(page(`/${id}/`)));
/** As Pagefind tells of an answer that is none. */
const answered = (status: number, id = 'x') =>
  hit(id, () => Promise.reject(new Error(`${status} fetching /pagefind/a/fragment/${id}.pf_fragment`)));
const offline = hit('offline', () => Promise.reject(new TypeError('Failed to fetch')));

test('a hit whose page has been withdrawn meanwhile is left out', async () => {
  const read = await readHits([there('a'), answered(404), there('b')]);
  expect(read.map(({ url }) => url)).toEqual(['/a/', '/b/']);
});

test.each([
  ['the server fails', answered(500)],
  ['there is no network', offline],
])('hits are not told to be fewer than they are when %s', async (_, failing) => {
  await expect(readHits([there('a'), failing])).rejects.toThrow(/fetch/);
});

const engineWith = (search: Engine['search']): Engine => ({
  language: 'sv',
  search,
  facets: () => Promise.resolve(new Map()),
  size: () => Promise.resolve(1),
  isSplit: false,
  files: () => [],
});
const vocabulary = openVocabulary([encodeVocabulary(new Map([['solceller', 1]]))]);
const lexicon = { terms: () => Promise.resolve([]), vocabulary: () => Promise.resolve(vocabulary) };

test('a page that cannot be read does not count as one without the words', async () => {
  const engine = engineWith(() => Promise.resolve([answered(500)]));
  await expect(find(engine, lexicon, 'qwerty')).rejects.toThrow('500');
});

test('what is nearest is not given up because its title cannot be read', async () => {
  const engine = engineWith(async (text) => (text === 'solceller' ? [answered(500)] : []));
  await expect(find(engine, lexicon, 'solceller qwerty')).rejects.toThrow('500');
});
