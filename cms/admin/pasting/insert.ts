import {
  $findMatchingParent,
  $getSelection,
  $getEditor,
  $isElementNode,
  $isRangeSelection,
  $parseSerializedNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical';
import { asLines } from '../../pasting/lines.ts';
import { toLexical } from '../../rich-text/to-lexical.ts';
import type { RichText } from '../../../common/protocol/published-store/rich-text.ts';

/** The block that waits for a picture. */
export type Figure = NodeKey;

/** Puts a text where the caret is. @returns its figures, in their order */
export function $insertPasted(text: RichText): Figure[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || text.length === 0) return [];
  const fitting = $isInTable(selection) ? withoutInnerTables(text) : text;
  const nodes = (toLexical(fitting).root.children ?? []).map((node) => $parseSerializedNode(node));
  const figures = nodes.flatMap($figuresIn);
  if (fitting[0]?.type === 'heading') $beginLine(selection);
  const payload = { nodes, selection };
  if (!$getEditor().dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, payload))
    selection.insertNodes(nodes);
  return figures;
}

function $isInTable({ anchor }: RangeSelection): boolean {
  return $findMatchingParent(anchor.getNode(), (node) => node.getType() === 'tablecell') !== null;
}

/** One table over another fills its cells; more than that the editor refuses without a word. */
function withoutInnerTables(text: RichText): RichText {
  if (text.length === 1) return text;
  return text.flatMap((block) => (block.type === 'table' ? asLines(block) : [block]));
}

/** A heading at the end of a paragraph would become the rest of it. */
function $beginLine(selection: RangeSelection): void {
  if (!selection.isCollapsed()) selection.removeText();
  const block = $findMatchingParent(
    selection.anchor.getNode(),
    (node) => $isElementNode(node) && !node.isInline(),
  );
  const { anchor } = selection;
  const atEnd = anchor.getNode().getNextSibling() === null || $isElementNode(anchor.getNode());
  const full = $isElementNode(block) && !block.isEmpty();
  if (full && atEnd && anchor.offset === anchor.getNode().getTextContentSize()) selection.insertParagraph();
}

function $figuresIn(node: LexicalNode): Figure[] {
  if (node.getType() === 'block') return [node.getKey()];
  return $isElementNode(node) ? node.getChildren().flatMap($figuresIn) : [];
}
