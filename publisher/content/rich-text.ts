import { isKind, isSubjectKind } from '../../common/addresses.ts';
import { optional } from '../../common/optional.ts';
import {
  formats,
  type Block,
  type Cell,
  type CellHeader,
  type Component,
  type Inline,
  type LinkTarget,
  type List,
  type RichText as StoredRichText,
} from '../../common/protocol/published-store/rich-text.ts';
import {
  calloutTones,
  textMarks,
  type RichText,
  type RichTextBlock,
  type RichTextInline,
  type RichTextTableCell,
} from '../../common/view-model/rich-text.ts';
import { createAnchors, type Anchors } from './anchors.ts';
import type { Reader } from './reader.ts';

/** What the parts of a text ask for. */
interface Page {
  reader: Reader;
  anchors: Anchors;
}

type Values = Record<string, unknown>;

/**
 * The view model of a stored rich text. Components that no page knows are left out; links to pages that are not
 * visible become plain text. Texts of one page share their `anchors` and are read in the order in which they stand
 * there, so that footnotes count on.
 */
export function toRichText(stored: StoredRichText, reader: Reader, anchors = createAnchors()): RichText {
  const page = { reader, anchors };
  return stored.flatMap((block) => toBlock(block, page) ?? []);
}

function toBlock(block: Block, page: Page): RichTextBlock | undefined {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: toInlines(block.children, page) };
    case 'heading':
      return {
        type: 'heading',
        level: block.level,
        anchor: page.anchors.heading(plainText(block.children)),
        children: toInlines(block.children, page),
      };
    case 'quote':
      return { type: 'blockquote', children: toInlines(block.children, page) };
    case 'list':
      return toList(block, page);
    case 'rule':
      return { type: 'rule' };
    case 'table':
      return {
        type: 'table',
        rows: block.rows.map((row) => ({ cells: row.map((cell) => toCell(cell, page)) })),
      };
    case 'component':
      return toComponent(block, page.reader);
  }
}

function toList({ ordered, items }: List, page: Page): Extract<RichTextBlock, { type: 'list' }> {
  return {
    type: 'list',
    ordered,
    items: items.map(({ children, nested: [first, ...more] }) => ({
      children: toInlines(children, page),
      // Where an item has several lists they read as one.
      ...(first
        ? { nested: toList({ ...first, items: [first, ...more].flatMap((list) => list.items) }, page) }
        : {}),
    })),
  };
}

/** A cell in the row of headings is the heading of its column. */
const headingOf: Record<CellHeader, 'column' | 'row' | undefined> = {
  none: undefined,
  row: 'column',
  column: 'row',
  both: 'column',
};

function toCell({ children, header, colSpan, rowSpan }: Cell, page: Page): RichTextTableCell {
  return {
    text: children.flatMap((part) => toCellBlock(part, page) ?? []),
    ...optional('heads', headingOf[header]),
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  };
}

/** A heading in a table is a line of it: it begins no part of the page. */
function toCellBlock(block: Block, page: Page): RichTextBlock | undefined {
  return toBlock(block.type === 'heading' ? { type: 'paragraph', children: block.children } : block, page);
}

function toInlines(stored: Inline[], page: Page): RichTextInline[] {
  const inlines = stored.flatMap((inline) => toInline(inline, page));
  return inlines.map((inline, index) => (inlines[index + 1]?.type === 'footnote' ? trimmed(inline) : inline));
}

/** A footnote's number stands right after the word, though the editor's menu opens after a space only. */
function trimmed(inline: RichTextInline): RichTextInline {
  return inline.type === 'text' ? { ...inline, text: inline.text.trimEnd() || inline.text } : inline;
}

function toInline(inline: Inline, page: Page): RichTextInline[] {
  switch (inline.type) {
    case 'text':
      return [{ type: 'text', text: inline.text.replaceAll('\t', ' '), ...marksOf(inline.format) }];
    case 'break':
      return [{ type: 'break' }];
    case 'link': {
      const children = toInlines(inline.children, page);
      const address = linkAddress(inline.target, page.reader);
      return address ? [{ type: 'link', address, children }] : children;
    }
    case 'component':
      return toFootnote(inline, page.anchors);
  }
}

