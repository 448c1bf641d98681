import { expect, test } from 'vitest';
import {
  fileType,
  formatChange,
  formatDate,
  formatDifference,
  formatFigure,
  formatKronor,
  formatMonth,
  formatSize,
} from '../../../site/formats.ts';

test('a day is the day in Sweden', () => {
  expect(formatDate('2025-12-31T23:30:00.000Z', 'sv')).toBe('1 januari 2026');
  expect(formatDate('2025-12-31T23:30:00.000Z', 'en')).toBe('1 January 2026');
  expect(formatDate('2026-06-01', 'sv')).toBe('1 juni 2026');
  expect(formatMonth('2025-06-30T22:30:00.000Z', 'sv')).toBe('Juli');
});

test('sizes are written in the unit that reads best', () => {
  expect(formatSize(1_240_000, 'sv')).toBe('1,2 MB');
  expect(formatSize(48_000, 'en')).toBe('48 kB');
  expect(formatSize(0, 'en')).toBe('0 byte');
});

test('a file type is its extension, when it has one', () => {
  expect(fileType('plan.v2.pdf')).toBe('PDF');
  expect(fileType('README')).toBe('');
});

test('a change that began at zero is not given in per cent', () => {
  expect(formatChange(400, 300, 'en')).toBe('−25%');
  expect(formatChange(0, 300, 'en')).toBeUndefined();
});

test('an amount has no space at which a line may break, and a real minus, in both languages', () => {
  const amounts = (['sv', 'en'] as const).flatMap((language) => [
    formatKronor(7_800_000, language),
    formatKronor(-500_000, language),
    formatDifference(-11, language),
    formatChange(50, 25, language) ?? '',
  ]);
  expect(amounts).toEqual([
    ...['7\u00a0800\u00a0000\u00a0kr', '−500\u00a0000\u00a0kr', '−11', '−50\u00a0%'],
    ...['SEK\u00a07,800,000', '−SEK\u00a0500,000', '−11', '−50%'],
  ]);
});

test('the largest figures are words that a person reads', () => {
  expect(formatFigure(988_000_000_000_000_000, 'sv')).toBe('988\u00a0000 biljoner');
  expect(formatFigure(12_345_678, 'en')).toBe('12.3 million');
});
