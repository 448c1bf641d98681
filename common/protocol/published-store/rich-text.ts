/**
 * Rich text in its normal form, between Lexical's tree and MDX. Both conversions go through it, so what
 * one of them makes of a text the other understands. Nothing in it is empty; texts beside each other
 * differ in format; no block begins or ends with white space.
 */
export type RichText = Block[];

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: HeadingLevel; children: Inline[] }
  | { type: 'quote'; children: Inline[] }
  | List
  | { type: 'rule' }
  | Table
  | Component;

export type HeadingLevel = 2 | 3 | 4;

export interface List {
  type: 'list';
  ordered: boolean;
  /** The number of the first item. */
  start: number;
  items: ListItem[];
}

export interface ListItem {
  children: Inline[];
  nested: List[];
}

export interface Table {
  type: 'table';
  /** Rows as in HTML: without the cells that another one reaches over. */
  rows: Cell[][];
}

export interface Cell {
  children: Block[];
  header: CellHeader;
  /** How many columns and rows it reaches over, at least 1. */
  colSpan: number;
  rowSpan: number;
}

/** A cell of a row of headers, of a column of headers, of both, or of none. */
export type CellHeader = (typeof cellHeaders)[number];
/** In the order of Lexical's `headerState`. */
export const cellHeaders = ['none', 'row', 'column', 'both'] as const;

/** Which cells are headers: those of the first row, of the first column, of both, or none. */
export type TableHeaders = (typeof tableHeaders)[number];
export const tableHeaders = ['row', 'column', 'both', 'none'] as const;

/**
 * A block of our own, such as a callout, or a part of a line, such as a footnote; `values` as the CMS
 * stores them, without ids. Within a line it has a text, which is one line too.
 */
export interface Component {
  type: 'component';
  slug: string;
  values: Record<string, unknown>;
}

export type Inline = Text | Break | Link | Component;

export interface Text {
  type: 'text';
  /** Without line breaks. */
  text: string;
  /** Lexical's bits, see {@link formats}. */
  format: number;
}

export interface Break {
  type: 'break';
}

export interface Link {
  type: 'link';
  target: LinkTarget;
  children: (Text | Break)[];
}

export type LinkTarget = { url: string } | { collection: string; id: number };

/** Lexical's bits for the format of a text (`TEXT_TYPE_TO_FORMAT`). */
export const formats = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const;

export const everyFormat = Object.values(formats).reduce<number>((all, format) => all | format, 0);

/** The formats that all the text of a piece has; a break and a component have none. */
export function sharedFormat(inline: Inline | undefined): number {
  if (inline?.type === 'text') return inline.format;
  if (inline?.type !== 'link') return 0;
  return inline.children.reduce(
    (shared, child) => shared & (child.type === 'text' ? child.format : 0),
    everyFormat,
  );
}
