import { describe, expect, it } from 'vitest';
import { snippetOf } from '../../../cms/find/snippet.ts';
import { foldLetters, innerEnds, wordsIn } from '../../../cms/find/words.ts';
import fc from '../../support/fast-check.ts';

describe('What staff search is compared', () => {
  it('with å, ä and ö as letters of their own, and other marks left out', () => {
    expect(wordsIn('Idé: ÅRET på Ærø, ett kafé på ärö')).toEqual(['ide', 'året', 'på', 'ärö', 'ett', 'kafe']);
  });

  it('the same however the letters were typed', () => {
    expect(foldLetters('A\u030Aret')).toBe('året');
  });

  it('with what may begin inside a long word', () => {
    expect(innerEnds('arbetsmiljö')).toContain('miljö');
    expect(innerEnds('miljö')).toEqual([]);
  });

  it('letter by letter, so that places stay the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldLetters(text)).toHaveLength(text.normalize('NFC').length);
      }),
    );
  });
});

describe('A snippet', () => {
  it('shows the words around a hit, also inside a word, and marks it', () => {
    const pieces = snippetOf(
      `${'Inledning. '.repeat(20)}En bättre arbetsmiljö, för alla. ${'Slut. '.repeat(50)}`,
      ['miljö'],
    );
    expect(pieces.find(({ isHit }) => isHit)?.text).toBe('miljö');
    const words = pieces.map(({ text }) => text).join('');
    expect(words).toMatch(/^… .*En bättre arbetsmiljö, för alla\..* …$/);
    expect(words.length).toBeLessThan(180);
  });

  it('is empty where nothing is found', () => {
    expect(snippetOf('Något annat', ['miljö'])).toEqual([]);
  });
});
