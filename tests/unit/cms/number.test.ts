import type { NumberField } from 'payload';
import { expect, test } from 'vitest';
import { number } from '../../../cms/fields/number.ts';

/** What staff are told of a value, or true. */
async function judge(field: NumberField, value: unknown, language: 'sv' | 'en' = 'sv'): Promise<unknown> {
  const validate = field.validate as (value: unknown, options: unknown) => unknown;
  return await validate(value, { required: field.required, req: { i18n: { language } } });
}

test('a number that nobody can read is refused, with the range in the words of staff', async () => {
  const cost = number('cost');
  expect(await judge(cost, 988_000_000_000_000_000)).toMatch(
    /^Skriv ett tal mellan −1.000.000.000.000 och 1.000.000.000.000\./,
  );
  expect(await judge(cost, 988_000_000_000_000_000, 'en')).toMatch(
    /between -1,000,000,000,000 and 1,000,000,000,000\./,
  );
  expect(await judge(cost, Number.POSITIVE_INFINITY)).toMatch(/^Skriv ett tal mellan/);
  expect(await judge(cost, 7_800_000)).toBe(true);
});

test('a number may be left out where it is not needed, and has a range of its own where one is given', async () => {
  const minutes = number('minutes', { min: 1, max: 10_000 });
  expect(await judge(minutes, undefined)).toBe(true);
  expect(await judge(minutes, 0)).toMatch(/^Skriv ett tal mellan 1 och 10.000\./);
  expect(await judge(number('after', { required: true }), null)).toMatch(/^Skriv ett tal med siffror/);
});
