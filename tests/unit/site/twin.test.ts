import type { Root, RootContent } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Document } from '../../../common/view-model/documents.ts';
import type { RichText, RichTextBlock, RichTextInline } from '../../../common/view-model/rich-text.ts';
import { messagesIn } from '../../../site/i18n/index.ts';
import { documentMarkdown } from '../../../site/markdown/document.ts';
import { fakeCorpus, paragraphs, picture } from '../../support/fake-content.ts';
import fc from '../../support/fast-check.ts';

const corpus = fakeCorpus();
const contacts = corpus.pressContacts ?? [];

function twinOf(document: Document): string {
  const { language } = document;
  return documentMarkdown(document, {
    settings: corpus.settings[language],
    messages: messagesIn(language),
    contacts,
  });
}

function release(change: Partial<Document>): Document {
  const found = corpus.documents.find(({ kind, language }) => kind === 'press-releases' && language === 'sv');
  return { ...found, ...change } as Document;
}

const bodyOf = (twin: string) => twin.slice(twin.indexOf('\n---\n') + 5);

function gfm(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), gfmStrikethrough({ singleTilde: false }));
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown());
}
const reader = unified().use(remarkParse).use(gfm).freeze();
const parsed = (twin: string): Root => reader.parse(bodyOf(twin));

/** The words of what a program of Markdown reads, without white space. */
function readWords(node: Root | RootContent): string {
  if (node.type === 'html') return '';
  if ('value' in node) return node.value.replace(/\s/gu, '');
  return 'children' in node ? node.children.map(readWords).join('') : '';
}

function wordsOf(text: RichText): string {
  const inline = (child: RichTextInline): string =>
    child.type === 'text' ? child.text : 'children' in child ? child.children.map(inline).join('') : '';
  const block = (one: RichTextBlock): string => {
    if (one.type === 'list')
      return one.items
        .map((item) => item.children.map(inline).join('') + (item.nested ? block(item.nested) : ''))
        .join('');
    if (one.type === 'table')
      return one.rows.flatMap(({ cells }) => cells.map((cell) => cell.text.map(block).join(''))).join('');
    return 'children' in one ? one.children.map(inline).join('') : '';
  };
  return text.map(block).join('').replace(/\s/gu, '');
}

