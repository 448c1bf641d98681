import { safeAddress } from '../../common/html.ts';
import type { Picture } from '../../common/view-model/media.ts';
import type {
  RichText,
  RichTextBlock,
  RichTextInline,
  RichTextTableRow,
} from '../../common/view-model/rich-text.ts';
import type { SiteSettings } from '../../common/view-model/settings.ts';
import { absoluteAddress } from '../absolute-address.ts';
import type { Messages } from '../i18n/index.ts';
import { partsOf } from '../rich-text/table.ts';

/** What `document.typ` draws; that tells the properties of each type. */
export interface Node {
  type: string;
  [property: string]: unknown;
}

/** The page that is typeset. */
export interface SheetContext extends Messages {
  /** Its path. */
  page: string;
  settings: SiteSettings;
}

/** @param deeper how many levels deeper the headings stand */
export function nodesOf(text: RichText, context: SheetContext, deeper: 0 | 1 = 0): Node[] {
  return text.map((block) => nodeOf(block, context, deeper));
}

function nodeOf(block: RichTextBlock, context: SheetContext, deeper: 0 | 1): Node {
  const { t } = context;
  const inlines = (children: RichTextInline[]) => children.map((child) => inlineOf(child, context));
  switch (block.type) {
    case 'paragraph':
    case 'blockquote':
      return { type: block.type, children: inlines(block.children) };
    case 'heading':
      return heading(block.level + deeper, inlines(block.children));
    case 'list':
      return listOf(block, context);
    case 'rule':
      return block;
    case 'table':
      return tableOf(block.rows, context);
    case 'quote': {
      const { text, name = '', role = '', roleLanguage = null } = block;
      return { type: 'quote', text, name, role, roleLanguage };
    }
    case 'figure':
      return pictureOf(block.picture, context);
    case 'callout': {
      const { tone, title, text } = block;
      return { type: 'callout', title: [t(`callout.${tone}`), title].filter(Boolean).join(' '), text };
    }
    case 'key-figures':
      return {
        type: 'key-figures',
        figures: block.figures.map(({ value, label, note = '' }) => ({ value, label, note })),
      };
    case 'download':
      return paragraph([linkOf(block.file.address, [plain(block.file.title)], context)]);
    case 'video':
      return paragraph([linkOf(block.video.address, [plain(block.video.title)], context)]);
  }
}

export const plain = (text: string): Node => ({ type: 'text', text });
export const strong = (text: string): Node => ({ type: 'text', text, bold: true });
export const paragraph = (children: Node[]): Node => ({ type: 'paragraph', children });
export const heading = (level: number, children: Node[]): Node => ({ type: 'heading', level, children });

/** PDF/UA-1 wants no level left out on the way down, whatever the text does. The title is the first. */
export function levelled(nodes: Node[]): Node[] {
  let above = 1;
  return nodes.map((node) => {
    if (node.type !== 'heading') return node;
    above = Math.min(Number(node['level']), above + 1, 6);
    return { ...node, level: above };
  });
}

function listOf({ ordered, items }: Extract<RichTextBlock, { type: 'list' }>, context: SheetContext): Node {
  return {
    type: 'list',
    ordered,
    items: items.map(({ children, nested }) => ({
      children: children.map((child) => inlineOf(child, context)),
      ...(nested && { nested: listOf(nested, context) }),
    })),
  };
}

function inlineOf(inline: RichTextInline, context: SheetContext): Node {
  switch (inline.type) {
    case 'link':
      return linkOf(
        inline.address,
        inline.children.map((child) => inlineOf(child, context)),
        context,
      );
    case 'term':
      return { type: 'group', children: inline.children.map((child) => inlineOf(child, context)) };
    case 'footnote':
      return { type: 'footnote', number: inline.number };
    case 'text':
    case 'break':
      return inline;
  }
}

/** On paper a link is worth something if it says where it leads. What must not be followed leaves its text. */
export function linkOf(address: string, children: Node[], context: SheetContext): Node {
  const safe = safeAddress(address);
  if (!safe) return { type: 'group', children };
  const absolute = absoluteAddressOf(safe, context);
  const words = JSON.stringify(children);
  const shown = isOwn(absolute, context) ? '' : printedAddress(absolute);
  return { type: 'link', address: absolute, children, printed: words.includes(shown) ? '' : shown };
}

function absoluteAddressOf(address: string, { page, settings }: SheetContext): string {
  if (address.startsWith('#')) return absoluteAddress(page, settings) + address;
  return address.startsWith('/') ? absoluteAddress(address, settings) : address;
}

function isOwn(address: string, { settings }: SheetContext): boolean {
  return address === settings.siteUrl || address.startsWith(`${settings.siteUrl}/`);
}

/** In characters: a longer one is told by its host alone. */
const longAddress = 60;

/** @example printedAddress('https://www.example.org/stod/') // 'example.org/stod' */
export function printedAddress(address: string): string {
  const { protocol, host, pathname, search } = new URL(address);
  if (!protocol.startsWith('http')) return pathname;
  const own = host.replace(/^www\./, '');
  const whole = `${own}${pathname.replace(/\/$/, '')}${search}`;
  return whole.length > longAddress ? own : whole;
}

/** Cells with their places, as no two may have the same. */
function tableOf(rows: RichTextTableRow[], context: SheetContext): Node {
  const taken = new Set<string>();
  const cells = rows.flatMap(({ cells: own }, y) => {
    let x = 0;
    return own.map(({ text, heads, colSpan = 1, rowSpan = 1 }) => {
      while (taken.has(`${x} ${y}`)) x += 1;
      const [width, height] = [freeWidth(taken, x, y, colSpan), Math.min(rowSpan, rows.length - y)];
      for (let row = y; row < y + height; row += 1)
        for (let column = x; column < x + width; column += 1) taken.add(`${column} ${row}`);
      const cell = { x, y, colSpan: width, rowSpan: height, heads: heads !== undefined };
      x += width;
      return { ...cell, text: nodesOf(text, context) };
    });
  });
  const columns = Math.max(1, ...cells.map(({ x, colSpan }) => x + colSpan));
  return { type: 'table', columns, headRows: partsOf(rows).head.length, cells };
}

function freeWidth(taken: Set<string>, x: number, y: number, wanted: number): number {
  let width = 1;
  while (width < wanted && !taken.has(`${x + width} ${y}`)) width += 1;
  return width;
}

/** As `document.typ` and `share.typ` take a picture: by its address, of which the publisher makes a file. */
export function pictureOf(picture: Picture, { t }: SheetContext): Node {
  const { alt, caption = '', captionLanguage, credit = '', pictured, width, height } = picture;
  const names = pictured ? t('picture.pictured', { names: pictured }) : '';
  return {
    type: 'picture',
    file: picture.address,
    width,
    height,
    alt: alt || caption || t('pdf.picture'),

    caption: [caption, names].filter(Boolean).join(' '),
    captionLanguage: captionLanguage ?? null,
    credit,
  };
}
