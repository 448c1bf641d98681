import { describe, expect, it } from 'vitest';
import fc, { seed } from '../../support/fast-check.ts';
import { compareFields, compareLines, type DiffLine } from '../../../cms/differences/compare.ts';
import { linesOfRichText } from '../../../cms/differences/lines.ts';

const told = (lines: DiffLine[]) =>
  lines.map(({ words }) =>
    words
      .map(({ text, change }) => (change === 'same' ? text : change === 'added' ? `+${text}+` : `-${text}-`))
      .join(''),
  );

describe('Two states of a text', () => {
  it('are compared word for word within a line', () => {
    expect(
      told(compareLines(['Stödet är 30 procent av kostnaden.'], ['Stödet är 50 procent av kostnaden.'])),
    ).toEqual(['Stödet är -30-+50+ procent av kostnaden.']);
  });

  it('show a new line as new, wherever it stands', () => {
    const lines = compareLines(['Ett.', 'Tre.'], ['Ett.', 'Två.', 'Tre.']);
    expect(lines.map(({ change }) => change)).toEqual(['same', 'added', 'same']);
  });

  it('do not mix the words of lines that have little in common', () => {
    const lines = compareLines(['Ansök före 1 maj.'], ['Kontakta oss om du undrar något.']);
    expect(lines.map(({ change }) => change)).toEqual(['removed', 'added']);
  });

  it('leave out fields that say the same', () => {
    const title = { path: 'title', label: 'Rubrik', lines: ['Fjärrvärme'] };
    const lede = (words: string) => ({ path: 'lede', label: 'Ingress', lines: [words] });
    const differences = compareFields([title, lede('Ny panna.')], [title, lede('Ny panna i maj.')]);
    expect(differences.map(({ path }) => path)).toEqual(['lede']);
  });

  it('can both be read out of what differs, whatever they are', () => {
    const lines = fc.array(fc.constantFrom('Ett två tre.', 'Ett två fyra.', 'Fem.', 'Å ä ö', '😀 sex'), {
      maxLength: 8,
    });
    const side = (all: DiffLine[], but: string) =>
      all
        .filter(({ change }) => change !== but)
        .map(({ words }) =>
          words
            .filter(({ change }) => change !== but)
            .map(({ text }) => text)
            .join(''),
        );
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const compared = compareLines(before, after);
        expect(side(compared, 'added')).toEqual(before);
        expect(side(compared, 'removed')).toEqual(after);
      }),
      { seed },
    );
  });
});

describe('A rich text as lines', () => {
  const text = (words: string) => ({ type: 'text', text: words, format: 0 });
  const paragraph = (...words: string[]) => ({ type: 'paragraph', children: words.map(text) });
  const rich = (...children: object[]) => ({ root: { type: 'root', children } });

  it('has one for each paragraph, item of a list and row of a table', () => {
    const item = { type: 'listitem', children: [text('Punkt')] };
    const cell = (words: string) => ({ type: 'tablecell', headerState: 0, children: [paragraph(words)] });
    const table = { type: 'table', children: [{ type: 'tablerow', children: [cell('År'), cell('2026')] }] };
    const list = { type: 'list', listType: 'bullet', children: [item] };
    expect(linesOfRichText(rich(paragraph('Hej '), list, table))).toEqual(['Hej', '• Punkt', 'År | 2026']);
  });

  it('says where a link leads', () => {
    const link = { type: 'link', fields: { url: 'https://example.org/' }, children: [text('här')] };
    expect(linesOfRichText(rich({ type: 'paragraph', children: [text('Läs '), link] }))).toEqual([
      'Läs här <https://example.org/>',
    ]);
  });
});
