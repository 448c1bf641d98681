import type { Nodes, PhrasingContent, Table as TableNode } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { ReadContext } from '../import-export/context.ts';
import { attributeValue } from './element.ts';
import {
  cellHeaders,
  tableHeaders,
  type Block,
  type Cell,
  type Table,
  type TableHeaders,
} from '../../common/protocol/published-store/rich-text.ts';
import { evenRows, headerAt, isSpan, simpleCell } from './table-grid.ts';

/** How what stands in a cell is read. */
export interface CellReader {
  context: ReadContext;
  blocks(nodes: Nodes[]): Block[];
  line(nodes: PhrasingContent[]): Block[];
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** A table outside `<Table>` has Markdown's header row. */
export function fromTable(node: TableNode, headers: TableHeaders, { line }: CellReader): Table {
  const rows = node.children.map((row, index) =>
    row.children.map(({ children }, column) => simpleCell(line(children), headerAt(headers, index, column))),
  );
  return { type: 'table', rows: evenRows(rows) };
}

/** `<Table>` around a table of Markdown, or with rows and cells as elements. */
export function fromTableElement(node: MdxJsxFlowElement, reader: CellReader): Table[] {
  const [table] = node.children;
  const [attribute, ...more] = node.attributes;
  if (table?.type === 'table' && node.children.length === 1) {
    const named = attribute?.type === 'mdxJsxAttribute' && attribute.name === 'headers';
    if (named && more.length === 0)
      return [fromTable(table, readHeaders(attribute.value, node, reader.context), reader)];
  } else if (!attribute) {
    const rows = elementsIn(node, 'Row', reader)?.map((row) => readRow(row, reader));
    const sound = rows?.flatMap((cells) => (cells ? [cells] : [])) ?? [];
    if (sound.some((cells) => cells.length > 0)) return [{ type: 'table', rows: evenRows(sound) }];
    // What is wrong with the rows has been told.
    if (rows?.length !== sound.length) return [];
  }
  addIssue(
    reader,
    'holds <Table> without a table; write <Table headers="both">, a Markdown table below it, then </Table>, or <Row> and <Cell> elements in <Table>',
    node,
  );
  return [];
}

function readHeaders(value: unknown, node: Nodes, context: ReadContext): TableHeaders {
  const headers = tableHeaders.find((known) => known === value);
  if (!headers)
    context.addIssue(
      `holds <Table headers="${String(value)}">; choose one of ${tableHeaders.join(', ')}`,
      node.position?.start,
    );
  return headers ?? 'row';
}

function readRow(row: Element, reader: CellReader): Cell[] | undefined {
  if (row.attributes.length > 0) addIssue(reader, 'holds <Row> with attributes; it has none', row);
  return elementsIn(row, 'Cell', reader)?.map((cell) => readCell(cell, reader));
}

function readCell(cell: Element, reader: CellReader): Cell {
  const read = simpleCell(
    cell.type === 'mdxJsxTextElement' ? reader.line(cell.children) : reader.blocks(cell.children),
    'none',
  );
  for (const attribute of cell.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const value = attribute.type === 'mdxJsxAttribute' ? attributeValue(attribute) : undefined;
    const header = cellHeaders.find((known) => known === value);
    if (name === 'header' && header) read.header = header;
    else if ((name === 'colSpan' || name === 'rowSpan') && typeof value === 'number' && isSpan(value))
      read[name] = value;
    else addIssue(reader, attributeAdvice(name), cell);
  }
  return read;
}

function attributeAdvice(name: string): string {
  if (name === 'header') return `holds <Cell> with another header than ${cellHeaders.join(', ')}`;
  if (name === 'colSpan' || name === 'rowSpan')
    return `holds <Cell> whose ${name} is no whole number from 1 to 1000; write ${name}={2}`;
  return `holds <Cell> with ${name}; it has header, colSpan and rowSpan`;
}

/**
 * The elements of this name, which is all that may stand there. On one line with its text an element is
 * part of a paragraph for MDX. `undefined` when there is something else, which is told.
 */
function elementsIn(parent: Element, name: string, reader: CellReader): Element[] | undefined {
  const parts = parent.children.flatMap((child): Nodes[] =>
    child.type === 'paragraph' ? child.children : [child],
  );
  const isNamed = (node: Nodes): node is Element => isElement(node) && node.name === name;
  const elements = parts.filter(isNamed);
  const other = parts.find((part) => !isNamed(part) && !isBlank(part));
  if (!other) return elements;
  addIssue(reader, `holds something else than <${name}> in <${parent.name ?? ''}>`, other);
  return undefined;
}

function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function addIssue({ context }: CellReader, issue: string, { position }: Nodes): void {
  context.addIssue(issue, position?.start);
}
