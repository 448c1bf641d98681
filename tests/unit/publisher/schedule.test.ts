import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSchedule } from '../../../publisher/outbox/schedule.ts';

const start = new Date('2026-01-01T00:00:00Z');
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds);
const day = 24 * 60 * 60 * 1000;

describe('The clock of the publisher', () => {
  beforeEach(() => vi.useFakeTimers({ now: start }));
  afterEach(() => vi.useRealTimers());

  it('rings at the time it was set to, not before', () => {
    const ring = vi.fn();
    createSchedule(ring).set(after(1000));
    vi.advanceTimersByTime(999);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledOnce();
  });

  it('rings at once for a time that was missed', () => {
    const ring = vi.fn();
    createSchedule(ring).set(after(-day));
    vi.advanceTimersByTime(0);
    expect(ring).toHaveBeenCalledOnce();
  });

  it('forgets the former time when it is set again', () => {
    const ring = vi.fn();
    const schedule = createSchedule(ring);
    schedule.set(after(1000));
    schedule.set(undefined);
    vi.advanceTimersByTime(day);
    expect(ring).not.toHaveBeenCalled();
  });

  it.each([1, 365])('rings within seconds when the clock is set %i days ahead, past the time', (days) => {
    const ring = vi.fn();
    createSchedule(ring).set(after(day / 2));
    vi.setSystemTime(after(days * day));
    vi.advanceTimersByTime(5001);
    expect(ring).toHaveBeenCalledOnce();
  });

  it('waits on when the clock is set back', () => {
    const ring = vi.fn();
    createSchedule(ring).set(after(1000));
    vi.setSystemTime(after(-day));
    vi.advanceTimersByTime(day);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(6001);
    expect(ring).toHaveBeenCalledOnce();
  });

  it('holds for times further ahead than a timer can count', () => {
    const ring = vi.fn();
    createSchedule(ring).set(after(60 * day));
    vi.advanceTimersByTime(60 * day - 1);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ring).toHaveBeenCalledOnce();
  });
});
