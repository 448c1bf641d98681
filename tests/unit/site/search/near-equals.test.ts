import { expect, test } from 'vitest';
import { orderNearEquals } from '../../../../site/search/engine/near-equals.ts';
import { hitOf } from './search-page.ts';

const read = (url: string, score: number, more: { fields?: string[]; date?: string } = {}) => ({
  hit: { ...hitOf(url), score, fields: more.fields ?? [] },
  data: { url, excerpt: [], title: [], marked: [], meta: { date: more.date }, filters: {} },
});
const order = (...hits: ReturnType<typeof read>[]) => orderNearEquals(hits).map(({ data }) => data.url);

test('hits that are as good as each other come by kind, then by title, then the newest', () => {
  expect(
    order(
      read('/regioner/dalarna/', 10),
      read('/pressmeddelanden/gammalt/', 10, { date: '2023-01-01' }),
      read('/pressmeddelanden/nytt/', 9.9, { date: '2026-01-01' }),
      read('/pressmeddelanden/titel/', 9.9, { fields: ['title'], date: '2020-01-01' }),
      read('/guider/mat/', 9.8),
    ),
  ).toEqual([
    '/guider/mat/',
    '/pressmeddelanden/titel/',
    '/pressmeddelanden/nytt/',
    '/pressmeddelanden/gammalt/',
    '/regioner/dalarna/',
  ]);
});

test('what is clearly better stays before, of whatever kind', () => {
  expect(order(read('/regioner/dalarna/', 10), read('/guider/mat/', 9))).toEqual([
    '/regioner/dalarna/',
    '/guider/mat/',
  ]);
});
