import { expect, test } from 'vitest';
import { wordsOfAddress } from '../../../../site/search/not-found/address-words.ts';

test('the words of an address are those of its last part', () => {
  expect(wordsOfAddress('/guider/mat-trykluften/')).toBe('mat trykluften');
  expect(wordsOfAddress('/en/guides/measure_leaks.html')).toBe('measure leaks');
  expect(wordsOfAddress('/energi')).toBe('energi');
});

test('what was written with signs of its own is read as it was meant', () => {
  expect(wordsOfAddress('/guider/m%C3%A4t%20luften/')).toBe('mät luften');
  expect(wordsOfAddress('/guider/100%-el/')).toBe('100 el');
});

test('an address without words has none', () => {
  expect(wordsOfAddress('/')).toBe('');
  expect(wordsOfAddress('/--/')).toBe('');
  expect(wordsOfAddress('/guider/2031/')).toBe('');
  expect(wordsOfAddress('/404.html')).toBe('');
});
