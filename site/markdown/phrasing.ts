import type { PhrasingContent } from 'mdast';
import { safeAddress } from '../../common/html.ts';
import type { RichTextInline } from '../../common/view-model/rich-text.ts';

/** How addresses of links are written. */
export type Address = (address: string) => string;

/** Where a line break cannot be written as one, such as in a heading or the cell of a table. */
export type Breaks = 'line' | 'tag' | 'space';

type Text = Extract<RichTextInline, { type: 'text' }>;

/** From the outermost to the innermost. What is only underlined has no sign of its own in Markdown. */
const wraps = [
  { mark: 'bold', type: 'strong' },
  { mark: 'italic', type: 'emphasis' },
  { mark: 'strikethrough', type: 'delete' },
] as const;

/** Running text as Markdown's tree, one run a format. */
export function phrasing(
  inlines: RichTextInline[],
  address: Address,
  breaks: Breaks = 'line',
): PhrasingContent[] {
  return joined(tidyBreaks(spread(inlines)).flatMap((run) => inlineNodes(run, address, breaks)));
}

/** Plain words, such as a title, which may hold signs of Markdown. */
export function words(text: string): PhrasingContent[] {
  return [{ type: 'text', value: oneLine(text) }];
}

/** @example oneLine(' a\n b ') // ' a b ' */
function oneLine(text: string): string {
  return text.replace(/[\s\u2028\u2029]+/gu, (space) =>
    /^[^\r\n\u2028\u2029\t]+$/u.test(space) ? space : ' ',
  );
}

/** Explained words are words; footnotes in a link stand after it, since none may stand in another. */
function spread(inlines: RichTextInline[]): RichTextInline[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'term') return spread(inline.children);
    if (inline.type !== 'link') return [inline];
    const children = spread(inline.children);
    const notes = children.filter(({ type }) => type === 'footnote');
    return [{ ...inline, children: children.filter(({ type }) => type !== 'footnote') }, ...notes];
  });
}

/** A break that nothing comes before or after is none. */
function tidyBreaks(inlines: RichTextInline[]): RichTextInline[] {
  const isBreak = (inline: RichTextInline | undefined) => inline === undefined || inline.type === 'break';
  const last = inlines.findLastIndex((inline) => !isBreak(inline));
  return inlines.filter(
    (inline, index) => !isBreak(inline) || (index < last && !isBreak(inlines[index - 1])),
  );
}

function inlineNodes(inline: RichTextInline, address: Address, breaks: Breaks): PhrasingContent[] {
  switch (inline.type) {
    case 'text':
      return textNodes(inline);
    case 'break':
      return [breakNode(breaks)];
    case 'footnote':
      return [{ type: 'footnoteReference', identifier: `${inline.number}`, label: `${inline.number}` }];
    case 'term':
      return phrasing(inline.children, address, breaks);
    case 'link': {
      const safe = safeAddress(inline.address);
      const children = phrasing(inline.children, address, breaks === 'line' ? 'space' : breaks);
      return safe ? [{ type: 'link', url: address(safe), children: children }] : children;
    }
  }
}

function breakNode(breaks: Breaks): PhrasingContent {
  if (breaks === 'line') return { type: 'break' };
  return breaks === 'tag' ? { type: 'html', value: '<br>' } : { type: 'text', value: ' ' };
}

/** White space at the ends of a marked text stands outside of its marks: inside, no mark would be read as one. */
function textNodes(inline: Text): PhrasingContent[] {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(oneLine(inline.text)) ?? [];
  return [...spaceNodes(before), ...(core ? markedNodes(inline, core) : []), ...spaceNodes(after)];
}

function spaceNodes(value: string): PhrasingContent[] {
  return value ? [{ type: 'text', value }] : [];
}

function markedNodes(inline: Text, value: string): PhrasingContent[] {
  const inner: PhrasingContent[] = inline.code
    ? [{ type: 'inlineCode', value }]
    : tagged(inline, [{ type: 'text', value }]);
  return wraps
    .filter(({ mark }) => inline[mark])
    .reduceRight<PhrasingContent[]>((children, { type }) => [{ type, children }], inner);
}

function tagged({ subscript, superscript }: Text, children: PhrasingContent[]): PhrasingContent[] {
  const tag = subscript ? 'sub' : superscript ? 'sup' : undefined;
  if (!tag) return children;
  return [{ type: 'html', value: `<${tag}>` }, ...children, { type: 'html', value: `</${tag}>` }];
}

/** Neighbours with the same format are one: their signs would be read together otherwise. */
function joined(nodes: PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else if (last?.type === 'inlineCode' && node.type === 'inlineCode') last.value += node.value;
    else if (last && isFormat(last) && last.type === node.type && isFormat(node))
      last.children = joined([...last.children, ...node.children]);
    else result.push({ ...node });
  }
  return result;
}

function isFormat(
  node: PhrasingContent,
): node is Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }> {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
}
