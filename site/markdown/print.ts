import type { FootnoteDefinition, FootnoteReference, Root, RootContent, Text } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';

/** As GitHub and others read them. https://github.github.com/gfm/ does not tell of them, all programs do. */
const footnoteReference = Object.assign(
  ((node: FootnoteReference, _, state) => `[^${state.associationId(node)}]`) satisfies Handle,
  { peek: () => '[' },
);

const footnoteDefinition = ((node: FootnoteDefinition, _, state, info) => {
  const flow = state.containerFlow(node, { ...info, ...state.createTracker(info) });
  return `[^${state.associationId(node)}]: ${flow.replaceAll('\n', '\n    ')}`;
}) satisfies Handle;

/** Underscores beside a character reference, which stands for the first or last sign of a text, would be read as a mark. */
const text = ((node: Text, parent, state, info) => {
  const escape = (edge: string) => edge.replaceAll('_', '\\_');
  let printed = defaultHandlers.text(node, parent, state, info);
  if (/^[*_~]$/.test(info.before)) printed = printed.replace(/^[^\\_]_+/u, escape);
  if (/^[*_~]$/.test(info.after)) printed = printed.replace(/(?<![\\_])_+[^_]$/u, escape);
  return printed.replace(/(?<!\\)(?:\\\\)*\\$/, '$&\\');
}) satisfies Handle;

const options: Options = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  incrementListMarker: true,
  resourceLink: true,
  extensions: [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()],
  handlers: { footnoteReference, footnoteDefinition, text },
};

/** The same tree gives the same bytes. */
export function printTree(children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  return toMarkdown(root, options);
}
