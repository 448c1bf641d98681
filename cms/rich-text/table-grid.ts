import {
  tableHeaders,
  type Cell,
  type CellHeader,
  type TableHeaders,
} from '../../common/protocol/published-store/rich-text.ts';

/** The most that HTML lets a cell reach over. */
const maxSpan = 1000;

export function isSpan(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= maxSpan;
}

export function simpleCell(children: Cell['children'], header: CellHeader): Cell {
  return { children, header, colSpan: 1, rowSpan: 1 };
}

/** Every row gets as many cells as it takes to be as wide as the widest. */
export function evenRows(rows: Cell[][]): Cell[][] {
  const widths = rows.map(() => 0);
  const taken = rows.map(() => new Set<number>());
  rows.forEach((cells, row) => {
    let column = 0;
    for (const { colSpan, rowSpan } of cells) {
      while (taken[row]?.has(column)) column++;
      const end = Math.min(row + rowSpan, rows.length);
      for (let below = row; below < end; below++) {
        for (let right = column; right < column + colSpan; right++) taken[below]?.add(right);
        widths[below] = Math.max(widths[below] ?? 0, column + colSpan);
      }
    }
  });
  const width = Math.max(...widths);
  return rows.map((cells, row) => [...cells, ...fillers(cells, width - (taken[row]?.size ?? 0))]);
}

function fillers(cells: Cell[], count: number): Cell[] {
  const headers = cells.length > 0 && cells.every(({ header }) => header === 'row' || header === 'both');
  return Array.from({ length: count }, () => simpleCell([], headers ? 'row' : 'none'));
}

/** What `headers` makes of a cell. */
export function headerAt(headers: TableHeaders, row: number, column: number): CellHeader {
  const inRow = row === 0 && (headers === 'row' || headers === 'both');
  const inColumn = column === 0 && (headers === 'column' || headers === 'both');
  if (inRow) return inColumn ? 'both' : 'row';
  return inColumn ? 'column' : 'none';
}

/** The headers of a table whose cells are a line each, as Markdown's are; `undefined`: it takes more to write it. */
export function markdownHeaders(rows: Cell[][]): TableHeaders | undefined {
  if (!rows.flat().every(isLine)) return undefined;
  return tableHeaders.find((headers) =>
    rows.every((cells, row) => cells.every((cell, column) => cell.header === headerAt(headers, row, column))),
  );
}

function isLine({ children, colSpan, rowSpan }: Cell): boolean {
  return (
    colSpan === 1 &&
    rowSpan === 1 &&
    children.length <= 1 &&
    children.every(({ type }) => type === 'paragraph')
  );
}
