import type { List, ListItem } from '../../common/protocol/published-store/rich-text.ts';
import type { ListLine, Part } from './parts.ts';

/** Puts lines of lists that follow each other together. */
export function gatherLists(parts: Part[]): Exclude<Part, ListLine>[] {
  const gathered: Exclude<Part, ListLine>[] = [];
  let lines: ListLine[] = [];
  const flush = () => {
    gathered.push(...listsOf(lines));
    lines = [];
  };
  for (const part of parts) {
    if (part.type === 'list-line') {
      lines.push(part);
      continue;
    }
    flush();
    gathered.push(part);
  }
  flush();
  return gathered;
}

/** A line deeper than the one before belongs under it; the first one is never deeper than the others. */
function listsOf(lines: ListLine[]): List[] {
  const base = Math.min(...lines.map(({ level }) => level));
  const lists: { list: List; of: ListLine }[] = [];
  let under: ListLine[] = [];
  let item: ListItem | undefined;
  const settle = () => {
    item?.nested.push(...listsOf(under));
    under = [];
  };
  for (const line of lines) {
    if (line.level > base && item) {
      under.push(line);
      continue;
    }
    settle();
    item = { children: line.children, nested: [] };
    const last = lists.at(-1);
    if (last && continues(line, last.of)) last.list.items.push(item);
    else lists.push({ list: beginWith(line, item), of: line });
  }
  settle();
  return lists.map(({ list }) => list);
}

function continues(line: ListLine, first: ListLine): boolean {
  return line.ordered === first.ordered && line.list === first.list;
}

function beginWith({ ordered, number }: ListLine, item: ListItem): List {
  return { type: 'list', ordered, start: ordered ? number : 1, items: [item] };
}
