// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { answered, hitsOf, hitOf, openSearchPage, titles } from './search-page.ts';

type ResultList = typeof import('../../../../site/search/page/result-list.ts');

let results: ResultList;
const { signal } = new AbortController();
const shown = () => titles('search-results').length;
const more = () => document.getElementById('search-more')!;

beforeEach(async () => {
  openSearchPage();
  results = await import('../../../../site/search/page/result-list.ts');
});

test('results come ten at a time, until there are no more', async () => {
  await results.showList({ hits: hitsOf(23), order: 'relevance' }, signal);
  expect([shown(), more().hidden]).toEqual([10, false]);
  await results.showMore();
  expect([shown(), more().hidden]).toEqual([20, false]);
  expect(document.activeElement?.textContent).toBe('page-10');
  await results.showMore();
  expect([shown(), more().hidden]).toEqual([23, true]);
});

test('who asks for more twice at once gets each result once', async () => {
  await results.showList({ hits: hitsOf(35), order: 'relevance' }, signal);
  await Promise.all([results.showMore(), results.showMore()]);
  expect(titles('search-results')).toEqual(hitsOf(20).map(({ id }) => id));
});

test('more of what the reader has turned away from is not shown', async () => {
  const search = new AbortController();
  await results.showList({ hits: hitsOf(20), order: 'relevance' }, search.signal);
  search.abort();
  await results.showMore();
  expect(shown()).toBe(10);
  await expect(
    results.showList({ hits: [hitOf('late')], order: 'relevance' }, search.signal),
  ).rejects.toThrow();
  expect(titles('search-results')).not.toContain('late');
});

test('results that have all been withdrawn are those of an old index', async () => {
  await expect(results.showList({ hits: [answered(404)], order: 'relevance' }, signal)).rejects.toThrow(
    'any longer',
  );
  await results.showList({ hits: [answered(404), hitOf('there')], order: 'relevance' }, signal);
  expect(titles('search-results')).toEqual(['there']);
});

test('more results that cannot be read do not count as none', async () => {
  await results.showList({ hits: [...hitsOf(10), answered(500)], order: 'relevance' }, signal);
  await expect(results.showMore()).rejects.toThrow('500');
  expect(more().hidden).toBe(false);
});
