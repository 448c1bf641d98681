import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { RichTextTableCell, RichTextTableRow } from '../../common/view-model/rich-text.ts';
import type { Messages } from '../i18n/index.ts';
import { words } from './phrasing.ts';

interface TableWriter {
  messages: Messages;
  /** The text of a cell on one line. */
  line(text: RichTextTableCell['text']): PhrasingContent[];
}

/**
 * A table of Markdown, whose first row are headings, whatever there is. A cell that reaches over others says so, and
 * those stay empty.
 */
export function tableNode(rows: RichTextTableRow[], writer: TableWriter): Table {
  const grid = gridOf(rows);
  const width = Math.max(1, ...grid.map((row) => row.length));
  const isHead = rows[0]?.cells.every(({ heads }) => heads === 'column') ?? false;
  const written = grid.map((row) => rowNode(row, width, writer));
  return { type: 'table', children: isHead ? written : [rowNode([], width, writer), ...written] };
}

type Place = RichTextTableCell | undefined;

/** Each cell at its column; nothing where another reaches over. */
function gridOf(rows: RichTextTableRow[]): Place[][] {
  const reach: number[] = [];
  return rows.map(({ cells }, index) => {
    const row: Place[] = [];
    for (const cell of cells) {
      let column = row.length;
      while ((reach[column] ?? 0) > index) column += 1;
      row[column] = cell;
      for (let next = column; next < column + (cell.colSpan ?? 1); next += 1)
        reach[next] = index + (cell.rowSpan ?? 1);
      row.length = column + (cell.colSpan ?? 1);
    }
    return Array.from(row);
  });
}

function rowNode(row: Place[], width: number, writer: TableWriter): TableRow {
  const cells = Array.from({ length: width }, (_, column) => cellNode(row[column], writer));
  return { type: 'tableRow', children: cells };
}

function cellNode(cell: Place, { messages, line }: TableWriter): TableCell {
  if (!cell) return { type: 'tableCell', children: [] };
  const text = line(cell.text);
  const marked: PhrasingContent[] =
    cell.heads === 'row' && text.length > 0 ? [{ type: 'strong', children: text }] : text;
  return { type: 'tableCell', children: [...marked, ...spans(cell, messages)] };
}

function spans({ colSpan = 1, rowSpan = 1 }: RichTextTableCell, { count }: Messages): PhrasingContent[] {
  const told = [
    ...(colSpan > 1 ? [count('twin.columns', colSpan)] : []),
    ...(rowSpan > 1 ? [count('twin.rows', rowSpan)] : []),
  ];
  return told.length > 0 ? words(` (${told.join(', ')})`) : [];
}
