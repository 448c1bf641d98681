import { expect, test } from 'vitest';
import { changedAt } from '../../../cms/published/derive/changed-at.ts';

const written = '2026-03-02T08:00:00.000Z';
const minuteLater = '2026-03-02T08:01:00.000Z';
const dayLater = '2026-03-03T08:00:00.000Z';
const yearBefore = '2025-03-02T08:00:00.000Z';

test.each([
  ['what waited for its time is as new as that', { publishAt: dayLater, updatedAt: minuteLater }, dayLater],
  ['a correction counts from when it was made', { publishAt: minuteLater, updatedAt: dayLater }, dayLater],
  [
    'an import keeps the date of what it brings',
    { publishAt: yearBefore, updatedAt: minuteLater },
    yearBefore,
  ],
  ['what was imported is corrected later', { publishAt: yearBefore, updatedAt: dayLater }, dayLater],
  [
    'what was published as it was made is corrected from the first minute on',
    { publishAt: '2026-03-02T07:59:59.990Z', updatedAt: minuteLater },
    minuteLater,
  ],
  ['without a time, it was published as it was written', { updatedAt: minuteLater }, minuteLater],
  ['times are told in UTC', { publishAt: '2026-03-03T10:00:00+02:00', updatedAt: minuteLater }, dayLater],
])('%s', (_, dates, expected) => {
  expect(changedAt({ createdAt: written, ...dates })).toBe(expected);
});
