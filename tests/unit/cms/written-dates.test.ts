import { expect, it } from 'vitest';
import { dayOf, secondOf, timeOf } from '../../../cms/admin/dates/written.ts';

const time = new Date('2026-11-30T07:00:05Z');
const summer = new Date('2026-05-31T22:30:00Z');

it('writes times of lists as each language does, as it is in Sweden', () => {
  expect(timeOf(time, 'sv')).toBe('30 nov 2026 08.00');
  expect(timeOf(time, 'en')).toBe('30 Nov 2026, 08:00');
  expect(secondOf(time, 'sv')).toBe('30 nov 2026 08.00.05');
  expect(dayOf(summer, 'sv')).toBe('1 juni 2026');
});
