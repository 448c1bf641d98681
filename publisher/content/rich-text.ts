import { kinds, subjectKinds } from '../../common/addresses.ts';
import {
  calloutTones,
  textMarks,
  type RichText,
  type RichTextBlock,
  type RichTextInline,
  type RichTextListItem,
  type RichTextTableCell,
} from '../../common/view-model/rich-text.ts';
import { createAnchors, type Anchors } from './anchors.ts';
import { optional, type Reader } from './reader.ts';

/** A node of Lexical's stored tree, of which nothing is taken for granted but its type. */
interface LexicalNode {
  type: string;
  children?: LexicalNode[];
  [property: string]: unknown;
}

/** A rich text field as Payload stores it. */
export type StoredRichText = { root: { children: { type: string }[] } } | null | undefined;

/** What the parts of a text ask for. */
interface Page {
  reader: Reader;
  anchors: Anchors;
}

/**
 * The view model of a stored rich text. Unknown nodes are left out, so that only what the editor can
 * make reaches a page; links to pages that are not visible become plain text. Texts of one page share
 * their `anchors` and are read in the order in which they stand there, so that footnotes count on.
 */
export function toRichText(stored: StoredRichText, reader: Reader, anchors = createAnchors()): RichText {
  const page = { reader, anchors };
  return ((stored?.root.children ?? []) as LexicalNode[]).flatMap((node) => toBlock(node, page) ?? []);
}

function toBlock(node: LexicalNode, page: Page): RichTextBlock | undefined {
  const children = () => toInlines(node.children, page);
  switch (node.type) {
    case 'paragraph':
      return hasText(node) ? { type: 'paragraph', children: children() } : undefined;
    case 'heading':
      return {
        type: 'heading',
        level: level(node),
        anchor: page.anchors.heading(plainText(node)),
        children: children(),
      };
    case 'list':
      return toList(node, page);
    case 'quote':
      return { type: 'blockquote', children: children() };
    case 'horizontalrule':
      return { type: 'rule' };
    case 'table':
      return toTable(node, page);
    case 'block':
      return toEditorBlock(record(node['fields']), page.reader);
    default:
      return undefined;
  }
}

function level(node: LexicalNode): 2 | 3 | 4 {
  if (node['tag'] === 'h4') return 4;
  return node['tag'] === 'h3' ? 3 : 2;
}

function toList(node: LexicalNode, page: Page): Extract<RichTextBlock, { type: 'list' }> {
  const items: RichTextListItem[] = [];
  for (const item of node.children ?? []) {
    const nested = item.children?.find((child) => child.type === 'list');
    const own = toInlines(
      item.children?.filter((child) => child.type !== 'list'),
      page,
    );
    const previous = items.at(-1);
    // Lexical keeps a nested list in an item of its own, after the item that it belongs to.
    if (nested && own.length === 0 && previous) previous.nested = toList(nested, page);
    else items.push({ children: own, ...(nested ? { nested: toList(nested, page) } : {}) });
  }
  return { type: 'list', ordered: node['listType'] === 'number', items };
}

function toTable(node: LexicalNode, page: Page): RichTextBlock {
  const rows = (node.children ?? []).map((row) => ({
    cells: (row.children ?? []).map((cell) => toCell(cell, page)),
  }));
  return { type: 'table', rows };
}

/** The bits of Lexical's `headerState`: a cell in the row of headings is the heading of its column. */
const headerBits = { column: 1, row: 2 } as const;

function toCell(cell: LexicalNode, page: Page): RichTextTableCell {
  const state = Number(cell['headerState'] ?? 0);
  const heads = (['column', 'row'] as const).find((kind) => (state & headerBits[kind]) !== 0);
  return {
    text: (cell.children ?? []).flatMap((part) => toCellBlock(part, page) ?? []),
    ...optional('heads', heads),
    ...optional('colSpan', span(cell['colSpan'])),
    ...optional('rowSpan', span(cell['rowSpan'])),
  };
}

/** A heading in a table is a line of it: it begins no part of the page. */
function toCellBlock(node: LexicalNode, page: Page): RichTextBlock | undefined {
  return toBlock(node.type === 'heading' ? { ...node, type: 'paragraph' } : node, page);
}

function span(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 1 ? value : undefined;
}

/** The bits of Lexical's text format, in its order. */
const formatBits = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const;

function toInlines(nodes: LexicalNode[] | undefined, page: Page): RichTextInline[] {
  const inlines = (nodes ?? []).flatMap((node) => toInline(node, page));
  return inlines.map((inline, index) => (inlines[index + 1]?.type === 'footnote' ? trimmed(inline) : inline));
}

