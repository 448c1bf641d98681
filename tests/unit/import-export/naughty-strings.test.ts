import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codecOf } from '../../../cms/import-export/codecs.ts';
import { MdxText } from '../../../cms/import-export/context.ts';
import { parseFile, printFile } from '../../../cms/import-export/read/front-matter.ts';
import { printRichText, readRichText } from '../../../cms/rich-text/codec.ts';
import { fromLexical } from '../../../cms/rich-text/from-lexical.ts';
import { toLexical } from '../../../cms/rich-text/to-lexical.ts';
import { cleanLine, cleanText } from '../../../common/text-hygiene.ts';
import type { Block, Inline } from '../../../common/protocol/published-store/rich-text.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { simpleCell } from '../../../cms/rich-text/table-grid.ts';
import { numRuns, seed } from './arbitraries.ts';
import { createReadContext, fullEditor, writeContext } from './fixtures.ts';

/** As the CMS stores them: of one line or of several. */
const lines = [...new Set(naughtyStrings.map(cleanLine))];
const texts = [...new Set(naughtyStrings.map(cleanText))];

const fields = {
  line: { type: 'text', name: 'line' },
  lines: { type: 'text', name: 'lines', hasMany: true },
  text: { type: 'textarea', name: 'text' },
  rows: { type: 'array', name: 'rows', flattenedFields: [{ type: 'textarea', name: 'text' }] },
} as unknown as Record<string, Parameters<typeof codecOf>[0]>;

/** Through a file and back; what is wrong with it is an error. */
function throughFile(values: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(values);
  const written = entries.map(([name, value]) => [name, codecOf(fields[name]!).write(value, writeContext)]);
  const printed = printFile(Object.fromEntries(written) as Record<string, unknown>, '');
  const file = parseFile(printed);
  const { issues, context } = createReadContext();
  const read = entries.map(([name]) => {
    const codec = codecOf(fields[name]!);
    const value = file.values[name];
    return [name, value === undefined ? codec.empty : codec.read(value, context.at(name))];
  });
  expect(issues, printed).toEqual([]);
  return Object.fromEntries(read) as Record<string, unknown>;
}

describe('A text stands in the front matter so that it comes back as it was', () => {
  it.each([...new Set([...lines, ...texts])])('%j', (text) => {
    const rows = [{ text }, { text: 'a' }, { text }];
    const stored = {
      line: cleanLine(text) || null,
      text: text || null,
      rows: rows.filter((row) => row.text),
    };
    expect(throughFile(stored)).toEqual(stored);
    const several = [cleanLine(text), 'a'].filter(Boolean);
    expect(throughFile({ lines: several })).toEqual({ lines: several });
  });
});

const plain = (text: string): Inline[] => [{ type: 'text', text, format: 0 }];

/** A text in every place that a rich text has. */
function everywhere(text: string): Block[] {
  const list = (ordered: boolean): Block => ({
    type: 'list',
    ordered,
    start: 1,
    items: [
      { children: plain(text), nested: [] },
      { children: plain(text), nested: [] },
    ],
  });
  const component = (slug: string, values: Record<string, unknown>): Block => ({
    type: 'component',
    slug,
    values,
  });
  const line = cleanLine(text).trim();
  return [
    { type: 'paragraph', children: plain(text) },
    { type: 'heading', level: 2, children: plain(text) },
    { type: 'quote', children: plain(text) },
    list(false),
    list(true),
    ...[1, 2, 4, 8, 16, 32, 64, 3].map((format): Block => ({
      type: 'paragraph',
      children: [{ type: 'text', text, format }],
    })),
    ...[1, 2, 4, 16].map((format): Block => ({
      type: 'paragraph',
      children: [...plain('a'), { type: 'text', text, format }, ...plain('b')],
    })),
    {
      type: 'paragraph',
      children: [
        ...plain('a '),
        {
          type: 'link',
          target: { url: 'https://example.org' },
          children: [{ type: 'text', text, format: 0 }],
        },
        { type: 'component', slug: 'footnote', values: { text } },
        ...plain(text),
      ],
    },
    {
      type: 'table',
      rows: [
        [simpleCell([{ type: 'paragraph', children: plain(text) }], 'row')],
        [simpleCell([{ type: 'paragraph', children: plain(text) }], 'none')],
      ],
    },
    {
      type: 'table',
      rows: [
        [
          simpleCell(
            [
              { type: 'paragraph', children: plain(text) },
              { type: 'paragraph', children: plain(text) },
            ],
            'none',
          ),
        ],
      ],
    },
    ...(text.trim() && line
      ? [
          component('quote', { text, name: line, role: line }),
          component('figure', { picture: 1, caption: line }),
          component('callout', { tone: 'tip', title: line, text: `${text}\n${text}\n\n${text}` }),
          component('keyFigures', { figures: [{ value: line, label: line, note: line }] }),
          component('video', { title: line, address: 'https://example.org' }),
        ]
      : []),
  ];
}

function comesBack(blocks: Block[]): void {
  const stored = toLexical(blocks);
  const mdx = printRichText(stored, fullEditor, writeContext);
  const inFile = parseFile(printFile({ text: new MdxText(mdx) }, mdx && `${mdx}`));
  for (const text of [inFile.values['text'], inFile.body.replace(/^\n/, '')]) {
    const { issues, context } = createReadContext();
    const back = readRichText(String(text), fullEditor, context);
    expect(issues, mdx).toEqual([]);
    expect(fromLexical(back), mdx).toEqual(fromLexical(stored));
    expect(printRichText(back, fullEditor, writeContext)).toBe(mdx);
  }
}

describe('A text stands in a rich text so that it comes back as it was', () => {
  it.each(texts)('%j', (text) => {
    for (const block of everywhere(text)) comesBack([block]);
    comesBack(everywhere(text));
  });
});

test(`so do texts put together (FC_SEED=${seed})`, () => {
  const mixed = fc.array(fc.constantFrom(...naughtyStrings), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(mixed, fc.constantFrom('', ' ', '\n'), (parts, between) => {
      const text = cleanText(parts.join(between));
      const stored = { line: cleanLine(text) || null, text: text || null };
      expect(throughFile(stored)).toEqual(stored);
      for (const block of everywhere(text)) comesBack([block]);
    }),
    { seed, numRuns: Math.ceil(numRuns / 4) },
  );
}, 120_000);
