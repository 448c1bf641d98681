import { expect, test } from 'vitest';
import { joinedNumbers, piecesOf } from '../../../publisher/search/pages/word-pieces.ts';

test.each([
  ['60–70', ['60', '70']],
  ['10.30–13.30.', ['10.30', '13.30']],
  ['24/7', ['24', '7']],
  ['R&D', ['R', 'D']],
  ['2041-2047', ['2041', '2047']],
  ['(CO₂)', ['CO2']],
  ['CO₂e,', ['CO2e']],
  ['m³', ['m3']],
  ['och/eller', ['och', 'eller']],
  ['2,4', []],
  ['C++', []],
  ['företagets', []],
  ['”Bruket”,', []],
  ['…', []],
])('the word %s is also found by %j', (word, pieces) => {
  expect(piecesOf(word)).toEqual(pieces);
});

test('a number in groups of three digits is found as one, and what is no such number is not joined', () => {
  const joined = (text: string) => [...joinedNumbers(text.split(' '))];
  expect(joined('högst 300 000 euro och 1 000 000, 5 000')).toEqual([
    [1, '300000'],
    [5, '1000000'],
    [8, '5000'],
  ]);
  expect(joined('10 20 300 år 2024 100')).toEqual([[1, '20300']]);
});