/** A footnote's number stands right after the word, though the editor's menu opens after a space only. */
function trimmed(inline: RichTextInline): RichTextInline {
  return inline.type === 'text' ? { ...inline, text: inline.text.trimEnd() || inline.text } : inline;
}

function toInline(node: LexicalNode, page: Page): RichTextInline[] {
  switch (node.type) {
    case 'text': {
      const format = Number(node['format'] ?? 0);
      const marks = textMarks.filter((mark) => (format & formatBits[mark]) !== 0);
      return [
        {
          type: 'text',
          text: words(node),
          ...Object.fromEntries(marks.map((mark) => [mark, true])),
        },
      ];
    }
    case 'linebreak':
      return [{ type: 'break' }];
    case 'tab':
      return [{ type: 'text', text: ' ' }];
    case 'link':
    case 'autolink': {
      const children = toInlines(node.children, page);
      const address = linkAddress(record(node['fields']), page.reader);
      return address ? [{ type: 'link', address, children }] : children;
    }
    case 'inlineBlock':
      return toFootnote(record(node['fields']), page.anchors);
    default:
      return [];
  }
}

function toFootnote(fields: Record<string, unknown>, anchors: Anchors): RichTextInline[] {
  const text = string(fields['text']);
  if (fields['blockType'] !== 'footnote' || !text) return [];
  const address = string(fields['address']);
  return [{ type: 'footnote', number: anchors.footnote(), text, ...optional('address', address) }];
}

function linkAddress(fields: Record<string, unknown>, reader: Reader): string | undefined {
  if (fields['linkType'] !== 'internal') return string(fields['url']) || undefined;
  const { relationTo, value } = record(fields['doc']);
  const kind = [...kinds, ...subjectKinds].find((known) => known === relationTo);
  return kind && reader.page(kind, relation(value))?.address;
}

function toEditorBlock(fields: Record<string, unknown>, reader: Reader): RichTextBlock | undefined {
  switch (fields['blockType']) {
    case 'quote':
      return toQuote(fields, reader);
    case 'figure': {
      const picture = reader.picture(relation(fields['picture']));
      const caption = string(fields['caption']);
      if (!picture || !caption) return picture && { type: 'figure', picture };
      return { type: 'figure', picture: { ...picture, caption, captionLanguage: undefined } };
    }
    case 'callout': {
      const tone = calloutTones.find((known) => known === fields['tone']) ?? 'note';
      return {
        type: 'callout',
        tone,
        ...optional('title', string(fields['title'])),
        text: string(fields['text']),
      };
    }
    case 'keyFigures':
      return { type: 'key-figures', figures: records(fields['figures']).map(toKeyFigure) };
    case 'download': {
      const file = reader.file(relation(fields['file']));
      return file && { type: 'download', file };
    }
    case 'video':
      return toVideo(fields, reader);
    default:
      return undefined;
  }
}

function toQuote(fields: Record<string, unknown>, reader: Reader): RichTextBlock {
  const person = reader.person(relation(fields['person']));
  const role = string(fields['role']);
  return {
    type: 'quote',
    text: string(fields['text']),
    ...optional('name', string(fields['name']) || person?.name),
    ...optional('role', role || person?.role),
    ...optional('roleLanguage', role ? undefined : person?.roleLanguage),
  };
}

function toKeyFigure(row: Record<string, unknown>) {
  return {
    value: string(row['value']),
    label: string(row['label']),
    ...optional('note', string(row['note'])),
  };
}

function toVideo(fields: Record<string, unknown>, reader: Reader): RichTextBlock | undefined {
  const address = string(fields['address']);
  if (!URL.canParse(address)) return undefined;
  const provider = new URL(address).hostname.replace(/^www\./, '');
  const poster = reader.picture(relation(fields['poster']));
  return {
    type: 'video',
    video: { title: string(fields['title']), address, provider, ...optional('poster', poster) },
  };
}

function hasText(node: LexicalNode): boolean {
  const shown = ['linebreak', 'inlineBlock'];
  return plainText(node).trim() !== '' || (node.children ?? []).some(({ type }) => shown.includes(type));
}

function plainText(node: LexicalNode): string {
  return node.type === 'text' ? words(node) : (node.children ?? []).map(plainText).join('');
}

/** As they are: a space between two formats is a text of its own. */
function words({ text }: LexicalNode): string {
  return typeof text === 'string' ? text : '';
}

function string(value: unknown): string {
  return typeof value === 'string' ? value.trim() && value : '';
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(record) : [];
}

/** The id of a relation inside a block, which may come populated. */
function relation(value: unknown): number | undefined {
  const id = typeof value === 'object' ? record(value)['id'] : value;
  return typeof id === 'number' ? id : undefined;
}
