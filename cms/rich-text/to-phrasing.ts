import type { PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import {
  formats,
  sharedFormat,
  type Break,
  type Component,
  type Inline,
  type Link,
  type LinkTarget,
  type Text,
} from '../../common/protocol/published-store/rich-text.ts';

/** How what is more than text is written. */
export interface Written {
  /** The address that stands for a link's target in a file. `undefined`: the target is gone. */
  address(target: LinkTarget): string | undefined;
  element(component: Component): MdxJsxTextElement;
}

type Leaf = Text | Break;

/** From the outermost to the innermost where several formats begin and end together. */
const marks = [
  formats.bold,
  formats.italic,
  formats.strikethrough,
  formats.underline,
  formats.subscript,
  formats.superscript,
] as const;

type Mark = (typeof marks)[number];

/** `oneLine`: where Markdown cannot hold a line break, such as a table cell. */
export function toPhrasing(inlines: Inline[], written: Written, oneLine: boolean): PhrasingContent[] {
  return wrapRuns(inlines, 0, (inline, index, open) => {
    if (inline.type === 'link') return linkNodes(inline, written.address(inline.target), open);
    if (inline.type === 'component') return [written.element(inline)];
    return [leafNode(inline, inlines, index, oneLine)];
  });
}

function linkNodes({ children }: Link, url: string | undefined, open: number): PhrasingContent[] {
  const text = wrapRuns(children, open, (leaf) => [leafNode(leaf, children, 0, true)]);
  return url === undefined ? text : [{ type: 'link', url, children: text }];
}

/** Wraps neighbours that share a format together, the longest run outermost. */
function wrapRuns<T extends Inline>(
  inlines: T[],
  open: number,
  nodes: (inline: T, index: number, open: number) => PhrasingContent[],
  offset = 0,
): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (let index = 0; index < inlines.length;) {
    const { mark, length } = longestRun(inlines.slice(index), open);
    const run = inlines.slice(index, index + length);
    const [first] = run;
    if (mark) result.push(markNode(mark, wrapRuns(run, open | mark, nodes, offset + index)));
    else if (first) result.push(...nodes(first, offset + index, open));
    index += length;
  }
  return result;
}

function longestRun(inlines: Inline[], open: number): { mark?: Mark; length: number } {
  let best: { mark?: Mark; length: number } = { length: 1 };
  for (const mark of marks) {
    if (open & mark) continue;
    const end = inlines.findIndex((inline) => !(sharedFormat(inline) & mark));
    const length = end < 0 ? inlines.length : end;
    if (length > (best.mark ? best.length : 0)) best = { mark, length };
  }
  return best;
}

function markNode(mark: Mark, children: PhrasingContent[]): PhrasingContent {
  if (mark === formats.bold) return { type: 'strong', children };
  if (mark === formats.italic) return { type: 'emphasis', children };
  if (mark === formats.strikethrough) return { type: 'delete', children };
  if (mark === formats.underline) return tag('u', children);
  return tag(mark === formats.subscript ? 'sub' : 'sup', children);
}

function leafNode(leaf: Leaf, siblings: Inline[], index: number, oneLine: boolean): PhrasingContent {
  if (leaf.type === 'text')
    return leaf.format & formats.code ? codeNode(leaf.text, oneLine) : { type: 'text', value: leaf.text };
  const plain = !oneLine && isText(siblings[index - 1]) && isText(siblings[index + 1]);
  return plain ? { type: 'break' } : tag('br', []);
}

/** In a table's cell Markdown takes a backslash from before a bar, in code too. */
function codeNode(value: string, oneLine: boolean): PhrasingContent {
  return oneLine && value.includes('\\|')
    ? tag('code', [{ type: 'text', value }])
    : { type: 'inlineCode', value };
}

function isText(inline: Inline | undefined): boolean {
  return inline !== undefined && inline.type !== 'break';
}

function tag(name: string, children: PhrasingContent[]): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: [], children };
}
