import type { List, ListItem } from '../../common/protocol/published-store/rich-text.ts';

/**
 * The normal form of a list: every item has a text. A list in an item without one belongs to the item
 * before it; with no item before, it stands before the list.
 */
export function tidyList(list: List): List[] {
  const items: ListItem[] = [];
  const before: List[] = [];
  for (const item of list.items) {
    if (item.children.length > 0) items.push({ ...item, nested: [...item.nested] });
    else (items.at(-1)?.nested ?? before).push(...item.nested);
  }
  return items.length > 0 ? [...before, { ...list, items }] : before;
}
