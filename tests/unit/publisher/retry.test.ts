import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRetry, type Retry } from '../../../publisher/retry.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

/** In seconds from now; `undefined` where nothing is planned. */
function secondsUntil(retry: Retry): number | undefined {
  const at = retry.at();
  return at && (at.getTime() - Date.now()) / 1000;
}

it('what goes on failing is tried ever more seldom, but every five minutes', () => {
  const retry = createRetry();
  retry.plan();
  const waits = [secondsUntil(retry)];
  for (let tries = 0; tries < 6; tries += 1) {
    retry.tried({ isFailing: true });
    waits.push(secondsUntil(retry));
  }
  expect(waits).toEqual([10, 20, 40, 80, 160, 300, 300]);
});

it('what fails while something is to be tried again is tried along with it', () => {
  const retry = createRetry();
  retry.plan();
  vi.advanceTimersByTime(4000);
  retry.plan();
  expect(secondsUntil(retry)).toBe(6);
});

it('nothing is tried again once nothing fails, and the next failure soon', () => {
  const retry = createRetry();
  retry.plan();
  retry.tried({ isFailing: true });
  retry.tried({ isFailing: false });
  expect(secondsUntil(retry)).toBeUndefined();
  retry.plan();
  expect(secondsUntil(retry)).toBe(10);
});
