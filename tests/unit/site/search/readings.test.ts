import { expect, test } from 'vitest';
import { encodeVocabulary } from '../../../../common/protocol/vocabulary-file.ts';
import { openVocabulary } from '../../../../site/search/lexicon/vocabulary.ts';
import { readings } from '../../../../site/search/query/readings.ts';

const words = ['tryckluft', 'läckor', 'robot', 'investering', 'byta', 'lösenord', 'projekt'];
const vocabulary = openVocabulary([encodeVocabulary(new Map(words.map((word) => [word, 1])))], 'sv');

async function read(typed: string): Promise<string[]> {
  return Array.fromAsync(readings(typed, () => Promise.resolve(vocabulary)));
}

test.each([
  ['byta lös', ['byta', 'lös']],
  ['tryckluftslä', ['tryckluft']],
  ['robotinves', ['robot']],
  ['trykl', ['try']],
  ['rpojekt', ['projekt']],
])('what is typed so far, %s, may also be read as %j', async (typed, expected) => {
  expect(await read(typed)).toEqual(expected);
});

test('a word like no other can be read as nothing else', async () => {
  expect(await read('xyzzyqwert')).toEqual([]);
});
