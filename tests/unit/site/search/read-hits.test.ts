import { expect, test } from 'vitest';
import { readHits } from '../../../../site/search/engine/read-hits.ts';
import { find } from '../../../../site/search/query/find.ts';
import { answered, engineOf, hitOf, lexiconWith } from './search-page.ts';

const offline = hitOf('offline', () => Promise.reject(new TypeError('Failed to fetch')));

test('a hit whose page has been withdrawn meanwhile is left out', async () => {
  const read = await readHits([hitOf('a'), answered(404), hitOf('b')]);
  expect(read.map(({ url }) => url)).toEqual(['/a/', '/b/']);
});

test.each([
  ['the server fails', answered(500)],
  ['there is no network', offline],
])('hits are not told to be fewer than they are when %s', async (_, failing) => {
  await expect(readHits([hitOf('a'), failing])).rejects.toThrow(/fetch/);
});

test('a page that cannot be read does not count as one without the words', async () => {
  const engine = engineOf(() => Promise.resolve([answered(500)]));
  await expect(find(engine, lexiconWith('solceller'), 'qwerty')).rejects.toThrow('500');
});

test('what is nearest is not given up because its title cannot be read', async () => {
  const engine = engineOf(async (text) => (text === 'solceller' ? [answered(500)] : []));
  await expect(find(engine, lexiconWith('solceller'), 'solceller qwerty')).rejects.toThrow('500');
});
