import type { Block, Cell, Inline, Table } from '../../common/protocol/published-store/rich-text.ts';

/** Stands between what were cells. */
const between: Inline = { type: 'text', text: ' · ', format: 0 };

/** Lines of one text, broken where each ends. */
export function joinLines(lines: Inline[][]): Inline[] {
  return lines.flatMap((line, index) => [...(index > 0 ? [{ type: 'break' as const }] : []), ...line]);
}

/** A table where there can be none: a line of text a row, and after it the figures that stood in it. */
export function asLines({ rows }: Table): Block[] {
  return rows.flatMap((cells) => {
    const texts = cells.map(textOf).filter((text) => text.length > 0);
    const children = texts.flatMap((text, index) => (index > 0 ? [between, ...text] : text));
    const figures = cells.flatMap((cell) => cell.children.filter(({ type }) => type === 'component'));
    return [...(children.length > 0 ? [{ type: 'paragraph' as const, children }] : []), ...figures];
  });
}

function textOf({ children }: Cell): Inline[] {
  return children
    .flatMap(inlinesOf)
    .reduce<Inline[]>(
      (text, line) => (text.length > 0 && line.length > 0 ? [...text, space, ...line] : [...text, ...line]),
      [],
    );
}

const space: Inline = { type: 'text', text: ' ', format: 0 };

function inlinesOf(block: Block): Inline[][] {
  if (block.type === 'list')
    return block.items.flatMap((item) => [item.children, ...item.nested.flatMap(inlinesOf)]);
  if (block.type === 'table') return block.rows.flat().map(textOf);
  return 'children' in block ? [block.children] : [];
}
