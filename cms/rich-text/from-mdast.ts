import type { List as ListNode, ListItem as ListItemNode, Nodes, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { ReadContext } from '../import-export/context.ts';
import type { Editor } from './editor.ts';
import { fromElement } from './element.ts';
import { fromPhrasing, inlineTags } from './from-phrasing.ts';
import { fromTable, fromTableElement, type CellReader } from './from-table.ts';
import type {
  Block,
  HeadingLevel,
  Inline,
  List,
  ListItem,
  RichText,
} from '../../common/protocol/published-store/rich-text.ts';
import { tidyList } from './tidy-list.ts';

/** From Markdown's tree to the normal form. Reports everything that the field's editor cannot make. */
export function fromMdast(root: Root, editor: Editor, context: ReadContext): RichText {
  return root.children.flatMap((node) => readBlock(node, { editor, context }));
}

interface BlockContext {
  editor: Editor;
  context: ReadContext;
}

function readBlock(node: Nodes, reader: BlockContext): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const [only] = node.children;
      if (node.children.length === 1 && only?.type === 'mdxJsxTextElement' && !isInline(only, reader))
        return readElement(only, reader);
      return withText({ type: 'paragraph', children: phrasing(node.children, reader) });
    }
    case 'heading':
      return withText({
        type: 'heading',
        level: headingLevel(node, reader),
        children: phrasing(node.children, reader),
      });
    case 'blockquote':
      return allowed('quote', node, reader)
        ? withText({ type: 'quote', children: onlyParagraph(node, 'a quotation', reader) })
        : [];
    case 'list':
      return allowed('list', node, reader) ? readList(node, reader) : [];
    case 'thematicBreak':
      return allowed('horizontalrule', node, reader) ? [{ type: 'rule' }] : [];
    case 'table':
      return allowed('table', node, reader) ? [fromTable(node, 'row', cellReader(reader))] : [];
    case 'mdxJsxFlowElement':
      if (isInline(node, reader))
        return withText({ type: 'paragraph', children: phrasing([inlineElement(node)], reader) });
      if (node.name !== 'Table') return readElement(node, reader);
      return allowed('table', node, reader) ? fromTableElement(node, cellReader(reader)) : [];
    default:
      addIssue(reader, advice[node.type] ?? `holds ${node.type}, which no editor has`, node);
      return [];
  }
}

const advice: Record<string, string> = {
  code: 'holds a block of code, which the editor has not',
  html: 'holds HTML; use Markdown, or a component',
  definition: "holds a link's address apart from the link; write it in parentheses after the text",
  mdxjsEsm:
    'begins a paragraph with import or export, which is taken for JavaScript; write &#x65; for e or &#x69; for i',
  mdxFlowExpression: 'holds an expression in braces; write \\{ for a brace in a text',
};

function addIssue({ context }: BlockContext, issue: string, { position }: Nodes): void {
  context.addIssue(issue, position?.start);
}

function allowed(type: string, node: Nodes, reader: BlockContext): boolean {
  if (reader.editor.nodes.has(type)) return true;
  addIssue(
    reader,
    `holds ${names[type] ?? type}, which this field's editor has not; write paragraphs and lists`,
    node,
  );
  return false;
}

const names: Record<string, string> = {
  quote: 'a quotation',
  heading: 'a heading',
  horizontalrule: 'a rule',
  table: 'a table',
  list: 'a list',
};

function phrasing(nodes: PhrasingContent[], { editor, context }: BlockContext): Inline[] {
  return fromPhrasing(nodes, editor, context);
}

/** A block without text is none. */
function withText<T extends Block & { children: Inline[] }>(block: T): T[] {
  return block.children.length > 0 ? [block] : [];
}

function headingLevel(node: Nodes & { depth: number }, reader: BlockContext): HeadingLevel {
  if (!allowed('heading', node, reader)) return 2;
  const level = ([2, 3, 4] as const).find(
    (known) => known === node.depth && reader.editor.headingLevels.has(known),
  );
  const levels = [...reader.editor.headingLevels].map((known) => '#'.repeat(known)).join(', ');
  if (!level)
    addIssue(reader, `holds a heading of level ${node.depth}; begin it with one of ${levels}`, node);
  return level ?? 2;
}

function onlyParagraph(node: { children: Nodes[] }, what: string, reader: BlockContext): Inline[] {
  const [first, ...rest] = node.children;
  for (const other of rest)
    addIssue(reader, `holds ${what} of several parts; end lines in it with \\ or begin a new one`, other);
  if (!first) return [];
  if (first.type === 'paragraph') return phrasing(first.children, reader);
  addIssue(reader, `holds ${what} with something else than text in it`, first);
  return [];
}

function readList(node: ListNode, reader: BlockContext): List[] {
  const items = node.children.map((item) => readItem(item, reader));
  return tidyList({ type: 'list', ordered: node.ordered === true, start: node.start ?? 1, items });
}

function readItem(item: ListItemNode, reader: BlockContext): ListItem {
  const nested = item.children.flatMap((child) => (child.type === 'list' ? readList(child, reader) : []));
  const text = item.children.filter((child) => child.type !== 'list');
  return { children: onlyParagraph({ children: text }, 'a list item', reader), nested };
}

function cellReader(reader: BlockContext): CellReader {
  return {
    context: reader.context,
    blocks: (nodes) => nodes.flatMap((node) => readBlock(node, reader)),
    line: (nodes) => withText({ type: 'paragraph', children: phrasing(nodes, reader) }),
  };
}

function readElement(node: MdxJsxFlowElement | MdxJsxTextElement, reader: BlockContext): Block[] {
  const description = reader.editor.components.get(node.name ?? '');
  if (description) return [fromElement(node, description, reader.context)];
  // The message about an unknown element is the same wherever it stands.
  phrasing([{ ...node, type: 'mdxJsxTextElement', children: [] }], reader);
  return [];
}

function isInline({ name }: MdxJsxFlowElement | MdxJsxTextElement, { editor }: BlockContext): boolean {
  return inlineTags.has(name ?? '') || editor.components.get(name ?? '')?.inline === true;
}

/** An element that stands alone on its line, as part of a line. */
function inlineElement(node: MdxJsxFlowElement): MdxJsxTextElement {
  const children = node.children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'paragraph') return child.children;
    return child.type === 'mdxJsxFlowElement' ? [inlineElement(child)] : [];
  });
  return { ...node, type: 'mdxJsxTextElement', children };
}
