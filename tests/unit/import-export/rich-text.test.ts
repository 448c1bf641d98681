import { expect, test } from 'vitest';
import { printRichText, readRichText } from '../../../cms/rich-text/codec.ts';
import { fullEditor, createReadContext, shortEditor, writeContext } from './fixtures.ts';

/** What a text looks like after it has been in the CMS. */
function normal(mdx: string, editor = fullEditor): string {
  const { issues, context } = createReadContext();
  const stored = readRichText(mdx, editor, context);
  expect(issues).toEqual([]);
  return printRichText(stored, editor, writeContext);
}

function problemsOf(mdx: string, editor = fullEditor): string[] {
  const { issues, context } = createReadContext();
  readRichText(mdx, editor, context);
  return issues;
}

test.each([
  ['a link to a document', 'Se [guiden](guides/name-7).\n'],
  ['bold within a link', '[**fet** text](https://example.org/)\n'],
  ['a bold link', '**[text](https://example.org/)**\n'],
  ['half a bold word', 'kol**fiber**\n'],
  ['an address that is no link', 'info@example.org och https://example.org\n'],
  ['signs of Markdown', '\\*stjärnor\\*, \\_ och \\{klamrar}\n'],
  ['sub- and superscript', 'CO<sub>2</sub> och m<sup>2</sup>\n'],
  ['an underscore beside a strike', '*~~<u>!</u>~~&#x61;\\_stål*\n'],
  ['a backslash at the end of a format', '**C:\\\\**&#x61;\n'],
  ['a line break', 'ett\\\ntvå\n'],
  ['a paragraph that begins like JavaScript', '&#x65;xport till Tyskland\n'],
  ['a quote', '<Quote person="name-3" role="vd">Vi är klara.</Quote>\n'],
  ['a quote of two paragraphs', '<Quote>\n  Ett.\n\n  Två.\n</Quote>\n'],
  ['key figures', '<KeyFigures figures={[{ value: "50 000", label: "jobb" }]} />\n'],
  ['a footnote', 'Elva procent.<Footnote>Egen mätning.</Footnote> Och sedan?\n'],
  ['a footnote alone', '<Footnote address="https://example.org/">Källan.</Footnote>\n'],
  [
    'a footnote in a cell, with bars in it',
    '| a                                                                     |\n| --------------------------------------------------------------------- |\n| b<Footnote address={"https://example.org/a\\u007cb"}>c \\| d</Footnote> |\n',
  ],
  [
    'a table with headers on both sides',
    '<Table headers="both">\n  | a | b |\n  | - | - |\n  | c | d |\n</Table>\n',
  ],
  [
    'a table with merged cells',
    [
      '<Table>',
      '  <Row>',
      '    <Cell header="both" rowSpan={2}>År</Cell>',
      '    <Cell header="row" colSpan={2}>**Utsläpp** | ton</Cell>',
      '  </Row>',
      '',
      '  <Row>',
      '    <Cell header="row">direkt<Footnote>Scope 1</Footnote></Cell>',
      '    <Cell header="row" />',
      '  </Row>',
      '',
      '  <Row>',
      '    <Cell header="column">2026</Cell>',
      '',
      '    <Cell>',
      '      ett',
      '',
      '      två',
      '    </Cell>',
      '',
      '    <Cell>',
      '      - punkt',
      '        - inne',
      '    </Cell>',
      '  </Row>',
      '</Table>',
      '',
    ].join('\n'),
  ],
  ['a numbered list that goes on', '3. tre\n4. fyra\n   - inne\n'],
])('%s stays as it is', (_what, mdx) => {
  expect(normal(mdx)).toBe(mdx);
});

