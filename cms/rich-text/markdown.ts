import type { Root } from 'mdast';
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';

/**
 * What GitHub adds to Markdown, but without its automatic links: an address that nobody made a link in
 * the editor must not become one on its way through a file, and no escape can prevent it there.
 */
function tablesAndStrikethrough(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), gfmStrikethrough({ singleTilde: false }));
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown());
  (data.toMarkdownExtensions ??= []).push(gfmTableToMarkdown(), gfmStrikethroughToMarkdown());
}

/**
 * The first and last characters of a text may become character references beside the signs of a format. Underscores
 * next to them, which need no escape within a word, would be read as emphasis then, and a last backslash would escape
 * the reference that follows.
 */
const text: Handle = (node, parent, state, info) => {
  const escape = (edge: string) => edge.replaceAll('_', '\\_');
  let printed = defaultHandlers.text(node, parent, state, info);
  if (formatSign.test(info.before)) printed = printed.replace(/^[^\\_]_+/u, escape);
  if (formatSign.test(info.after)) printed = printed.replace(/(?<![\\_])_+[^_]$/u, escape);
  return printed.replace(/(?<!\\)(?:\\\\)*\\$/, '$&\\');
};
const formatSign = /^[*_~]$/;

const reader = unified().use(remarkParse).use(remarkMdx).use(tablesAndStrikethrough).freeze();

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    rule: '-',
    listItemIndent: 'one',
    incrementListMarker: true,
    // A paragraph that begins with one of these words would be read as JavaScript.
    handlers: { text },
    unsafe: [
      { atBreak: true, character: 'e', after: 'xport\\b' },
      { atBreak: true, character: 'i', after: 'mport\\b' },
    ],
  })
  .use(remarkMdx)
  .use(tablesAndStrikethrough)
  .freeze();

/** @throws VFileMessage with the place, when the text is no MDX */
export function parseMarkdown(text: string): Root {
  return reader.parse(text);
}

/** The one normal form; ends in a line break unless there is no text. */
export function printMarkdown(root: Root): string {
  return writer.stringify(root);
}
