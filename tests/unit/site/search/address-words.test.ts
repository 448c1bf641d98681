import { expect, test } from 'vitest';
import { wordsOfAddress } from '../../../../site/search/not-found/address-words.ts';
import { isLike } from '../../../../site/search/not-found/likeness.ts';

test.each([
  ['/guider/hitta-lackor-i-trykluft/', '/guider/hitta-lackorna-i-tryckluften/'],
  ['/en/guides/find-leaks-compresed-air', '/en/guides/find-the-leaks-in-compressed-air/'],
  ['/hitta-l%C3%A4ckor', '/guider/hitta-lackorna-i-tryckluften/'],
  ['/guider/mat-tryckluften.html', '/guider/mat-tryckluften/'],
  ['/guide', '/guider/'],
  ['/energi', '/amnen/energieffektivisering/'],
])('%s may have meant %s', (wanted, offered) => {
  expect(isLike(wanted, offered)).toBe(true);
});

test.each([
  ['/kontakt', '/om/'],
  ['/kontakt', '/pressmeddelanden/bruk-och-verkstad-utbildar-operatorer-ihop/'],
  ['/pressrum/bilder', '/guider/kartlagg-energin-pa-en-vecka/'],
  ['/vara-projekt-och-nyheter-2024', '/projekt/energirundan/'],
  ['/guider/qqqq-xyzzy/', '/guider/mat-tryckluften/'],
  ['/2031/', '/guider/2031/'],
])('%s never meant %s', (wanted, offered) => {
  expect(isLike(wanted, offered)).toBe(false);
});

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
