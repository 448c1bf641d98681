import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readerUrl } from '../../../common/protocol/intake.ts';
import { dayBefore, dayOf, weekOf } from '../../../cms/intake/calendar.ts';
import { createAddressLimit, createAllowance } from '../../../cms/intake/limits.ts';

describe('Weeks are those of the calendar in Sweden', () => {
  it.each([
    ['2026-11-22T12:00:00Z', '2026-W47'],
    ['2026-11-22T22:59:59Z', '2026-W47'],
    ['2026-11-22T23:00:00Z', '2026-W48'],
    ['2027-01-03T12:00:00Z', '2026-W53'],
    ['2027-01-04T12:00:00Z', '2027-W01'],
    ['2024-12-30T12:00:00Z', '2025-W01'],
    ['2026-01-01T00:00:00Z', '2026-W01'],
  ])('%s is in %s', (time, week) => {
    expect(weekOf(new Date(time))).toBe(week);
  });
});

describe('Days are those of the calendar in Sweden', () => {
  it('also around midnight and the change of the clocks', () => {
    expect(dayOf(new Date('2026-11-22T22:59:59Z'))).toBe('2026-11-22');
    expect(dayOf(new Date('2026-11-22T23:00:00Z'))).toBe('2026-11-23');
    expect(dayBefore(new Date('2026-03-29T12:00:00Z'), 1)).toBe('2026-03-28');
  });
});

describe('Readers’ browsers are told an address that they can reach', () => {
  it.each([
    ['https://site.example', 'https://cms.example', 'https://cms.example/search-report'],
    ['http://localhost:4321', 'http://localhost:3000', 'http://localhost:3000/search-report'],
    ['http://localhost:4321', 'https://cms.example', 'https://cms.example/search-report'],
    ['https://site.example', 'http://localhost:3000', undefined],
    ['https://site.example', 'http://cms.example', undefined],
    ['https://site.example', '', undefined],
  ])('from %s to %s: %s', (siteUrl, cmsUrl, address) => {
    expect(readerUrl('/search-report', { siteUrl, cmsUrl })).toBe(address);
  });
});

describe('Limits', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('hold for each address, and begin anew after their time', () => {
    const limit = createAddressLimit({ each: 2, all: 100 }, 1000);
    const asked = () => ['a', 'a', 'a', 'b'].map((address) => limit.take(address));
    expect(asked()).toEqual([true, true, false, true]);
    vi.advanceTimersByTime(1000);
    expect(asked()).toEqual([true, true, false, true]);
  });

  it('hold for all addresses together, of which one alone cannot use up what is for all', () => {
    const limit = createAddressLimit({ each: 2, all: 3 }, 1000);
    for (let time = 0; time < 50; time += 1) limit.take('greedy');
    expect(limit.take('a')).toBe(true);
    expect(limit.take('b')).toBe(false);
  });

  it('count what is given back as not taken', () => {
    const allowance = createAllowance(2, 1000);
    expect([allowance.take(), allowance.take(), allowance.take()]).toEqual([true, true, false]);
    allowance.giveBack();
    expect([allowance.take(), allowance.take()]).toEqual([true, false]);
    vi.advanceTimersByTime(1000);
    expect(allowance.take()).toBe(true);
  });
});
