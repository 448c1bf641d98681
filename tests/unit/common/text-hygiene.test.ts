import type { Field } from 'payload';
import fc from '../../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { UnfitValue } from '../../../cms/errors/unfit-value.ts';
import { cleanFields } from '../../../cms/hooks/clean-fields.ts';
import { cleanLine, cleanText } from '../../../common/text-hygiene.ts';

const anything = fc.string({ unit: 'binary', maxLength: 60 });
const awkward = fc
  .array(
    fc.constantFrom(
      ...['a', 'å', 'a\u030a', ' ', '1', '\u200b', '\u200d', '\ufe0f', '👩', '🏽', '🏴', '\u{e0067}'],
      ...[
        '\u{e007f}',
        '\u00ad',
        '\ufeff',
        '\u202e',
        '\0',
        '\ud800',
        '\r',
        '\n',
        '\u2028',
        '\u20e3',
        '\ufffe',
      ],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const texts = fc.oneof(anything, awkward);

describe('A text of one line', () => {
  it.each([
    ['soft hyphens', 'energi\u00adeffektivisering', 'energieffektivisering'],
    ['spaces without width', 'stöd\u200b till\u2060 stål\u200c', 'stöd till stål'],
    ['the mark of a file', '\ufeffRubrik', 'Rubrik'],
    ['turned directions', 'a\u202eb\u202cc\u2066d\u2069\u200e', 'abcd'],
    ['NUL and other controls', 'a\0b\u0007c\u0085d\u007f', 'abc d'],
    ['half a pair', 'a\ud800b\udc00', 'ab'],
    ['hidden letters', `a${String.fromCodePoint(0xe0041)}b`, 'ab'],
    ['breaks', 'a\nb\r\nc\td\u2028e', 'a b c d e'],
    ['accents of their own', 'A\u030aterva\u0308xt', 'Återväxt'],
    ['an accent that nothing parts from its letter any more', 'a\u200b\u030a', 'å'],
  ])('has no %s', (_, given, stored) => {
    expect(cleanLine(given)).toBe(stored);
  });

  it.each([
    '👩🏽‍🔬',
    '❤️',
    '👨‍👩‍👧‍👦',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    '1️⃣',
    '🇸🇪',
    'CO₂ – ”så”',
  ])('keeps %s', (seen) => {
    expect(cleanLine(`a ${seen} b`)).toBe(`a ${seen} b`);
  });

  it('does not lose a space at its end while somebody writes', () => {
    expect(cleanLine('Nytt ')).toBe('Nytt ');
  });

  it('is the same when cleaned again, and fit for the database', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const stored = cleanLine(given);
        expect(cleanLine(stored)).toBe(stored);
        expect(stored.normalize('NFC')).toBe(stored);
        expect(stored).not.toMatch(/\p{Cc}|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u200b]/u);
      }),
    );
  });
});

describe('A text of several lines', () => {
  it('keeps its lines, and where a word may be broken', () => {
    expect(cleanText('en\u00adergi\r\nstål\u2029slut\tx')).toBe('en\u00adergi\nstål\nslut\tx');
  });

  it('loses what the database or the direction of writing cannot bear', () => {
    expect(cleanText('\ufeffa\0\u202eb\ud800\u0008')).toBe('ab');
  });

  it('is the same when cleaned again', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const stored = cleanText(given);
        expect(cleanText(stored)).toBe(stored);
        expect(stored).not.toMatch(/(?![\n\t])\p{Cc}|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069\ufeff]/u);
      }),
    );
  });
});

describe('What is about to be stored is clean', () => {
  const dirty = 'a\0\u00ad';

  it('in groups, rows, tabs, lists and both languages', () => {
    const clean = cleanFields(
      [
        { type: 'row', fields: [{ name: 'title', type: 'text', localized: true }] },
        { type: 'tabs', tabs: [{ label: 'Text', fields: [{ name: 'lede', type: 'textarea' }] }] },
        { name: 'words', type: 'text', hasMany: true },
        { name: 'group', type: 'group', fields: [{ name: 'note', type: 'text' }] },
        { name: 'rows', type: 'array', fields: [{ name: 'note', type: 'text' }] },
      ],
      {
        title: { sv: dirty, en: null },
        lede: dirty,
        words: [dirty],
        group: { note: dirty },
        rows: { sv: [{ note: dirty }] },
        password: dirty,
      },
    );
    expect(clean).toEqual({
      title: { sv: 'a', en: null },
      lede: 'a\u00ad',
      words: ['a'],
      group: { note: 'a' },
      rows: { sv: [{ note: 'a' }] },
      password: dirty,
    });
  });

  it.each([
    ['a list for a text', { name: 'title', type: 'text' }, ['a']],
    ['a text in each language where there is one', { name: 'title', type: 'text' }, { sv: 'a' }],
    ['a number for a text', { name: 'title', type: 'textarea' }, 1],
    ['a running text without a root', { name: 'title', type: 'richText' }, { children: [] }],
    ['a relation to another kind', { name: 'title', type: 'relationship', relationTo: ['guides'] }, [1]],
  ] satisfies [string, Field, unknown][])('or refused: %s', (_, field, value) => {
    expect(() => cleanFields([field], { title: value })).toThrow(UnfitValue);
  });

  it('in running texts: words keep their soft hyphens, the lines of a block do not', () => {
    const block = { blockType: 'callout', title: dirty, text: dirty };
    const nodes = [
      { type: 'text', text: dirty, format: 1 },
      { type: 'block', fields: block },
    ];
    expect(
      cleanFields([{ name: 'body', type: 'richText' }], { body: { root: { children: nodes } } }),
    ).toEqual({
      body: {
        root: {
          children: [
            { type: 'text', text: 'a\u00ad', format: 1 },
            { type: 'block', fields: { blockType: 'callout', title: 'a', text: 'a\u00ad' } },
          ],
        },
      },
    });
  });
});
