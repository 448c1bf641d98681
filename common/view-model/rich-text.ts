import type { Language } from '../languages.ts';
import type { Term } from './glossary.ts';
import type { FileLink, Picture, Video } from './media.ts';

/** The rich text of a document: only what the editor can make. */
export type RichText = RichTextBlock[];

export type RichTextBlock =
  | { type: 'paragraph'; children: RichTextInline[] }
  /** `anchor` is unique within the document. */
  | { type: 'heading'; level: 2 | 3 | 4; anchor: string; children: RichTextInline[] }
  | { type: 'list'; ordered: boolean; items: RichTextListItem[] }
  | { type: 'blockquote'; children: RichTextInline[] }
  | { type: 'rule' }
  | { type: 'table'; rows: RichTextTableRow[] }
  | { type: 'quote'; text: string; name?: string; role?: string; roleLanguage?: Language }
  | { type: 'figure'; picture: Picture }
  | { type: 'callout'; tone: CalloutTone; title?: string; text: string }
  | { type: 'key-figures'; figures: { value: string; label: string; note?: string }[] }
  | { type: 'download'; file: FileLink }
  | { type: 'video'; video: Video };

export const calloutTones = ['note', 'tip', 'warning'] as const;
export type CalloutTone = (typeof calloutTones)[number];

export interface RichTextListItem {
  children: RichTextInline[];
  nested?: Extract<RichTextBlock, { type: 'list' }>;
}

export interface RichTextTableRow {
  /** Without those that a cell further up or to the left reaches over. */
  cells: RichTextTableCell[];
}

export interface RichTextTableCell {
  text: RichText;
  /** What the cell is the heading of. */
  heads?: 'column' | 'row';
  /** How many columns and rows it reaches over, where they are more than one. */
  colSpan?: number;
  rowSpan?: number;
}

export type RichTextInline =
  | ({ type: 'text'; text: string } & Partial<Record<TextMark, true>>)
  | { type: 'link'; address: string; children: RichTextInline[] }
  /** A word that the glossary explains. Found when a text is shown; no source gives it. */
  | { type: 'term'; term: Term; children: RichTextInline[] }
  | Footnote
  | { type: 'break' };

/** A source or an explanation. In the text stands its number, at the end of the document the rest of it. */
export interface Footnote {
  type: 'footnote';
  /** Counts from 1 through all texts of the document, in reading order. */
  number: number;
  text: string;
  /** Where more is to be read. */
  address?: string;
}

export const textMarks = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'subscript',
  'superscript',
  'code',
] as const;
export type TextMark = (typeof textMarks)[number];
