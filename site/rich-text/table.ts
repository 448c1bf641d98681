import type { RichTextTableCell, RichTextTableRow } from '../../common/view-model/rich-text.ts';

type Rows = RichTextTableRow[];

/** A table in the parts that HTML knows. */
export interface TableParts {
  /** How many columns each group of columns has; none where no heading stands above several. */
  columnGroups: number[];
  head: Rows;
  bodies: Rows[];
}

/**
 * A heading over several columns or rows heads a group of them, and HTML wants the group to be there. The
 * rows that a cell reaches over stay in one part, since a browser cuts it off at the end of the part.
 */
export function partsOf(rows: Rows): TableParts {
  const blocks = blocksOf(rows);
  const end = blocks.findIndex((block) => !beginsWithHeadings(block));
  const count = end < 0 ? blocks.length : end;
  const head = blocks.slice(0, count).flat();
  if (head.length === rows.length && !rows.every(isHeadings))
    return { columnGroups: [], head: [], bodies: bodiesOf(blocks) };
  return { columnGroups: columnGroups(head[0]), head, bodies: bodiesOf(blocks.slice(count)) };
}

/** What `scope` says of a heading in the row `index` of its part. */
export function scopeOf(cell: RichTextTableCell, part: Rows, index: number, parts: TableParts): string {
  if (cell.heads === 'row') return headsAll(cell, part, index) && part !== parts.head ? 'rowgroup' : 'row';
  const overGroup = part === parts.head && index === 0 && (cell.colSpan ?? 1) > 1;
  return overGroup ? 'colgroup' : 'col';
}

/** The fewest rows that have no cell in common with others. */
function blocksOf(rows: Rows): Rows[] {
  const blocks: Rows[] = [];
  let reach = 0;
  rows.forEach((row, index) => {
    const open = index < reach ? blocks.at(-1) : undefined;
    if (open) open.push(row);
    else blocks.push([row]);
    reach = Math.max(reach, ...row.cells.map(({ rowSpan = 1 }) => index + rowSpan));
  });
  return blocks;
}

/** Rows under a heading of their own are a body of the table; those between are one. */
function bodiesOf(blocks: Rows[]): Rows[] {
  const bodies: Rows[] = [];
  let joins = false;
  for (const block of blocks) {
    const ownHeading = block[0]?.cells.some((cell) => cell.heads === 'row' && headsAll(cell, block, 0));
    const last = bodies.at(-1);
    if (last && joins && !ownHeading) last.push(...block);
    else bodies.push([...block]);
    joins = !ownHeading;
  }
  return bodies;
}

function headsAll({ rowSpan = 1 }: RichTextTableCell, part: Rows, index: number): boolean {
  return rowSpan > 1 && index === 0 && rowSpan >= part.length;
}

function beginsWithHeadings([first]: Rows): boolean {
  return first !== undefined && first.cells.length > 0 && isHeadings(first);
}

function isHeadings({ cells }: RichTextTableRow): boolean {
  return cells.every(({ heads }) => heads === 'column');
}

function columnGroups(first: RichTextTableRow | undefined): number[] {
  const spans = (first?.cells ?? []).map(({ colSpan = 1 }) => colSpan);
  return spans.some((span) => span > 1) ? spans : [];
}
