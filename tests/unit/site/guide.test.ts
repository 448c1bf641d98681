import { describe, expect, it } from 'vitest';
import { startOfDay } from '../../../common/dates.ts';
import { partInView } from '../../../site/guide/in-view.ts';
import { readTicks, taskNames, writeTicks } from '../../../site/guide/ticks.ts';

describe('The part that the reader is at', () => {
  it('is the last that begins above the line', () => {
    expect(partInView([-900, -100, 400, 1200], 250)).toBe(1);
    expect(partInView([-900, -100, 250, 1200], 250)).toBe(2);
  });

  it('is none before the first', () => {
    expect(partInView([300, 900], 250)).toBe(-1);
    expect(partInView([], 250)).toBe(-1);
  });

  it('is the last at the end of the page, also where it is too short to reach the line', () => {
    expect(partInView([-900, 400, 500], 250, true)).toBe(2);
  });

  it('passes over what is not on the page', () => {
    expect(partInView([-900, Infinity, 500], 250)).toBe(0);
  });
});

describe('Ticks', () => {
  it('follow the words of a task, wherever it moves and however its lines break', () => {
    expect(taskNames(['Mät', '  Ring\n elbolaget '])).toEqual(['Mät', 'Ring elbolaget']);
  });

  it('tell two tasks of the same words apart', () => {
    expect(taskNames(['Ring', 'Mät', 'Ring', 'Ring'])).toEqual(['Ring', 'Mät', 'Ring (2)', 'Ring (3)']);
  });

  it('come back as they were kept', () => {
    const names = ['Ring', 'Ring (2)', '"citat" \\ 🙂', 'قياس'];
    expect([...readTicks(writeTicks(names))]).toEqual(names);
  });

  it.each([null, '', '{', '{"a":1}', '3', 'null', '[1,null]'])('are none where %s was kept', (kept) => {
    expect(readTicks(kept).size).toBe(0);
  });
});

describe('A day in Sweden begins', () => {
  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', '2026-07-14T22:00:00.000Z'],
    ['2027-03-28', '2027-03-27T23:00:00.000Z'],
    ['2027-03-29', '2027-03-28T22:00:00.000Z'],
    ['2027-10-31', '2027-10-30T22:00:00.000Z'],
    ['2027-11-01', '2027-10-31T23:00:00.000Z'],
  ])('%s at %s', (day, start) => expect(startOfDay(day).toISOString()).toBe(start));
});
