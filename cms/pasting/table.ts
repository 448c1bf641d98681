import {
  formats,
  type Block,
  type Cell,
  type Table,
} from '../../common/protocol/published-store/rich-text.ts';
import { evenRows, isSpan } from '../rich-text/table-grid.ts';
import { tagOf } from './elements.ts';
import { bolder, lessBold, lookWithin, reformat } from './inlines.ts';
import { asLines } from './lines.ts';
import { gatherLists } from './lists.ts';
import type { Look } from './look.ts';
import type { BlockReader, Page } from './page.ts';
import type { Part } from './parts.ts';

/** A table with its merged cells. One cell alone is a frame around a text, which is layout. */
export function readTable(table: Element, look: Look, page: Page, readBlocks: BlockReader): Part[] {
  const caption = [...table.children].find((child) => tagOf(child) === 'CAPTION');
  const title = caption ? readBlocks(caption, look, page) : [];
  const rows = rowsOf(table);
  const [only, ...others] = rows.flat();
  if (!only) return title;
  if (others.length === 0) return [...title, ...readBlocks(only, lookWithin(only, look), page)];
  const cells = rows.map((row) =>
    row.map((cell) => readCell(cell, row, readBlocks(cell, lookWithin(cell, look), page))),
  );
  return [...title, { type: 'table', rows: evenRows(withHeaders(cells)) }];
}

/** Word ends tables with rows and cells that hold columns apart: they have no height or width. */
function rowsOf(table: Element): Element[][] {
  const rows = [...table.querySelectorAll('tr')].filter(
    (row) => row.closest('table') === table && row.getAttribute('height') !== '0',
  );
  return rows
    .map((row) =>
      [...row.children].filter(
        (cell) => ['TD', 'TH'].includes(tagOf(cell)) && cell.getAttribute('width') !== '0',
      ),
    )
    .filter((cells) => cells.length > 0);
}

function readCell(cell: Element, row: Element[], parts: Part[]): Cell {
  return {
    children: blocksOf(parts).flatMap(withoutTable),
    header: headerOf(cell, row),
    colSpan: spanOf(cell, 'colspan'),
    rowSpan: spanOf(cell, 'rowspan'),
  };
}

/** Lists put together, and headings as lines in bold. */
export function blocksOf(parts: Part[]): Block[] {
  return gatherLists(parts).map((part): Block =>
    part.type === 'raw-heading' ? { type: 'paragraph', children: reformat(part.children, bolder) } : part,
  );
}

/** A table in a table, which the editor has not, as lines. */
export function withoutTable(block: Block): Block[] {
  return block.type === 'table' ? asLines(block) : [block];
}

function headerOf(cell: Element, row: Element[]): Cell['header'] {
  const inHead = cell.closest('thead') !== null || row.every((other) => tagOf(other) === 'TH');
  if (inHead) return 'row';
  return tagOf(cell) === 'TH' ? 'column' : 'none';
}

function spanOf(cell: Element, name: string): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return isSpan(span) ? span : 1;
}

/** Where no cell is said to be a header, a first row in bold is what readers take for it. */
export function withHeaders(rows: Table['rows']): Table['rows'] {
  const [first, ...others] = rows;
  const said = rows.flat().some(({ header }) => header !== 'none');
  const bold = first && others.length > 0 && !said && first.every(isBold) && !others.flat().every(isBold);
  const marked = bold ? [first.map((cell): Cell => ({ ...cell, header: 'row' })), ...others] : rows;
  return marked.map((cells) => cells.map((cell) => (cell.header === 'none' ? cell : lighter(cell))));
}

/** Whether all its text is; one without text is what the others are. */
function isBold({ children }: Cell): boolean {
  return children.every(
    (block) =>
      block.type === 'paragraph' &&
      block.children.every((inline) => inline.type !== 'text' || (inline.format & formats.bold) !== 0),
  );
}

/** A header is bold by itself. */
function lighter(cell: Cell): Cell {
  const children = cell.children.map((block) =>
    block.type === 'paragraph' ? { ...block, children: reformat(block.children, lessBold) } : block,
  );
  return { ...cell, children };
}
