import { expect, test } from 'vitest';
import { MdxText } from '../../../cms/import-export/context.ts';
import { FrontMatterError, parseFile, printFile } from '../../../cms/import-export/read/front-matter.ts';

test('a file is printed in one form, with rich texts as blocks of lines', () => {
  const values = {
    title: 'Tre län: ett samarbete',
    phone: '070',
    after: 5,
    day: '2026-01-31',
    lede: 'Rad ett\nrad två',
    challenge: new MdxText('Ett stycke.\n'),
    synonyms: ['a', 'b'],
    funding: { amount: 1 },
  };
  expect(printFile(values, 'Text.\n')).toBe(`---
title: "Tre län: ett samarbete"
phone: "070"
after: 5
day: 2026-01-31
lede: |-
  Rad ett
  rad två
challenge: |
  Ett stycke.
synonyms:
  - a
  - b
funding:
  amount: 1
---

Text.
`);
});

test('what is printed is read again', () => {
  const file = parseFile(printFile({ title: 'Å', list: [{ a: 1 }] }, 'Text.\n'));
  expect(file.values).toEqual({ title: 'Å', list: [{ a: 1 }] });
  expect(file.body.trim()).toBe('Text.');
});

test('places are those of the file', () => {
  const file = parseFile(
    '---\ntitle: x\nsteps:\n  - title: y\n    body: |\n      ett\n      två\n---\n\nText.\n',
  );
  expect(file.positionOf(['title'])).toEqual({ line: 2, column: 8 });
  expect(file.positionOf(['steps', 0, 'title'])).toEqual({ line: 4, column: 12 });
  expect(file.positionOf(['steps', 0, 'body'], { line: 2, column: 1 })).toMatchObject({ line: 7 });
  expect(file.bodyLine).toBe(9);
});

test.each([
  ['no front matter', 'Text.\n', 1],
  ['front matter without an end', '---\ntitle: x\n', 1],
  ['a broken line', '---\ntitle: x\nlede: "y\n---\n', 3],
  ['a key given twice', '---\ntitle: x\ntitle: y\n---\n', 3],
  ['a list', '---\n- x\n---\n', 2],
])('%s is refused with its line', (_what, text, line) => {
  expect(() => parseFile(text)).toThrow(FrontMatterError);
  try {
    parseFile(text);
  } catch (error) {
    expect(error).toMatchObject({ position: { line } });
  }
});
