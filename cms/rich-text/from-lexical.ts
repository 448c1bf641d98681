import { isRecord } from '../../common/is-record.ts';
import { isEmpty } from '../import-export/values.ts';
import { linked } from './linked.ts';
import {
  cellHeaders,
  type Block,
  type Cell,
  type Component,
  type HeadingLevel,
  type Inline,
  type LinkTarget,
  type List,
  type ListItem,
  type RichText,
  type Table,
} from '../../common/protocol/published-store/rich-text.ts';
import { evenRows, isSpan } from './table-grid.ts';
import { tidyList } from './tidy-list.ts';
import { tidy } from './tidy.ts';

type Node = Record<string, unknown>;
type OnUnknown = (type: string) => Inline[];

/**
 * From what Payload stores to the normal form. Stored texts are JSON of any age, so nothing is taken for
 * granted.
 *
 * @param onUnknown decides on a node that the form knows nothing of; it throws unless told otherwise, since
 *   leaving it out loses text
 */
export function fromLexical(stored: unknown, onUnknown: OnUnknown = refuse): RichText {
  return isRecord(stored) ? nodesIn(stored['root']).flatMap((node) => readBlock(node, onUnknown)) : [];
}

/** For readers: what is not known is not shown. */
export const leaveOut: OnUnknown = () => [];

function refuse(type: string): never {
  throw new Error(`Rich text holds a node of the type "${type}", which files cannot hold.`);
}

function nodesIn(node: unknown): Node[] {
  const children = isRecord(node) ? node['children'] : undefined;
  return Array.isArray(children) ? children.filter(isRecord) : [];
}

function readBlock(node: Node, onUnknown: OnUnknown): Block[] {
  switch (node['type']) {
    case 'paragraph':
      return withText({ type: 'paragraph', children: inlinesIn(node, onUnknown) });
    case 'heading':
      return withText({ type: 'heading', level: levelOf(node['tag']), children: inlinesIn(node, onUnknown) });
    case 'quote':
      return withText({ type: 'quote', children: inlinesIn(node, onUnknown) });
    case 'list':
      return readList(node, onUnknown);
    case 'horizontalrule':
      return [{ type: 'rule' }];
    case 'table':
      return readTable(node, onUnknown);
    case 'block':
      return [readComponent(node)];
    default:
      // Text right below the root, as old versions of the editor may leave it.
      return withText({ type: 'paragraph', children: tidy(readInline(node, onUnknown)) });
  }
}

function withText<T extends Block & { children: Inline[] }>(block: T): T[] {
  return block.children.length > 0 ? [block] : [];
}

function levelOf(tag: unknown): HeadingLevel {
  if (tag === 'h3') return 3;
  return tag === 'h4' || tag === 'h5' || tag === 'h6' ? 4 : 2;
}

function readList(node: Node, onUnknown: OnUnknown): List[] {
  const ordered = node['listType'] === 'number';
  const start = ordered && typeof node['start'] === 'number' ? node['start'] : 1;
  return tidyList({
    type: 'list',
    ordered,
    start,
    items: nodesIn(node).map((item) => readItem(item, onUnknown)),
  });
}

function readItem(item: Node, onUnknown: OnUnknown): ListItem {
  const parts = nodesIn(item);
  const lists = parts.filter((part) => part['type'] === 'list');
  const words = parts.filter((part) => part['type'] !== 'list');
  return {
    children: tidy(words.flatMap((part) => readInline(part, onUnknown))),
    nested: lists.flatMap((list) => readList(list, onUnknown)),
  };
}

function readTable(node: Node, onUnknown: OnUnknown): Table[] {
  const rows = nodesIn(node).map((row) => nodesIn(row).map((cell) => readCell(cell, onUnknown)));
  return rows.some((row) => row.length > 0) ? [{ type: 'table', rows: evenRows(rows) }] : [];
}

function readCell(cell: Node, onUnknown: OnUnknown): Cell {
  return {
    children: nodesIn(cell).flatMap((node) => readBlock(node, onUnknown)),
    header: cellHeaders[Number(cell['headerState']) & 3] ?? 'none',
    colSpan: spanOf(cell['colSpan']),
    rowSpan: spanOf(cell['rowSpan']),
  };
}

function spanOf(value: unknown): number {
  return typeof value === 'number' && isSpan(value) ? value : 1;
}

function readComponent(node: Node): Component {
  const fields = isRecord(node['fields']) ? node['fields'] : {};
  const { blockType, ...values } = fields;
  return { type: 'component', slug: String(blockType), values: withoutIds(values) };
}

function withoutIds(values: Node): Node {
  const entries = Object.entries(values).filter(
    ([key, value]) => key !== 'id' && key !== 'blockName' && !isEmpty(value),
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutRowIds(value)]));
}

function withoutRowIds(value: unknown): unknown {
  return Array.isArray(value)
    ? value.map((row) => (isRecord(row) && !('relationTo' in row) ? withoutIds(row) : row))
    : value;
}

function inlinesIn(node: Node, onUnknown: OnUnknown): Inline[] {
  return tidy(nodesIn(node).flatMap((child) => readInline(child, onUnknown)));
}

function readInline(node: Node, onUnknown: OnUnknown): Inline[] {
  switch (node['type']) {
    case 'text':
    case 'tab':
      return [
        {
          type: 'text',
          text: typeof node['text'] === 'string' ? node['text'] : '',
          format: Number(node['format']) || 0,
        },
      ];
    case 'linebreak':
      return [{ type: 'break' }];
    case 'inlineBlock':
      return [readComponent(node)];
    case 'link':
    case 'autolink':
      return readLink(node, onUnknown);
    case 'paragraph':
    case 'listitem':
      return nodesIn(node).flatMap((child) => readInline(child, onUnknown));
    case 'list':
      return nodesIn(node).flatMap((item, index) => [
        ...(index > 0 ? [{ type: 'break' as const }] : []),
        ...readInline(item, onUnknown),
      ]);
    default:
      return onUnknown(String(node['type']));
  }
}

function readLink(node: Node, onUnknown: OnUnknown): Inline[] {
  const children = nodesIn(node).flatMap((child) => readInline(child, onUnknown));
  const target = readTarget(isRecord(node['fields']) ? node['fields'] : {});
  return target ? linked(target, children) : children;
}

function readTarget({ linkType, url, doc }: Node): LinkTarget | undefined {
  if (linkType !== 'internal') return typeof url === 'string' && url ? { url } : undefined;
  if (!isRecord(doc) || typeof doc['relationTo'] !== 'string') return undefined;
  const id = Number(isRecord(doc['value']) ? doc['value']['id'] : doc['value']);
  return Number.isInteger(id) ? { collection: doc['relationTo'], id } : undefined;
}
