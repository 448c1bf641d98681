import fc, { seed } from '../../support/fast-check.ts';
import { describe, expect, it, test } from 'vitest';
import { codecOf } from '../../../cms/import-export/codecs.ts';
import { MdxText } from '../../../cms/import-export/context.ts';
import { parseFile, printFile } from '../../../cms/import-export/read/front-matter.ts';
import { printRichText, readRichText } from '../../../cms/rich-text/codec.ts';
import { fromLexical } from '../../../cms/rich-text/from-lexical.ts';
import { toLexical } from '../../../cms/rich-text/to-lexical.ts';
import { cleanLine, cleanText } from '../../../common/text-hygiene.ts';
import { everywhere } from '../../support/naughty-rich-text.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import type { Block } from '../../../common/protocol/published-store/rich-text.ts';
import { numRuns } from './arbitraries.ts';
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

function comesBack(blocks: Block[]): void {
  const stored = toLexical(blocks);
  const mdx = printRichText(stored, fullEditor, writeContext);
  const inFile = parseFile(printFile({ text: new MdxText(mdx) }, mdx));
  for (const text of [inFile.values['text'], inFile.body.replace(/^\n/, '')]) {
    const { issues, context } = createReadContext();
    const back = readRichText(String(text), fullEditor, context);
    expect(issues, mdx).toEqual([]);
    expect(fromLexical(back), mdx).toEqual(fromLexical(stored));
    expect(printRichText(back, fullEditor, writeContext)).toBe(mdx);
  }
}

describe('A text stands in a rich text so that it comes back as it was', () => {
  it.each(texts)('%j', (text) => comesBack(everywhere(text)));
});

test(`so do texts put together (FC_SEED=${seed})`, () => {
  const mixed = fc.array(fc.constantFrom(...naughtyStrings), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(mixed, fc.constantFrom('', ' ', '\n'), (parts, between) => {
      const text = cleanText(parts.join(between));
      const stored = { line: cleanLine(text) || null, text: text || null };
      expect(throughFile(stored)).toEqual(stored);
      comesBack(everywhere(text));
    }),
    { seed, numRuns: Math.ceil(numRuns / 4) },
  );
}, 120_000);
