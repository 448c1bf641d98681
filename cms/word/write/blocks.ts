import {
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type FileChild,
  type IParagraphOptions,
} from 'docx';
import type {
  Block,
  Cell,
  Component,
  HeadingLevel as Level,
  List,
  RichText,
  Table as TableBlock,
} from '../../../common/protocol/published-store/rich-text.ts';
import { linesOf } from './components.ts';
import { readable, writeInlines, type Writer } from './inlines.ts';
import type { Lists } from './lists.ts';
import { styleOf } from './styles.ts';

export interface BlockWriter extends Writer {
  lists: Lists;
}

type Children = (Paragraph | Table)[];

/** The page's title is Word's title: its highest heading is of level 2, Word's of level 1. */
const headings: Record<Level, (typeof HeadingLevel)[keyof typeof HeadingLevel]> = {
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
};

export function writeBlocks(text: RichText, writer: BlockWriter): FileChild[] {
  return writeAll(text, writer);
}

/** @param look of its paragraphs */
function writeAll(blocks: Block[], writer: BlockWriter, look: IParagraphOptions = {}): Children {
  return blocks.flatMap((block, index) => [
    // Word makes one table of two that stand right below each other.
    ...(block.type === 'table' && blocks[index - 1]?.type === 'table' ? [new Paragraph({})] : []),
    ...writeBlock(block, writer, look),
  ]);
}

function writeBlock(block: Block, writer: BlockWriter, look: IParagraphOptions): Children {
  switch (block.type) {
    case 'paragraph':
      return [new Paragraph({ ...look, children: writeInlines(block.children, writer) })];
    case 'heading':
      return [
        new Paragraph({ heading: headings[block.level], children: writeInlines(block.children, writer) }),
      ];
    case 'quote':
      return [new Paragraph({ style: styleOf.quote, children: writeInlines(block.children, writer) })];
    case 'list':
      return writeList(block, writer, 0);
    case 'rule':
      return [new Paragraph({ thematicBreak: true })];
    case 'table':
      return writeTable(block, writer);
    case 'component':
      return writeComponent(block, writer);
  }
}

/** Every list is one of its own for Word, so that each counts from where it is to. */
function writeList(list: List, writer: BlockWriter, level: number): Paragraph[] {
  const reference = writer.lists.add(list);
  return list.items.flatMap(({ children, nested }) => [
    new Paragraph({ numbering: { reference, level }, children: writeInlines(children, writer) }),
    ...nested.flatMap((inner) => writeList(inner, writer, Math.min(level + 1, 8))),
  ]);
}

function writeTable({ rows }: TableBlock, writer: BlockWriter): Children {
  const written = rows.filter((cells) => cells.length > 0);
  if (written.length === 0) return [];
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: written.map(
        (cells, index) =>
          new TableRow({
            tableHeader: index === 0 && cells.every(({ header }) => header === 'row' || header === 'both'),
            children: cells.map((cell) => writeCell(cell, written.length - index, writer)),
          }),
      ),
    }),
  ];
}

const headerStyles: Record<Cell['header'], string | undefined> = {
  none: undefined,
  row: styleOf.rowHeader,
  column: styleOf.columnHeader,
  both: styleOf.cornerHeader,
};

/** @param rowsLeft how many rows there are from this one on */
function writeCell(
  { header, colSpan, rowSpan, children }: Cell,
  rowsLeft: number,
  writer: BlockWriter,
): TableCell {
  const style = headerStyles[header];
  const look = style === undefined ? {} : { style };
  const written = writeAll(children, writer, look);
  // A cell ends with a paragraph.
  const isWhole = written.at(-1) instanceof Paragraph;
  return new TableCell({
    columnSpan: colSpan,
    rowSpan: Math.min(rowSpan, rowsLeft),
    children: isWhole ? written : [...written, new Paragraph(look)],
  });
}

function writeComponent(component: Component, writer: BlockWriter): Paragraph[] {
  if (component.slug === 'figure') return writeFigure(component, writer);
  return linesOf(component, writer.material).map(
    (children) => new Paragraph({ style: styleOf.block, children: writeInlines(children, writer) }),
  );
}

/** As wide as the lines of a page, in pixels. */
const lineWidth = 600;

function writeFigure({ values: { picture: id, caption } }: Component, { material }: Writer): Paragraph[] {
  const picture = material.picture(Number(id));
  const words =
    typeof caption === 'string' ? [new Paragraph({ style: styleOf.caption, text: readable(caption) })] : [];
  if (!picture) return words;
  const { type, data, alt, name } = picture;
  const width = Math.min(picture.width, lineWidth);
  const height = Math.max(1, Math.round((picture.height * width) / picture.width));
  const altText = { name, description: readable(alt), title: '' };
  const image = new ImageRun({ type, data, transformation: { width, height }, altText });
  return [new Paragraph({ children: [image] }), ...words];
}
