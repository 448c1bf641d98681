import { expect, it } from 'vitest';
import { dayOf, secondOf, storedOf, timeOf } from '../../../cms/admin/dates/written.ts';

const time = new Date('2026-11-30T07:00:05Z');
const summer = new Date('2026-05-31T22:30:00Z');

it('writes times of lists as each language does, as it is in Sweden', () => {
  expect(timeOf(time, 'sv')).toBe('30 nov 2026 08.00');
  expect(timeOf(time, 'en')).toBe('30 Nov 2026, 08:00');
  expect(secondOf(time, 'sv')).toBe('30 nov 2026 08.00.05');
  expect(dayOf(summer, 'sv')).toBe('1 juni 2026');
});

it('tells a stored time as it is in Sweden, a day as a day, and what is neither as it stands', () => {
  expect(storedOf('2026-05-03T06:00:00.000Z', 'sv')).toBe('3 maj 2026 08.00');
  expect(storedOf('2026-05-03T00:00:00.000Z', 'en')).toBe('3 May 2026');
  expect(storedOf('2026-05-02T22:00:00.000Z', 'sv')).toBe('3 maj 2026');
  expect(storedOf('snart', 'sv')).toBe('snart');
});
