import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import {
  formats,
  type Break,
  type Component,
  type Inline,
  type Text,
} from '../../../common/protocol/published-store/rich-text.ts';
import type { Material } from './material.ts';
import { styleOf } from './styles.ts';

/** The footnotes of a file, which stand apart from its text. */
export interface Notes {
  /** @returns its number */
  add(note: Paragraph): number;
  all(): Record<number, { children: Paragraph[] }>;
}

export function openNotes(): Notes {
  const notes: Paragraph[] = [];
  return {
    add: (note) => notes.push(note),
    all: () => Object.fromEntries(notes.map((note, index) => [index + 1, { children: [note] }])),
  };
}

export interface Writer {
  material: Material;
  notes: Notes;
}

export function writeInlines(inlines: Inline[], writer: Writer): ParagraphChild[] {
  return inlines.map((inline): ParagraphChild => {
    if (inline.type === 'component')
      return new FootnoteReferenceRun(writer.notes.add(noteOf(inline, writer)));
    if (inline.type !== 'link') return writeLeaf(inline);
    return linkTo(
      writer.material.addressOf(inline.target),
      inline.children.map((leaf) => writeLeaf(leaf, 'Hyperlink')),
    );
  });
}

function linkTo(address: string, children: ParagraphChild[]): ParagraphChild {
  return address.startsWith('#')
    ? new InternalHyperlink({ anchor: address.slice(1), children })
    : new ExternalHyperlink({ link: address, children });
}

function noteOf({ values }: Component, { material }: Writer): Paragraph {
  const words = new TextRun(readable(String(values['text'])));
  const { address } = values;
  return new Paragraph({
    children: typeof address === 'string' ? [linkTo(material.addressOf({ url: address }), [words])] : [words],
  });
}

function writeLeaf(leaf: Text | Break, style?: string): TextRun {
  if (leaf.type === 'break') return new TextRun({ break: 1 });
  const own = leaf.format & formats.code ? styleOf.code : style;
  return new TextRun({
    text: readable(leaf.text),
    ...lookOf(leaf.format),
    ...(own !== undefined && { style: own }),
  });
}

/** What it is, and nothing of what it is not: that would undo what its style says. */
function lookOf(format: number): IRunOptions {
  const has = (one: number) => (format & one) !== 0;
  return {
    ...(has(formats.bold) && { bold: true }),
    ...(has(formats.italic) && { italics: true }),
    ...(has(formats.strikethrough) && { strike: true }),
    ...(has(formats.subscript) && { subScript: true }),
    ...(has(formats.superscript) && { superScript: true }),
    ...(has(formats.underline) && { underline: {} }),
  };
}

/** Without what XML cannot hold. */
export function readable(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '');
}
