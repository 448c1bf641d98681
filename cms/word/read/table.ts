import type { Cell, CellHeader } from '../../../common/protocol/published-store/rich-text.ts';
import type { Part } from '../../pasting/parts.ts';
import { blocksOf, withHeaders, withoutTable } from '../../pasting/table.ts';
import { evenRows, isSpan, simpleCell } from '../../rich-text/table-grid.ts';
import type { Reader } from './reader.ts';
import { at, child, elementsIn, isOn, valueOf, within, type XmlElement } from './xml.ts';

type ReadBlocks = (parent: XmlElement, reader: Reader) => Part[];

/** A table with its merged cells. One cell alone is a frame around a text, which is layout. */
export function readTable(table: XmlElement, reader: Reader, readBlocks: ReadBlocks): Part[] {
  const rows = rowsIn(table, reader);
  const [only, ...others] = rows.flatMap(cellsIn);
  if (!only) return [];
  if (others.length === 0) return readBlocks(only, reader);
  const placed = rows.map((row) => placedCells(row));
  const cells = placed.map((row, index) =>
    row.flatMap((place): Cell[] => {
      if (place.continues && index > 0) return [];
      const rowSpan = rowsOver(placed, index, place.column);
      return [readCell(place, rowSpan, rows[index], reader, readBlocks)];
    }),
  );
  return [{ type: 'table', rows: evenRows(withHeaders(cells)) }];
}

/** Rows and cells may stand in frames for what is filled in. */
function unframed(parent: XmlElement, name: string): XmlElement[] {
  return elementsIn(parent).flatMap((element) => {
    if (element.name === name) return [element];
    const frame = ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(element.name);
    return frame ? unframed(element, name) : [];
  });
}

function rowsIn(table: XmlElement, { ledger }: Reader): XmlElement[] {
  return unframed(table, 'w:tr').filter((row) => {
    const isDeleted = at(row, 'w:trPr', 'w:del') !== undefined;
    if (isDeleted || at(row, 'w:trPr', 'w:ins')) ledger.note('tracked');
    return !isDeleted;
  });
}

function cellsIn(row: XmlElement): XmlElement[] {
  return unframed(row, 'w:tc');
}

/** A cell at its column. */
interface Place {
  cell: XmlElement | undefined;
  column: number;
  colSpan: number;
  /** Whether it is the lower part of the cell above. */
  continues: boolean;
}

function placedCells(row: XmlElement): Place[] {
  const before = spanAt(row, 'w:trPr', 'w:gridBefore', 0);
  const empty = Array.from({ length: before }, (_, column) => ({
    ...{ cell: undefined, column, colSpan: 1, continues: false },
  }));
  const places: Place[] = [];
  let column = before;
  for (const cell of cellsIn(row)) {
    const colSpan = spanAt(cell, 'w:tcPr', 'w:gridSpan', 1);
    const [last, merge] = [places.at(-1), at(cell, 'w:tcPr', 'w:hMerge')];
    if (last && merge && valueOf(merge) !== 'restart') last.colSpan += colSpan;
    else places.push({ cell, column, colSpan, continues: isLowerPart(cell) });
    column += colSpan;
  }
  return [...empty, ...places];
}

function spanAt(element: XmlElement, properties: string, name: string, least: number): number {
  const span = Number(valueOf(at(element, properties, name)) ?? least);
  return isSpan(span) ? span : least;
}

function isLowerPart(cell: XmlElement): boolean {
  const merge = at(cell, 'w:tcPr', 'w:vMerge');
  return merge !== undefined && valueOf(merge) !== 'restart';
}

/** How many rows a cell reaches over. */
function rowsOver(rows: Place[][], row: number, column: number): number {
  let end = row + 1;
  while (rows[end]?.some((place) => place.column === column && place.continues)) end++;
  return end - row;
}

function readCell(
  { cell, colSpan }: Place,
  rowSpan: number,
  row: XmlElement | undefined,
  reader: Reader,
  readBlocks: ReadBlocks,
): Cell {
  if (!cell) return simpleCell([], 'none');
  const blocks = blocksOf(readBlocks(cell, reader));
  if (blocks.some(({ type }) => type === 'table')) reader.ledger.note('nestedTables');
  const children = blocks.flatMap(withoutTable);
  return { children, header: headerOf(cell, row, reader), colSpan, rowSpan: isSpan(rowSpan) ? rowSpan : 1 };
}

const headers: Record<string, CellHeader> = { row: 'row', column: 'column', corner: 'both' };

/** By the styles that `../write/table.ts` gives, else by the rows that Word repeats on every page. */
function headerOf(cell: XmlElement, row: XmlElement | undefined, { styles }: Reader): CellHeader {
  const [first] = within(cell, 'w:p');
  const said = styles.headerOf(valueOf(at(first, 'w:pPr', 'w:pStyle')));
  const repeated = isOn(child(child(row, 'w:trPr'), 'w:tblHeader'));
  return headers[said ?? ''] ?? (repeated ? 'row' : 'none');
}
