import { describe, expect, it } from 'vitest';
import { readerUrl } from '../../../common/protocol/intake.ts';
import { dayBefore, dayOf, weekOf } from '../../../cms/intake/calendar.ts';

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