const hard = fc.constantFrom(
  ...[
    'stål',
    'a',
    ' ',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '#',
    '1.',
    '-',
    '+',
    '>',
    '|',
    '\\',
    '{',
    '<b>',
    '&amp;',
  ],
  ...[
    '[a](b)',
    '![',
    '(',
    ')',
    ':',
    '---',
    '===',
    'https://bruket.se',
    '\u00a0',
    '“',
    '–',
    '😀',
    '$',
    '[^1]',
    '[^1]: a',
    '\n',
    '"',
  ],
);
const text = fc.array(hard, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
const inline: fc.Arbitrary<RichTextInline> = fc.oneof(
  fc
    .record({ text, bold: fc.boolean(), italic: fc.boolean(), code: fc.boolean(), subscript: fc.boolean() })
    .map<RichTextInline>(({ text: words, ...marks }) => ({
      type: 'text',
      text: words,
      ...Object.fromEntries(Object.entries(marks).filter(([, isSet]) => isSet)),
    })),
  fc.constant<RichTextInline>({ type: 'break' }),
  text.map<RichTextInline>((words) => ({
    type: 'link',
    address: '/guider/elen/?a=(1)',
    children: [{ type: 'text', text: words }],
  })),
);
const inlines = fc.array(inline, { maxLength: 5 });
const item = inlines.map((children) => ({ children }));
const block: fc.Arbitrary<RichTextBlock> = fc.oneof(
  inlines.map<RichTextBlock>((children) => ({ type: 'paragraph', children })),
  inlines.map<RichTextBlock>((children) => ({ type: 'heading', level: 2, anchor: 'a', children })),
  inlines.map<RichTextBlock>((children) => ({ type: 'blockquote', children })),
  fc
    .tuple(fc.boolean(), fc.array(item, { minLength: 1, maxLength: 3 }), fc.option(item))
    .map(([ordered, items, nested]) => ({
      type: 'list' as const,
      ordered,
      items: nested
        ? [
            ...items,
            {
              children: [{ type: 'text' as const, text: 'x' }],
              nested: { type: 'list' as const, ordered: false, items: [nested] },
            },
          ]
        : items,
    })),
  fc.array(fc.array(inlines, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }).map((rows) => ({
    type: 'table' as const,
    rows: rows.map((cells) => ({
      cells: cells.map((children) => ({ text: [{ type: 'paragraph' as const, children }] })),
    })),
  })),
);

describe('the Markdown twin of a document', () => {
  test('says, to whatever reads Markdown, the very words of the text', () => {
    const empty = readWords(parsed(twinOf(release({ body: [] }))));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (body) => {
        const all = readWords(parsed(twinOf(release({ body }))));
        const [before, after] = splitAt(empty, twinOf(release({ body: [] })));
        expect(all.startsWith(before) && all.endsWith(after)).toBe(true);
        expect(all.slice(before.length, all.length - after.length)).toBe(wordsOf(body));
      }),
      { numRuns: 150 },
    );
  });

  test.each(['sv', 'en'] as const)('of each kind has its facts before the text, %s', (language) => {
    for (const document of corpus.documents.filter((one) => one.language === language)) {
      const twin = twinOf(document);
      const facts = parseYaml(twin.slice(4, twin.indexOf('\n---\n'))) as Record<string, unknown>;
      expect(facts).toMatchObject({
        title: document.title,
        kind: document.kind,
        language,
        address: `https://bruket.example${document.address}`,
      });
      expect(parsed(twin).children[0]).toMatchObject({ type: 'heading', depth: 1 });
      expect(twin).not.toMatch(/\]\(\/|undefined|\[object/);
    }
  });

  test('is the same, byte for byte, whenever it is made', () => {
    for (const document of corpus.documents) expect(twinOf(document)).toBe(twinOf(structuredClone(document)));
  });

  test('has quotes with who said it, pictures with credit, tables with spans in words, and notes', () => {
    const twin = twinOf(
      release({
        corrections: [{ type: 'correction', date: '2026-05-04T08:00:00.000Z', text: 'Fel siffra.' }],
        body: [
          { type: 'quote', text: 'Vi *vågar*.', name: 'Kim Älv', role: 'vd' },
          { type: 'figure', picture: picture('ugn', 'En ugn', { caption: 'Ugnen.', credit: 'Foto: A. Ek' }) },
          {
            type: 'table',
            rows: [
              {
                cells: [
                  { text: paragraphs('År'), heads: 'column' },
                  { text: paragraphs('Ton'), heads: 'column' },
                ],
              },
              { cells: [{ text: paragraphs('Båda åren'), colSpan: 2 }] },
            ],
          },
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: 'Enligt SCB' },
              { type: 'footnote', number: 1, text: 'Tabell 3', address: 'https://scb.se/' },
            ],
          },
        ],
      }),
    );
    expect(twin).toContain('> Vi \\*vågar\\*.\n>\n> – Kim Älv, vd');
    expect(twin).toContain('![En ugn](https://bruket.example/media/ugn-1600.jpg)\n\n*Ugnen. Foto: A. Ek*');
    expect(twin).toMatch(/\| Båda åren \(gäller 2 kolumner\) +\| +\|/);
    expect(twin).toContain('Enligt SCB[^1]');
    expect(twin).toContain('[^1]: Tabell 3 [https://scb.se/](https://scb.se/)');
    expect(twin).toContain('## Ändringar\n\n- Rättelse 4 maj 2026: Fel siffra.');
  });
});

/** What stands before and after the body where that is empty: the dateline is the last before it. */
function splitAt(words: string, twin: string): [string, string] {
  const dateline = /\n\n([^\n]*\d{4})\n/.exec(bodyOf(twin).slice(bodyOf(twin).indexOf('# ')))?.[1] ?? '';
  const end = words.indexOf(dateline.replace(/\s/gu, '')) + dateline.replace(/\s/gu, '').length;
  return [words.slice(0, end), words.slice(end)];
}
