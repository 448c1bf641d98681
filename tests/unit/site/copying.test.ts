import { describe, expect, test } from 'vitest';
import { spaced, tidied, trimmed, type Part, type Piece } from '../../../site/copying/piece.ts';
import { quotationMarks, toHtml, toText } from '../../../site/copying/write.ts';

const part = (tag: string, ...children: Piece[]): Part => ({ tag, children });
const link = (href: string, words: string): Part => ({ tag: 'a', href, children: [words] });
const swedish = (...pieces: Piece[]) => toText(pieces, quotationMarks.sv);

describe('A copied text without formatting', () => {
  test('has an empty line between its parts, and signs before the items of lists', () => {
    const text = swedish(
      part('h1', 'Spillvärme'),
      part('p', 'Först.'),
      part('ul', part('li', 'ugn'), part('li', 'panna')),
      part('ol', part('li', 'mät'), part('li', 'styr')),
      part('hr'),
      part('p', 'Sist.'),
    );
    expect(text).toBe('Spillvärme\n\nFörst.\n\n• ugn\n• panna\n\n1. mät\n2. styr\n\n* * *\n\nSist.');
  });

  test('keeps a list within a list below its item', () => {
    const inner = part('ol', part('li', 'mät'), part('li', 'styr'));
    expect(swedish(part('ul', part('li', 'digitalisering', inner), part('li', 'el')))).toBe(
      '• digitalisering\n  1. mät\n  2. styr\n• el',
    );
  });

  test('has the cells of a table apart, so that a spreadsheet takes them', () => {
    const row = (...cells: string[]) => part('tr', ...cells.map((cell) => part('td', cell)));
    expect(swedish(part('table', part('tbody', row('El', '412'), row('Värme', '276'))))).toBe(
      'El\t412\nVärme\t276',
    );
  });

  test.each([
    ['sv', '”Det gick fort.”'],
    ['en', '“Det gick fort.”'],
  ] as const)('has quotes in the marks of the language, once (%s)', (language, wanted) => {
    for (const said of ['Det gick fort.', '– Det gick fort.', '”Det gick fort.”']) {
      const quote = part('blockquote', part('p', said));
      expect(toText([quote], quotationMarks[language])).toBe(wanted);
    }
  });

  test('tells where links to other sites led, but not twice, and leaves letters and calls alone', () => {
    const text = swedish(
      part(
        'p',
        link('https://example.org/plan', 'planen'),
        ', ',
        link('https://example.org/', 'https://example.org/'),
      ),
      part('p', { ...link('https://bruket.example/guider/', 'guiderna'), isInside: true }),
      part(
        'p',
        link('tel:+46701740605', '070-174 06 05'),
        ' ',
        link('mailto:a@example.org', 'a@example.org'),
      ),
    );
    expect(text).toBe(
      'planen (https://example.org/plan), https://example.org/\n\nguiderna\n\n070-174 06 05 a@example.org',
    );
  });
});

describe('A copied text with formatting', () => {
  test('has its elements and no more, and words that look like markup as words', () => {
    const pieces = [
      part('p', 'T < 40 & ', part('strong', '<b>p</b>'), part('br'), link('https://e.org/?a&b', 'mer')),
    ];
    expect(toHtml(pieces)).toBe(
      '<p>T &lt; 40 &amp; <strong>&lt;b&gt;p&lt;/b&gt;</strong><br><a href="https://e.org/?a&amp;b">mer</a></p>',
    );
  });
});

describe('What is read from a page', () => {
  test('has words that stand between blocks as paragraphs, and no paragraphs of spaces', () => {
    expect(
      tidied([' ', 'Ord ', part('strong', 'till'), part('p', 'Stycke'), ' ', part('p', 'Nästa')]),
    ).toEqual([part('p', 'Ord ', part('strong', 'till')), part('p', 'Stycke'), part('p', 'Nästa')]);
  });

  test('has one space between words, keeps no-break spaces, and drops hyphens of the screen', () => {
    expect(spaced('\n  100\u00a0000\n   kronor i ener\u00adgi')).toBe(' 100\u00a0000 kronor i energi');
  });

  test('has no spaces at its ends, also where formatting stands there', () => {
    expect(trimmed([' ', part('strong', ' Ja'), ' och ', part('em', 'nej ', part('br')), ' '])).toEqual([
      part('strong', 'Ja'),
      ' och ',
      part('em', 'nej ', part('br')),
    ]);
    expect(trimmed([part('a', ' 070 ')])).toEqual([part('a', '070')]);
    expect(trimmed([' '])).toEqual([]);
  });
});
