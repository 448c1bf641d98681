import { expect, test } from 'vitest';
import { formatPhone, phoneAddress } from '../../../common/phone.ts';

/** A space at which no line breaks. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  ['08-46500400', '08-465 004 00', '+46 8 465 004 00'],
  ['+46 (0)8 465 004 00', '08-465 004 00', '+46 8 465 004 00'],
  ['0701740605', '070-174 06 05', '+46 70 174 06 05'],
  ['0046 40 6280401', '040-628 04 01', '+46 40 628 04 01'],
  ['0980-319 200', '0980-31 92 00', '+46 980 31 92 00'],
  ['0303-123 45', '0303-123 45', '+46 303 123 45'],
])('%s is written as in Sweden, and in English as one dials it from abroad', (written, sv, en) => {
  expect(plain(formatPhone(written, 'sv'))).toBe(sv);
  expect(plain(formatPhone(written, 'en'))).toBe(en);
});

test('a number stays on one line', () => {
  expect(formatPhone('031-390 06 00', 'sv')).not.toMatch(/ /);
});

test.each(['+358 9 123 456', '112', '08-123 45 67 ankn 12', 'Ring växeln', 'x'.repeat(300), ''])(
  'what is no plain Swedish number stands as it was written: %s',
  (written) => {
    expect(formatPhone(written, 'sv')).toBe(written);
    expect(formatPhone(written, 'en')).toBe(written);
  },
);

test('phones dial the number also from abroad, without the extension', () => {
  expect(phoneAddress('031-390 06 00')).toBe('tel:+46313900600');
  expect(phoneAddress('08-465 004 00 (ankn 12)')).toBe('tel:+46846500400');
  expect(phoneAddress('+358 9 123 456')).toBe('tel:+3589123456');
  expect(phoneAddress('112')).toBe('tel:112');
});

test('a text without a number leads nowhere', () => {
  expect(phoneAddress('Ring växeln')).toBeUndefined();
  expect(phoneAddress('Rum 4')).toBeUndefined();
});
