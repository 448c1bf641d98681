import fc from '../../support/fast-check.ts';
import { describe, expect, test } from 'vitest';
import { chartOf } from '../../../site/cases/chart.ts';
import { changeText, headline, valuesText } from '../../../site/cases/figures.ts';

describe('a chart of before and after', () => {
  test('shows values as lengths from a common zero', () => {
    expect(chartOf(200, 50)).toEqual({ before: { x: 0, width: 100 }, after: { x: 0, width: 25 } });
    expect(chartOf(-100, -250)).toEqual({ before: { x: 60, width: 40 }, after: { x: 0, width: 100 } });
  });

  test('marks zero where values stand on both sides of it', () => {
    expect(chartOf(-50, 150)).toEqual({ before: { x: 0, width: 25 }, after: { x: 25, width: 75 }, zero: 25 });
  });

  test('draws nothing for zero, and two equal bars for equal values', () => {
    expect(chartOf(0, 0)).toEqual({ before: { x: 0, width: 0 }, after: { x: 0, width: 0 } });
    const { before, after } = chartOf(12, 12);
    expect(before).toEqual(after);
  });

  test('lets a value be seen that is hardly anything beside the other', () => {
    expect(chartOf(1, 987_654_321_987).before.width).toBeGreaterThan(0.5);
  });

  test('never leaves its frame, whatever the values', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(value, value, (before, after) => {
        const chart = chartOf(before, after);
        for (const { x, width } of [chart.before, chart.after]) {
          expect(width).toBeGreaterThanOrEqual(0);
          expect(x).toBeGreaterThanOrEqual(-1);
          expect(x + width).toBeLessThanOrEqual(101);
        }
        const longer = chart.before.width - chart.after.width;
        if (Math.abs(before) < Math.abs(after)) expect(longer).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('a change is told', () => {
  const change = (before: number, after: number, unit = 'kWh') =>
    changeText({ label: 'El', unit, before, after }, 'en');

  test.each([
    [412, 276, '−33%'],
    [12, 12, 'unchanged'],
    [0, 0, 'unchanged'],
    [10, 0, '−100%'],
    [1000, 1004, '+0.4%'],
  ])('from %d to %d in per cent', (before, after, told) => expect(change(before, after)).toBe(told));

  test('in percentage points where it is a percentage itself', () => {
    expect(change(34, 23, 'per cent of the sheet')).toBe('−11 percentage points');
    expect(change(1.9, 2.6, '%')).toBe('+0.7 percentage points');
    expect(change(40, 50, 'procentenheter')).toBe('+25%');
  });

  test('as a difference where a ratio makes no sense', () => {
    expect(change(0, 2400)).toBe('+2,400');
    expect(change(-800, 450)).toBe('+1,250');
    expect(change(-100, -250)).toBe('−150');
  });

  test('in times where it grew to many times as much', () => {
    expect(change(14, 1400)).toBe('100 times as much');
  });
});

test('a figure in large is its change, or its value where there is nothing to compare with', () => {
  const saved = { label: 'Sparat', unit: 'tkr', after: 640 };
  const oil = { label: 'Olja', unit: 'm³', before: 45, after: 6 };
  expect([headline(saved, 'sv'), valuesText(saved, 'sv')]).toEqual(['640', 'tkr']);
  expect([headline(oil, 'sv'), valuesText(oil, 'sv')]).toEqual(['−87\u00a0%', 'från 45 till 6 m³']);
  expect([headline(oil, 'en'), valuesText(oil, 'en')]).toEqual(['−87%', 'from 45 to 6 m³']);
  const heat = { label: 'Såld värme', unit: 'MWh per år', before: 0, after: 2400 };
  expect(headline(heat, 'sv')).toBe('+2\u00a0400 MWh per år');
});
