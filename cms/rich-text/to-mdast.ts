import type { BlockContent, ListItem as ListItemNode, PhrasingContent, Root, RootContent } from 'mdast';
import { toElement, toInlineElement } from './element.ts';
import type {
  Block,
  Inline,
  LinkTarget,
  List,
  ListItem,
  RichText,
} from '../../common/protocol/published-store/rich-text.ts';
import { toTable } from './to-table.ts';
import { toPhrasing, type Written } from './to-phrasing.ts';
import { addressInFile } from './link-target.ts';
import type { Editor } from './editor.ts';
import type { WriteContext } from '../import-export/context.ts';

/** From the normal form to Markdown's tree. */
export function toMdast(text: RichText, editor: Editor, context: WriteContext): Root {
  const written: Written = {
    address: (target) => addressOf(target, context),
    element: (component) => toInlineElement(component, editor, context),
  };
  const phrasing = (inlines: Inline[], oneLine = false) => toPhrasing(inlines, written, oneLine);
  const toAll = (blocks: Block[]) => blocks.flatMap((block) => toNodes(block));
  return { type: 'root', children: toAll(text) };

  function toNodes(block: Block): RootContent[] {
    switch (block.type) {
      case 'paragraph':
        return [{ type: 'paragraph', children: phrasing(block.children) }];
      case 'heading':
        return [{ type: 'heading', depth: block.level, children: phrasing(block.children, true) }];
      case 'quote':
        return [
          { type: 'blockquote', children: [{ type: 'paragraph', children: phrasing(block.children) }] },
        ];
      case 'list':
        return [listNode(block, phrasing)];
      case 'rule':
        return [{ type: 'thematicBreak' }];
      case 'table':
        return [toTable(block, { blocks: toAll, line: (inlines) => phrasing(inlines, true) })];
      case 'component':
        return [toElement(block, editor, context)];
    }
  }
}

type Phrasing = (inlines: Inline[], oneLine?: boolean) => PhrasingContent[];

function listNode(list: List, phrasing: Phrasing): BlockContent {
  return {
    type: 'list',
    ordered: list.ordered,
    start: list.ordered ? list.start : null,
    spread: false,
    children: list.items.map((item) => itemNode(item, phrasing)),
  };
}

function itemNode({ children, nested }: ListItem, phrasing: Phrasing): ListItemNode {
  const text: BlockContent[] =
    children.length > 0 ? [{ type: 'paragraph', children: phrasing(children) }] : [];
  return {
    type: 'listItem',
    spread: false,
    children: [...text, ...nested.map((list) => listNode(list, phrasing))],
  };
}

function addressOf(target: LinkTarget, context: WriteContext): string | undefined {
  if ('url' in target) return addressInFile(target.url);
  const fileKey = context.fileKeyOf(target.collection, target.id);
  return fileKey === undefined ? undefined : `${target.collection}/${fileKey}`;
}
