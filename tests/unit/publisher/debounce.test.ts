import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDebounce } from '../../../publisher/debounce.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const open = () => {
  const debounce = createDebounce(2000, 15_000);
  return { ...debounce, secondsLeft: () => (debounce.at().getTime() - Date.now()) / 1000 };
};

it('where nothing has happened what waits has its turn at once', () => {
  expect(open().secondsLeft()).toBeLessThanOrEqual(0);
});

it('what waits has its turn when nothing has happened for a while', () => {
  const { note, secondsLeft } = open();
  note();
  vi.advanceTimersByTime(1500);
  note();
  expect(secondsLeft()).toBe(2);
  vi.advanceTimersByTime(2000);
  expect(secondsLeft()).toBe(0);
});

it('while something happens all the time it has its turn all the same, and then waits anew', () => {
  const { note, done, secondsLeft } = open();
  for (let second = 0; second < 15; second += 1) {
    note();
    vi.advanceTimersByTime(1000);
  }
  expect(secondsLeft()).toBe(0);
  done();
  note();
  expect(secondsLeft()).toBe(2);
});
