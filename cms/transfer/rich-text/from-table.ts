import type { PhrasingContent, Table as TableNode } from 'mdast';
import type { Reading } from '../context.ts';
import { tableHeaders, type Inline, type Table, type TableHeaders } from './model.ts';

/** Every row gets as many cells as the longest. */
export function fromTable(
  node: TableNode,
  headers: TableHeaders,
  phrasing: (nodes: PhrasingContent[]) => Inline[],
): Table {
  const rows = node.children.map((row) => row.children.map((cell) => phrasing(cell.children)));
  return { type: 'table', headers, rows: evenRows(rows) };
}

export function evenRows(rows: Inline[][][]): Inline[][][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]);
}

/** A table outside `<Table>` has Markdown's header row. */
export function readHeaders(value: string | undefined, node: TableNode, reading: Reading): TableHeaders {
  const headers = tableHeaders.find((known) => known === (value ?? 'row'));
  if (!headers)
    reading.complain(
      `holds <Table headers="${value}">; choose one of ${tableHeaders.join(', ')}`,
      node.position?.start,
    );
  return headers ?? 'row';
}
