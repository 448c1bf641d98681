import { expect, test } from 'vitest';
import type { Facets } from '../../../../common/protocol/facets.ts';
import type { Hit } from '../../../../site/search/engine/engine.ts';
import { filterHits } from '../../../../site/search/page/filter.ts';
import { isEmpty, noFilters, queryOf, stateOf, withoutFilter } from '../../../../site/search/page/state.ts';
import { countText, searchTexts } from '../../../../site/search/page/texts.ts';

const at = (query: string) => stateOf(new URL(`https://bruket.example/sok/${query}`));

test('what the reader asks for stands in the address and comes back from it', () => {
  const state = at('?q=+effekt+%C3%A5+&kind=Guider&kind=Guider&topic=Energi&region=');
  expect(state).toEqual({
    query: 'effekt å',
    filters: { ...noFilters, kind: ['Guider'], topic: ['Energi'] },
    order: 'relevance',
  });
  expect(at(queryOf(state))).toEqual(state);
});

test('an address without words and filters asks for nothing', () => {
  expect(isEmpty(at(''))).toBe(true);
  expect(queryOf(at('?other=1'))).toBe('');
  expect(isEmpty(at('?topic=Energi'))).toBe(false);
});

test('a filter is taken back alone, or all of them at once', () => {
  const { filters } = at('?kind=Guider&topic=Energi&topic=Stål');
  expect(withoutFilter(filters, 'topic', 'Energi')).toEqual({ ...filters, topic: ['Stål'] });
  expect(withoutFilter(filters, undefined, undefined)).toEqual(noFilters);
});

test('the number of results is said in the language of the page', () => {
  expect(countText(searchTexts('sv'), 1)).toBe('1 träff');
  expect(countText(searchTexts('en'), 1200)).toBe('1,200 results');
});

const hit = (id: string): Hit => ({
  id,
  segment: 'a',
  score: 1,
  fields: [],
  inText: true,
  data: () => Promise.reject(new Error('not read')),
});
const facets = new Map<string, Facets>([
  ['a', { values: { kind: ['Guider'], topic: ['Energi'] }, day: 3, alone: false }],
  ['b', { values: { kind: ['Guider'], topic: ['Stål'] }, day: 7, alone: false }],
  ['c', { values: { kind: ['Projekt'], topic: ['Energi'] }, day: 5, alone: false }],
]);

test('values of one filter are alternatives, different filters must all hold', () => {
  const ids = (query: string) =>
    filterHits(['a', 'b', 'c'].map(hit), facets, at(query)).hits.map(({ id }) => id);
  expect(ids('?topic=Energi&topic=Stål')).toEqual(['a', 'b', 'c']);
  expect(ids('?topic=Energi&kind=Guider')).toEqual(['a']);
  expect(ids('?sort=newest')).toEqual(['b', 'c', 'a']);
});

test('the numbers of a filter are not narrowed by its own choices', () => {
  const { counts } = filterHits(['a', 'b', 'c'].map(hit), facets, at('?kind=Guider&topic=Glas'));
  expect([...counts.topic].sort()).toEqual([
    ['Energi', 1],
    ['Glas', 0],
    ['Stål', 1],
  ]);
  const chosen = filterHits(['a', 'b', 'c'].map(hit), facets, at('?kind=Guider'));
  expect([...chosen.counts.kind]).toEqual([
    ['Guider', 2],
    ['Projekt', 1],
  ]);
});
