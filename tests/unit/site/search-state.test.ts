import { expect, test } from 'vitest';
import { find } from '../../../site/search/find.ts';
import type { Pagefind } from '../../../site/search/pagefind.ts';
import { isEmpty, queryOf, stateOf } from '../../../site/search/state.ts';
import { countText, searchTexts } from '../../../site/search/texts.ts';

const at = (query: string) => stateOf(new URL(`https://bruket.example/sok/${query}`));

test('what the reader asks for stands in the address and comes back from it', () => {
  const state = at('?q=+effekt+%C3%A5+&kind=Guider&kind=Guider&topic=Energi&region=');
  expect(state).toEqual({
    query: 'effekt å',
    filters: { kind: ['Guider'], topic: ['Energi'], region: [] },
  });
  expect(at(queryOf(state))).toEqual(state);
});

test('an address without words and filters asks for nothing', () => {
  expect(isEmpty(at(''))).toBe(true);
  expect(queryOf(at('?other=1'))).toBe('');
  expect(isEmpty(at('?topic=Energi'))).toBe(false);
});

test('the number of results is said in the language of the page', () => {
  expect(countText(searchTexts('sv'), 1)).toBe('1 träff');
  expect(countText(searchTexts('en'), 1200)).toBe('1,200 results');
});

test('the numbers of a filter are not narrowed by its own choices', async () => {
  const asked: unknown[] = [];
  const pagefind: Pick<Pagefind, 'search'> = {
    search: (query, { filters }) => {
      asked.push([query, filters]);
      const kinds = 'kind' in filters ? { Guider: 2, Projekt: 0 } : { Guider: 2, Projekt: 5 };
      return Promise.resolve({ results: [], filters: { kind: kinds, topic: { Energi: 1, Stål: 0 } } });
    },
  };
  const { counts } = await find(pagefind, at('?q=el&kind=Guider&topic=Glas'));
  expect([...counts.kind]).toEqual([
    ['Guider', 2],
    ['Projekt', 5],
  ]);
  expect([...counts.topic]).toEqual([
    ['Energi', 1],
    ['Glas', 0],
  ]);
  expect(asked[0]).toEqual(['el', { kind: { any: ['Guider'] }, topic: { any: ['Glas'] } }]);
});