test.each([
  ['lines broken by hand', 'en rad\nsom går vidare\n', 'en rad som går vidare\n'],
  ['other signs for the same', '* _ett_\n* __två__\n', '- *ett*\n- **två**\n'],
  [
    'a footnote within a link',
    '[ett<Footnote>a</Footnote> två](/b/)\n',
    '[ett två](/b/)<Footnote>a</Footnote>\n',
  ],
  [
    'a footnote within bold text',
    '**ett<Footnote>a</Footnote>två**\n',
    '**ett**<Footnote>a</Footnote>**två**\n',
  ],
  [
    'a footnote on several lines',
    '<Footnote>\n  ett\n  två\\\n  tre\n</Footnote>\n',
    '<Footnote>ett två tre</Footnote>\n',
  ],
  [
    'a table of elements on few lines',
    '<Table>\n<Row><Cell rowSpan={2}>a</Cell><Cell>b</Cell></Row>\n<Row><Cell>c</Cell></Row>\n</Table>\n',
    '<Table>\n  <Row>\n    <Cell rowSpan={2}>a</Cell>\n    <Cell>b</Cell>\n  </Row>\n\n  <Row>\n    <Cell>c</Cell>\n  </Row>\n</Table>\n',
  ],
  ['a quote on lines of its own', '<Quote>\n  Hej.\n</Quote>\n', '<Quote>Hej.</Quote>\n'],
])('%s come into the normal form', (_what, mdx, expected) => {
  expect(normal(mdx)).toBe(expected);
});

test.each([
  ['an unknown component', 'Text.\n\n<Foo />\n', '3:1 holds <Foo>, which is no component here; known are'],
  [
    'a component within a line',
    'Se <Download file="name-1" /> här.\n',
    '1:4 holds <Download> inside a paragraph',
  ],
  [
    'an unknown attribute',
    '<Figure picture="name-1" size="5" />\n',
    '1:1 <Figure>.size is no field here; known are picture, caption',
  ],
  ['a missing attribute', '<Figure caption="x" />\n', '1:1 <Figure>.picture is missing'],
  [
    'a computed value',
    '<Video title={1 + 1} address="https://a.se/" />\n',
    '1:1 <Video>.title must be a text, number, list or map written out',
  ],
  ['a broken component', 'Text.\n\n<Quote>hej\n', '3:1 does not parse as MDX'],
  [
    'a heading of level 1',
    '# Rubrik\n',
    '1:1 holds a heading of level 1; begin it with one of ##, ###, ####',
  ],
  ['a picture', '![alt](bild.png)\n', '1:1 holds a picture; write it as <Figure'],
  ['an expression', 'Se {nu}.\n', '1:4 holds an expression in braces'],
  ['JavaScript', 'import x from "y"\n', '1:1 begins a paragraph with import or export'],
  ['code', '```\nx\n```\n', '1:1 holds a block of code'],
  ['a link to nothing', '[x](guides/saknas)\n', '1:1 links to guides/saknas, which is neither'],
  ['an address that leads nowhere', '[x](exempel.se)\n', '1:1 links to "exempel.se"; a link begins with'],
  ['a footnote without text', 'Se<Footnote address="/a/" /> här.\n', '1:3 <Footnote>.text is missing'],
  [
    'formatting in a footnote',
    'Se<Footnote>**hej**</Footnote>.\n',
    '1:13 <Footnote> may hold plain text only',
  ],
  [
    'a cell over no columns',
    '<Table>\n  <Row>\n    <Cell colSpan={0}>a</Cell>\n  </Row>\n</Table>\n',
    '3:5 holds <Cell> whose colSpan is no whole number from 1 to 1000; write colSpan={2}',
  ],
  [
    'a header of no kind',
    '<Table>\n  <Row>\n    <Cell header="yes">a</Cell>\n  </Row>\n</Table>\n',
    '3:5 holds <Cell> with another header than none, row, column, both',
  ],
  [
    'text outside the cells of a table',
    '<Table>\n  <Row>\n    text\n  </Row>\n</Table>\n',
    '3:5 holds something else than <Cell> in <Row>',
  ],
  ['formatting in a quote', '<Quote>**hej**</Quote>\n', '1:8 <Quote> may hold plain text only'],
])('%s is told with its place', (_what, mdx, expected) => {
  expect(problemsOf(mdx)).toEqual([expect.stringContaining(expected)]);
});

test('a short text takes no headings and no blocks', () => {
  expect(problemsOf('## Rubrik\n\n<Download file="name-1" />\n', shortEditor)).toEqual([
    expect.stringContaining('1:1 holds a heading'),
    expect.stringContaining('3:1 holds <Download>, which is no component here; known are <Footnote>'),
  ]);
});

test('but it takes footnotes', () => {
  expect(normal('Text.<Footnote>Not.</Footnote>\n', shortEditor)).toBe('Text.<Footnote>Not.</Footnote>\n');
});
