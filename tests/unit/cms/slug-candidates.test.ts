import fc from '../../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { candidates, comesFrom, isValidSlug, slugIssue } from '../../../cms/slugs/slug-candidates.ts';
import { slugLimit } from '../../../common/slugify.ts';

const first = (title: string, count = 1) => [...candidates(title, 'Gott exempel')].slice(0, count);

describe('The addresses that a title makes', () => {
  it('are told apart by small numbers', () => {
    expect(first('Bokslut', 3)).toEqual(['bokslut', 'bokslut-2', 'bokslut-3']);
  });

  it('name the kind of document when the title has no letter', () => {
    expect(first('🌲🔥', 2)).toEqual(['gott-exempel', 'gott-exempel-2']);
  });

  it('are never those of an archive', () => {
    expect(first('2025', 2)).toEqual(['2025-2', '2025-3']);
  });

  it.each([79, 80, 81])('keep within the limit with their number, for a title of %i letters', (length) => {
    const [plain = '', second = ''] = first(`${'stål '.repeat(14)}${'x'.repeat(length - 70)}`, 2);
    expect([plain, second].map(slugIssue)).toEqual([undefined, undefined]);
    expect(second).toMatch(/-2$/);
  });

  it('are all valid, different and known again, whatever the title', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: fc.constantFrom('a', '2', ' ', 'å', '\u00ad', '🌲'), maxLength: 200 }),
    );
    fc.assert(
      fc.property(title, fc.constantFrom('Guide', 'Pressmeddelande', '…'), (text, fallback) => {
        const made = [...candidates(text, fallback)].slice(0, 120);
        expect(new Set(made).size).toBe(made.length);
        for (const slug of made) {
          expect([slug, isValidSlug(slug), slug.length <= slugLimit]).toEqual([slug, true, true]);
          expect([slug, comesFrom(slug, text, fallback)]).toEqual([slug, true]);
        }
      }),
    );
  });
});

describe('An address comes from its title', () => {
  it.each([
    ['bokslut', 'Bokslut', true],
    ['bokslut-2', 'Bokslut', true],
    ['bokslut-2025', 'Bokslut 2025', true],
    ['bokslut-2025-2', 'Bokslut 2025', true],
    ['bokslut-2025', 'Bokslut', false],
    ['bokslut-1', 'Bokslut', false],
    ['bokslut-02', 'Bokslut', false],
    ['budget-2', 'Bokslut', false],
    ['guide', '🌲', true],
  ])('%s from ”%s”: %s', (slug, title, expected) => {
    expect(comesFrom(slug, title, 'Guide')).toBe(expected);
  });
});

it('the rules say what is wrong', () => {
  expect(['', null, 'Åland', 'a--b', 'a'.repeat(81), '2025', 'a'].map(slugIssue)).toEqual([
    'missing',
    'missing',
    'form',
    'form',
    'form',
    'year',
    undefined,
  ]);
});
