import fc from '../../../support/fast-check.ts';
import { expect, test } from 'vitest';
import { decodeVocabulary, encodeVocabulary, storable } from '../../../../common/protocol/vocabulary-file.ts';
import { distance } from '../../../../common/edit-distance.ts';
import { fold } from '../../../../site/search/lexicon/spelling.ts';
import { openVocabulary } from '../../../../site/search/lexicon/vocabulary.ts';

const file = (words: Record<string, number>) => encodeVocabulary(new Map(Object.entries(words)));

const vocabulary = openVocabulary(
  [
    file({
      energi: 900,
      energieffektivisering: 120,
      effektivisering: 200,
      stöd: 700,
      stål: 600,
      stålverk: 40,
      skål: 2,
      skog: 300,
      innovation: 500,
      företag: 800,
      eningen: 3,
      för: 1000,
    }),
    file({ vätgas: 9, stöd: 1, industri: 60 }),
  ],
  'sv',
);

test('a file holds every word with roughly how many pages have it', () => {
  expect(
    encodeVocabulary(
      new Map([
        ['stålverk', 1],
        ['stål', 5],
      ]),
    ),
  ).toBe('Astål2Everk');
  const words = fc.dictionary(fc.stringMatching(/^[a-zåäöé]{2,30}$/), fc.integer({ min: 1, max: 50_000 }));
  fc.assert(
    fc.property(words, (counts) => {
      const ranks = decodeVocabulary(file(counts));
      expect([...ranks.keys()].sort()).toEqual(Object.keys(counts).sort());
      for (const [word, rank] of ranks) {
        expect(2 ** rank).toBeLessThanOrEqual(counts[word] ?? 0);
        if (rank < 9) expect(2 ** (rank + 1)).toBeGreaterThan(counts[word] ?? 0);
      }
    }),
  );
});

test('numbers, single letters and words with signs are not kept', () => {
  for (const word of ['a', '2024', 'co2', 'e-post', 'Stål']) expect(storable.test(word), word).toBe(false);
  expect(storable.test('återvinning')).toBe(true);
});

test('it knows the words of all bundles, in any case', () => {
  expect(vocabulary.knows('vätgas')).toBe(true);
  expect(vocabulary.knows('Energi')).toBe(true);
  expect(vocabulary.knows('eneri')).toBe(false);
});

test('a letter missing, wrong, too many or changed with its neighbour is found', () => {
  for (const wrong of ['inovation', 'innovatoin', 'innovasion', 'innnovation', 'imnovation'])
    expect(vocabulary.suggest(wrong), wrong).toEqual(['innovation']);
});

test('mistakes in the first letters are found, too', () => {
  expect(vocabulary.suggest('nenergi')).toEqual(['energi']);
  expect(vocabulary.suggest('nergi')).toEqual(['energi']);
  expect(vocabulary.suggest('ätgas')).toEqual(['vätgas']);
  expect(vocabulary.suggest('bnergieffektivisering')).toEqual(['energieffektivisering']);
});

test('letters typed without their marks cost nothing', () => {
  expect(vocabulary.suggest('stod')).toEqual(['stöd']);
  expect(vocabulary.suggest('foretgg')).toEqual(['företag']);
});

test('nearer words come first, then those on more pages', () => {
  expect(vocabulary.suggest('spål')).toEqual(['stål', 'skål']);
});

test('short words must be nearly right, and words like no other get nothing', () => {
  expect(vocabulary.suggest('sk')).toEqual([]);
  expect(vocabulary.suggest('skxx')).toEqual([]);
  expect(vocabulary.suggest('xylofon')).toEqual([]);
});

test('a compound is cut into the fewest and longest words that stand on the pages', () => {
  expect(vocabulary.split('energieffektiviseringsstöd')).toEqual(['energieffektivisering', 'stöd']);
  expect(vocabulary.split('Vätgasindustrin')).toEqual(['vätgas', 'industrin']);
  expect(vocabulary.split('skogsenergistöd')).toEqual(['skog', 'energi', 'stöd']);
});

test('a word that consists of no others is not cut', () => {
  expect(vocabulary.split('energi')).toBeUndefined();
  expect(vocabulary.split('okänt')).toBeUndefined();
  expect(vocabulary.split('föreningen')).toBeUndefined();
});

test('the distance is the same both ways, and none between equal words', () => {
  const word = fc.stringMatching(/^[abc]{0,8}$/);
  fc.assert(
    fc.property(word, word, (a, b) => {
      const apart = distance(a, b, 9);
      expect(distance(b, a, 9)).toBe(apart);
      expect(apart === 0).toBe(a === b);
      expect(apart).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance(a, b, 1) <= 1).toBe(apart <= 1);
    }),
  );
});

test('folding leaves the plain letters', () => {
  expect(fold('återväxtidé')).toBe('atervaxtide');
});
