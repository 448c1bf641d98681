import { expect, test } from 'vitest';
import { createBackoff } from '../../../launcher/process/backoff.ts';

test('What dies again and again is started ever more seldom, and soon again once it has worked', () => {
  const backoff = createBackoff();
  const delays = Array.from({ length: 7 }, () => backoff.next());
  expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  backoff.reset();
  expect(backoff.next()).toBe(1000);
});
