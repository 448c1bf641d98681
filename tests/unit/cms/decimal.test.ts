import fc from '../../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { readDecimal, writeDecimal } from '../../../cms/admin/number/decimal.ts';

describe('A number that staff write', () => {
  it.each([
    ['210,5', 210.5, 210.5],
    ['210.5', 210.5, 210.5],
    ['1 234 567,25', 1234567.25, 1234567.25],
    ['1\u00a0234', 1234, 1234],
    ['−3', -3, -3],
    ['0,125', 0.125, 0.125],
    [',5', 0.5, 0.5],
    ['210,', 210, 210],
    ['', null, null],
    [' ', null, null],
    ['1,234', 1.234, undefined],
    ['1.234', undefined, 1.234],
    ['1.234,5', undefined, undefined],
    ['12 kr', undefined, undefined],
    ['1e5', undefined, undefined],
    ['-', undefined, undefined],
  ])('%j is %s in Swedish and %s in English', (written, swedish, english) => {
    expect([readDecimal(written, 'sv'), readDecimal(written, 'en')]).toEqual([swedish, english]);
  });

  it('is shown so that it is read as the same', () => {
    const numbers = fc.oneof(
      fc.integer(),
      fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 1000),
    );
    fc.assert(
      fc.property(numbers, fc.constantFrom('sv' as const, 'en' as const), (value, language) => {
        expect(readDecimal(writeDecimal(value, language), language)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
