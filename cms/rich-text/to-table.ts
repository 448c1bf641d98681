import type { PhrasingContent, RootContent, Table as TableNode } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type {
  Block,
  Cell,
  Inline,
  Table,
  TableHeaders,
} from '../../common/protocol/published-store/rich-text.ts';
import { markdownHeaders } from './table-grid.ts';

/** How what stands in a cell is written. */
interface Writer {
  blocks(blocks: Block[]): RootContent[];
  line(inlines: Inline[]): PhrasingContent[];
}

/**
 * A table of Markdown where that can hold it, with a `<Table>` around it where other cells than the first
 * row are headers; else rows and cells as elements.
 */
export function toTable({ rows }: Table, writer: Writer): TableNode | MdxJsxFlowElement {
  const headers = markdownHeaders(rows);
  if (!headers)
    return element(
      'Table',
      [],
      rows.map((cells) => toRow(cells, writer)),
    );
  const table = toMarkdownTable(rows, writer);
  return headers === 'row' ? table : element('Table', [headersAttribute(headers)], [table]);
}

function headersAttribute(headers: TableHeaders): MdxJsxAttribute {
  return { type: 'mdxJsxAttribute', name: 'headers', value: headers };
}

function toMarkdownTable(rows: Cell[][], { line }: Writer): TableNode {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: line(lineOf(cell) ?? []) })),
    })),
  };
}

/** Cells of one line stand line by line: with their text, elements are part of a paragraph for MDX. */
function toRow(cells: Cell[], writer: Writer): MdxJsxFlowElement {
  const children: RootContent[] = [];
  for (const cell of cells) {
    const lines = children.at(-1);
    const text = lineOf(cell);
    if (!text) children.push(element('Cell', cellAttributes(cell), writer.blocks(cell.children)));
    else if (lines?.type === 'paragraph')
      lines.children.push({ type: 'text', value: '\n' }, toLineCell(cell, text, writer));
    else children.push({ type: 'paragraph', children: [toLineCell(cell, text, writer)] });
  }
  return element('Row', [], children);
}

/** The text of a cell that is one line at most. */
function lineOf({ children: [only, ...others] }: Cell): Inline[] | undefined {
  if (others.length > 0) return undefined;
  if (!only) return [];
  return only.type === 'paragraph' ? only.children : undefined;
}

function toLineCell(cell: Cell, text: Inline[], { line }: Writer): MdxJsxTextElement {
  const attributes = cellAttributes(cell);
  return { type: 'mdxJsxTextElement', name: 'Cell', attributes, children: line(text) };
}

function cellAttributes({ header, colSpan, rowSpan }: Cell): MdxJsxAttribute[] {
  return [
    ...(header === 'none' ? [] : [{ type: 'mdxJsxAttribute' as const, name: 'header', value: header }]),
    ...(colSpan === 1 ? [] : [numberAttribute('colSpan', colSpan)]),
    ...(rowSpan === 1 ? [] : [numberAttribute('rowSpan', rowSpan)]),
  ];
}

function numberAttribute(name: string, value: number): MdxJsxAttribute {
  return {
    type: 'mdxJsxAttribute',
    name,
    value: { type: 'mdxJsxAttributeValueExpression', value: `${value}` },
  };
}

function element(name: string, attributes: MdxJsxAttribute[], children: RootContent[]): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes, children: children as MdxJsxFlowElement['children'] };
}
