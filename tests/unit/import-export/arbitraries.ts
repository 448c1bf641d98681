import fc from '../../support/fast-check.ts';
import {
  cellHeaders,
  tableHeaders,
  type Block,
  type Cell,
  type Component,
  type Inline,
  type List,
  type RichText,
  type Table,
} from '../../../common/protocol/published-store/rich-text.ts';
import { headerAt, simpleCell } from '../../../cms/rich-text/table-grid.ts';

/** `FC_RUNS` makes a run longer. */
export const numRuns = Number(process.env['FC_RUNS'] ?? 400);

const hardWords = [
  'stål',
  'a',
  ' ',
  '  ',
  '\t',
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '`',
  '``',
  '#',
  '##',
  '1.',
  '1)',
  '-',
  '+',
  '>',
  '|',
  '\\',
  '{',
  '}',
  '{a}',
  '<',
  '>',
  '<b>',
  '</sub>',
  '&',
  '&amp;',
  '&#65;',
  '[',
  ']',
  '[a](b)',
  '![',
  '(',
  ')',
  '!',
  ':',
  '---',
  '===',
  'import a',
  'export ',
  'info@bruket.se',
  'https://bruket.se',
  'www.bruket.se',
  '\u00a0',
  '“',
  '”',
  '–',
  '😀',
  '$',
  '^',
  '[^1]',
  '[ ]',
  '\n',
  '...',
  '1',
  '.',
  '"',
  "'",
  '\r',
  'é',
  'e\u0301',
  '\u2028',
  '\u200b',
  '\u0007',
  '<!--',
  '//',
  '/*',
  '%',
  '@',
  '=',
  ':-',
];

const words = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...hardWords) },
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const format = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  fc.constantFrom(1, 2, 4, 8, 16, 32, 64, 3, 7, 17, 18),
  fc.integer({ min: 0, max: 127 }),
);
const leaf = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text' as const), text: words, format }) },
  fc.constant({ type: 'break' as const }),
);
const url = fc.constantFrom(
  'https://bruket.se/?a=1&b=(2)',
  'mailto:info@bruket.se',
  '#ankare',
  '/guider/',
  'tel:+46701234567',
  'https://sv.wikipedia.org/wiki/St%C3%A5l_(metall)',
);
const target = fc.oneof(
  url.map((address) => ({ url: address })),
  fc.record({ collection: fc.constantFrom('guides', 'topics'), id: fc.integer({ min: 1, max: 99 }) }),
);
const link = fc.record({
  type: fc.constant('link' as const),
  target,
  children: fc.array(leaf, { maxLength: 3 }),
});
const note = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), words);
const noteAddress = fc.oneof(
  url,
  fc.constantFrom('https://bruket.se/a|b', 'https://bruket.se/?a="&amp;=`{<'),
);
const footnote: fc.Arbitrary<Component> = fc.record({
  type: fc.constant('component' as const),
  slug: fc.constant('footnote'),
  values: fc.record({ text: note, address: noteAddress }, { requiredKeys: ['text'] }),
});
const inlines: fc.Arbitrary<Inline[]> = fc.array(fc.oneof({ weight: 5, arbitrary: leaf }, link, footnote), {
  maxLength: 6,
});

const { list } = fc.letrec<{ list: List }>((tie) => ({
  list: fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    start: fc.constantFrom(1, 3, 0),
    items: fc.array(
      fc.record({
        children: inlines,
        nested: fc.oneof({ maxDepth: 2 }, fc.constant<List[]>([]), fc.array(tie('list'), { maxLength: 2 })),
      }),
      { maxLength: 4 },
    ),
  }),
}));

const line = words.map((text) => text.replace(/[\n\r]/g, ' ').trim()).filter((text) => text !== '');
const component = (slug: string, values: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Component> =>
  fc.record({ type: fc.constant('component' as const), slug: fc.constant(slug), values });
const id = fc.integer({ min: 1, max: 99 });
const optional = <T>(required: Record<string, fc.Arbitrary<T>>, more: Record<string, fc.Arbitrary<T>>) =>
  fc.record({ ...required, ...more }, { requiredKeys: Object.keys(required) }) as fc.Arbitrary<
    Record<string, unknown>
  >;
const components = fc.oneof(
  component('quote', optional<unknown>({ text: line }, { person: id, name: line, role: line })),
  component('figure', optional<unknown>({ picture: id }, { caption: line })),
  component(
    'callout',
    optional<unknown>(
      {
        tone: fc.constantFrom('note', 'tip'),
        text: fc.tuple(line, line, line).map(([a, b, c]) => `${a}\n${b}\n\n${c}`),
      },
      { title: line },
    ),
  ),
  component(
    'keyFigures',
    fc.record({ figures: fc.array(fc.record({ value: line, label: line }), { minLength: 1, maxLength: 3 }) }),
  ),
  component('download', fc.record({ file: id })),
);

const lineOf = (children: fc.Arbitrary<Inline[]>) =>
  fc.record({ type: fc.constant('paragraph' as const), children });
/** What Markdown's tables can hold. */
const plainTable: fc.Arbitrary<Table> = fc
  .tuple(fc.constantFrom(...tableHeaders), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([headers, rows, columns]) =>
    fc
      .array(fc.array(lineOf(inlines), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((lines) => ({
        type: 'table' as const,
        rows: lines.map((cells, row) =>
          cells.map((cell, column) => simpleCell([cell], headerAt(headers, row, column))),
        ),
      })),
  );
const span = fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.constantFrom(2, 3));
const { anyTable } = fc.letrec<{ anyTable: Table; blocks: Block[]; cell: Cell }>((tie) => ({
  anyTable: fc.record({
    type: fc.constant('table' as const),
    rows: fc.array(fc.array(tie('cell'), { maxLength: 3 }), { maxLength: 3 }),
  }),
  cell: fc.record({
    children: tie('blocks'),
    header: fc.constantFrom(...cellHeaders),
    colSpan: span,
    rowSpan: span,
  }),
  blocks: fc.array(
    fc.oneof(
      { maxDepth: 2, depthIdentifier: 'table' },
      { weight: 6, arbitrary: lineOf(inlines) },
      list,
      components,
      fc.record({ type: fc.constant('heading' as const), level: fc.constant(3 as const), children: inlines }),
      fc.record({ type: fc.constant('quote' as const), children: inlines }),
      tie('anyTable'),
    ),
    { maxLength: 2, depthIdentifier: 'table' },
  ),
}));

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('paragraph' as const), children: inlines }) },
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    children: inlines,
  }),
  fc.record({ type: fc.constant('quote' as const), children: inlines }),
  list,
  fc.constant({ type: 'rule' as const }),
  plainTable,
  anyTable,
  components,
);
/** Any rich text, not in normal form, with everything in it that has a meaning in MDX. */
export const anyRichText: fc.Arbitrary<RichText> = fc.array(block, { maxLength: 4 });
