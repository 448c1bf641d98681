import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePagefind, openPagefind, type Pagefind } from '../../../publisher/search/pages/pagefind.ts';
import { openWordFiling } from '../../../publisher/search/pages/word-filing.ts';

let pagefind: Pagefind;

beforeAll(async () => {
  pagefind = await openPagefind('sv');
});

afterAll(async () => {
  await pagefind.close();
  await closePagefind();
});

async function stemsOf(words: string[]): Promise<string[][]> {
  const filed = await openWordFiling(pagefind).file(words);
  return filed.map(({ terms }) => terms.map(({ stem }) => stem));
}

test('each word is filed by its own stem', async () => {
  expect(await stemsOf(['läckorna', 'gjuteriet', '–', 'kompressorer'])).toEqual([
    ['lack'],
    ['gjuteriet'],
    [],
    ['kompressor'],
  ]);
});

test.each([
  ['is empty', ''],
  ['Pagefind takes for two', 'ett\u0085två'],
  ['nobody sees', '\u200b'],
  ['is of spaces that Pagefind knows', '\u2028'],
])('a word that %s moves no other out of its place', async (_, odd) => {
  const [first, , ...others] = await stemsOf(['läckorna', odd, 'gjuteriet', 'kompressorer']);
  expect([first, ...others]).toEqual([['lack'], ['gjuteriet'], ['kompressor']]);
});
