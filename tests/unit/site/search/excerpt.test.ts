import { expect, test } from 'vitest';
import { excerptOf } from '../../../../site/search/engine/excerpt.ts';

function excerpt(text: string, words: string[], skipped = 0): string {
  const all = text.split(' ');
  const marks = all.flatMap((word, place) =>
    words.some((one) => word.includes(one)) ? [{ place, worth: 1 }] : [],
  );
  return excerptOf(all, marks, skipped)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');
}

test('an excerpt is the sentence with most of what was found, and what follows while there is room', () => {
  const text = 'Rubrik. Luft är gratis. Tryckluft och läckor kostar. Mät på natten.';
  expect(excerpt(text, ['luft', 'läckor'], 1)).toBe(
    'Luft är gratis. [Tryckluft] och [läckor] kostar. Mät på natten.',
  );
});

test('what the reader has seen above is not repeated', () => {
  expect(excerpt('Hitta läckor. Lyssna efter dem.', ['läckor'], 2)).toBe('Lyssna efter dem.');
});

test('of a very long sentence the phrases around the word are shown, with ellipses', () => {
  const phrase = (n: number) => `fras nummer ${n} som är ganska lång,`;
  const text = `${Array.from({ length: 9 }, (_, n) => phrase(n)).join(' ')} här står ordet mitt i, ${phrase(10)} ${phrase(11)} slut.`;
  expect(excerpt(text, ['ordet'])).toMatch(/^… fras nummer .* här står \[ordet\] mitt i,.*$/);
});

test('marks do not take punctuation along, and a text without marks begins at its beginning', () => {
  expect(excerpt('Se ”luft”, och luft.', ['luft'])).toBe('Se ”[luft]”, och [luft].');
  expect(excerpt('En mening. Två meningar.', [])).toBe('En mening. Två meningar.');
  expect(excerpt('', [])).toBe('');
});