type Marks = Partial<Record<(typeof textMarks)[number], true>>;
const marksByFormat = new Map<number, Marks>();

/** Texts of one format share their marks. */
function marksOf(format: number): Marks {
  const known = marksByFormat.get(format);
  if (known) return known;
  const marks = textMarks.filter((mark) => (format & formats[mark]) !== 0);
  const made: Marks = Object.fromEntries(marks.map((mark) => [mark, true]));
  marksByFormat.set(format, made);
  return made;
}

function toFootnote({ slug, values }: Component, anchors: Anchors): RichTextInline[] {
  const text = string(values['text']);
  if (slug !== 'footnote' || !text) return [];
  const address = string(values['address']);
  return [{ type: 'footnote', number: anchors.footnote(), text, ...optional('address', address) }];
}

function linkAddress(target: LinkTarget, reader: Reader): string | undefined {
  if ('url' in target) return target.url;
  const { collection, id } = target;
  return isKind(collection) || isSubjectKind(collection) ? reader.page(collection, id)?.address : undefined;
}

function toComponent({ slug, values }: Component, reader: Reader): RichTextBlock | undefined {
  switch (slug) {
    case 'quote':
      return toQuote(values, reader);
    case 'figure':
      return toFigure(values, reader);
    case 'callout':
      return {
        type: 'callout',
        tone: calloutTones.find((known) => known === values['tone']) ?? 'note',
        ...optional('title', string(values['title'])),
        text: string(values['text']),
      };
    case 'keyFigures':
      return { type: 'key-figures', figures: records(values['figures']).map(toKeyFigure) };
    case 'download': {
      const file = reader.file(reference(values['file']));
      return file && { type: 'download', file };
    }
    case 'video':
      return toVideo(values, reader);
    default:
      return undefined;
  }
}

function toFigure(values: Values, reader: Reader): RichTextBlock | undefined {
  const picture = reader.picture(reference(values['picture']));
  const caption = string(values['caption']);
  if (!picture || !caption) return picture && { type: 'figure', picture };
  return { type: 'figure', picture: { ...picture, caption, captionLanguage: undefined } };
}

function toQuote(values: Values, reader: Reader): RichTextBlock {
  const person = reader.person(reference(values['person']));
  const role = string(values['role']);
  return {
    type: 'quote',
    text: string(values['text']),
    ...optional('name', string(values['name']) || person?.name),
    ...optional('role', role || person?.role),
    ...optional('roleLanguage', role ? undefined : person?.roleLanguage),
  };
}

function toKeyFigure(row: Values) {
  return {
    value: string(row['value']),
    label: string(row['label']),
    ...optional('note', string(row['note'])),
  };
}

function toVideo(values: Values, reader: Reader): RichTextBlock | undefined {
  const address = string(values['address']);
  if (!URL.canParse(address)) return undefined;
  const provider = new URL(address).hostname.replace(/^www\./, '');
  const poster = reader.picture(reference(values['poster']));
  return {
    type: 'video',
    video: { title: string(values['title']), address, provider, ...optional('poster', poster) },
  };
}

function plainText(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'link' ? plainText(inline.children) : '';
    })
    .join('');
}

function string(value: unknown): string {
  return typeof value === 'string' ? value.trim() && value : '';
}

function record(value: unknown): Values {
  return typeof value === 'object' && value !== null ? (value as Values) : {};
}

function records(value: unknown): Values[] {
  return Array.isArray(value) ? value.map(record) : [];
}

/** The id of what a component refers to. */
function reference(value: unknown): number | undefined {
  const id = typeof value === 'object' ? record(value)['id'] : value;
  return typeof id === 'number' ? id : undefined;
}
