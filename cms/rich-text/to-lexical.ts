import { lexical, type LexicalNode, type LexicalText } from './lexical.ts';
import {
  cellHeaders,
  type Block,
  type Cell,
  type Component,
  type Inline,
  type LinkTarget,
  type List,
  type RichText,
  type Table,
} from '../../common/protocol/published-store/rich-text.ts';

/** From the normal form to what Payload stores. */
export function toLexical(text: RichText): LexicalText {
  return lexical.root(text.map(blockNode));
}

function blockNode(block: Block): LexicalNode {
  switch (block.type) {
    case 'paragraph':
      return lexical.paragraph(inlineNodes(block.children));
    case 'heading':
      return lexical.heading(block.level, inlineNodes(block.children));
    case 'quote':
      return lexical.quote(inlineNodes(block.children));
    case 'list':
      return listNode(block, 0);
    case 'rule':
      return lexical.rule();
    case 'table':
      return tableNode(block);
    case 'component':
      return componentNode(block);
  }
}

/** Lexical keeps a nested list in an item of its own, which takes no number. */
function listNode({ ordered, start, items }: List, indent: number): LexicalNode {
  let value = start;
  const children = items.flatMap((item) => {
    const own = item.children.length > 0 ? [lexical.item(value++, indent, inlineNodes(item.children))] : [];
    return [...own, ...item.nested.map((list) => lexical.item(value, indent, [listNode(list, indent + 1)]))];
  });
  return lexical.list(ordered, start, children);
}

function tableNode({ rows }: Table): LexicalNode {
  return lexical.table(rows.map((cells) => lexical.row(cells.map(cellNode))));
}

function cellNode({ header, colSpan, rowSpan, children }: Cell): LexicalNode {
  const blocks = children.length > 0 ? children.map(blockNode) : [lexical.paragraph([])];
  return lexical.cell(cellHeaders.indexOf(header), { colSpan, rowSpan }, blocks);
}

function componentNode({ slug, values }: Component): LexicalNode {
  return lexical.block({ ...values, id: newId(), blockName: '', blockType: slug });
}

function inlineNodes(inlines: Inline[]): LexicalNode[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'break') return [lexical.lineBreak()];
    if (inline.type === 'component')
      return [lexical.inlineBlock({ ...inline.values, id: newId(), blockType: inline.slug })];
    if (inline.type === 'link')
      return [lexical.link(newId(), linkFields(inline.target), inlineNodes(inline.children))];
    return inline.text
      .split(/(\t)/)
      .filter(Boolean)
      .map((part) => (part === '\t' ? lexical.tab(inline.format) : lexical.text(part, inline.format)));
  });
}

function linkFields(target: LinkTarget): Record<string, unknown> {
  if ('url' in target) return { linkType: 'custom', newTab: false, url: target.url };
  return { linkType: 'internal', newTab: false, doc: { relationTo: target.collection, value: target.id } };
}

/** As long as the ids that Payload gives blocks and links. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
