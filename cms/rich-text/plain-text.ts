import type { Nodes } from 'mdast';
import type { ReadContext } from '../import-export/context.ts';

/**
 * The text of a component, which the CMS keeps plain: paragraphs with blank lines between, line breaks as
 * they are. Reports anything else.
 */
export function plainText(nodes: Nodes[], context: ReadContext): string {
  return nodes
    .map((node) => textOf(node, context))
    .join(nodes.some((node) => node.type === 'paragraph') ? '\n\n' : '')
    .trim();
}

function textOf(node: Nodes, context: ReadContext): string {
  if (node.type === 'text') return node.value.replace(/[ \t]*\n[ \t]*/g, ' ');
  if (node.type === 'break' || isLineBreak(node)) return '\n';
  if (node.type === 'paragraph')
    return node.children
      .map((child) => textOf(child, context))
      .join('')
      .trim();
  const issue = node.type.endsWith('Expression')
    ? 'holds an expression in braces; write \\{ for a brace in a text'
    : 'may hold plain text only, without formatting, links or lists';
  context.addIssue(issue, node.position?.start);
  // Something stood there: that it is missing need not be told as well.
  return '…';
}

function isLineBreak(node: Nodes): boolean {
  return (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name === 'br';
}
