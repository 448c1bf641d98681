import { isBlock, isElement, isUnseen, tagOf } from './elements.ts';
import { lookWithin } from './inlines.ts';
import { joinLines } from './lines.ts';
import type { Look } from './look.ts';
import type { BlockReader, Page } from './page.ts';
import type { ListLine, Part } from './parts.ts';
import { webListLine } from './word-list.ts';

/** A list, and those within it, as lines; Docs puts the inner ones beside the items. */
export function readList(list: Element, look: Look, page: Page, readBlocks: BlockReader, level = 1): Part[] {
  const first = Number(list.getAttribute('start') ?? 1);
  let number = Number.isInteger(first) ? first : 1;
  return [...list.childNodes].flatMap((child) => {
    if (!isElement(child) || isUnseen(child)) return [];
    const within = lookWithin(child, look);
    if (isList(child)) return readList(child, within, page, readBlocks, level + 1);
    if (tagOf(child) !== 'LI') return isBlock(child) ? readBlocks(child, within, page) : [];
    const own = { level, ordered: tagOf(list) === 'OL', number: number++, list };
    const line = webListLine(child, list) ?? { type: 'list-line' as const, ...own };
    return readItem(child, line, within, page, readBlocks);
  });
}

function isList(node: Element): boolean {
  return tagOf(node) === 'UL' || tagOf(node) === 'OL';
}

/** The text of an item is one line of the list; the lists in it follow, and then what else it holds. */
function readItem(
  item: Element,
  line: Omit<ListLine, 'children'>,
  look: Look,
  page: Page,
  readBlocks: BlockReader,
): Part[] {
  const lists = [...item.querySelectorAll('ul, ol')].filter(
    (list) => list.parentElement?.closest('li, ul, ol') === item,
  );
  const nested = lists.flatMap((list) =>
    readList(list, lookWithin(list, look), page, readBlocks, line.level + 1),
  );
  for (const list of lists) list.remove();
  const parts = readBlocks(item, look, page);
  const lines = parts.flatMap((part) =>
    part.type === 'paragraph' || part.type === 'raw-heading' || part.type === 'quote' ? [part.children] : [],
  );
  const children = joinLines(lines);
  const others = parts.filter(({ type }) => !['paragraph', 'raw-heading', 'quote'].includes(type));
  return [...(children.length > 0 ? [{ ...line, children }] : []), ...nested, ...others];
}
