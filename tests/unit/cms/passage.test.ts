import { describe, expect, it } from 'vitest';
import { findPassage } from '../../../cms/comments/passage.ts';
import fc from '../../support/fast-check.ts';

const quoteOf = (quote: string, before = '', after = '') => ({ quote, before, after });
const found = (text: string, ...passage: Parameters<typeof quoteOf>) => {
  const place = findPassage(text, quoteOf(...passage));
  return place && text.slice(place.from, place.to);
};

describe('A passage', () => {
  it('is found again when the text has moved, however it is broken into lines', () => {
    expect(found('Först något nytt.\nVi bygger\n  ett valsverk i år.', 'bygger ett valsverk')).toBe(
      'bygger\n  ett valsverk',
    );
    expect(found('• Mät\n• Byt pump\n', 'MätByt')).toBe('Mät\n• Byt');
  });

  it('is the one of several whose surroundings are alike', () => {
    const text = 'Priset är 5 kr för el. Priset är 5 kr för gas.';
    expect(findPassage(text, quoteOf('5 kr', 'Priset är ', ' för gas.'))?.from).toBe(
      text.lastIndexOf('5 kr'),
    );
    expect(findPassage(text, quoteOf('5 kr', 'Priset är ', ' för el.'))?.from).toBe(text.indexOf('5 kr'));
  });

  it('is gone when its words are', () => {
    expect(found('Vi bygger två valsverk.', 'ett valsverk')).toBeUndefined();
    expect(found('', 'ett')).toBeUndefined();
    expect(found('Något', '   ')).toBeUndefined();
  });

  it('is always found in the text that it was taken from, with the words that were taken', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(), fc.nat(), (text, one, other) => {
        const [from = 0, to = 0] = [one % text.length, other % (text.length + 1)].sort((a, b) => a - b);
        const passage = quoteOf(text.slice(from, to), text.slice(0, from), text.slice(to));
        const place = findPassage(text, passage);
        const bare = (words: string) => words.replaceAll(/[\s•|]/gu, '');
        expect(bare(place ? text.slice(place.from, place.to) : '')).toBe(bare(passage.quote));
      }),
    );
  });
});
