import type { Root, RootContent } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';

/** As GitHub and others read them. https://github.github.com/gfm/ does not tell of them, all programs do. */
const footnoteReference = Object.assign(((node: { label: string }) => `[^${node.label}]`) satisfies Handle, {
  peek: () => '[',
});

const footnoteDefinition: Handle = (node, _, state, info) => {
  const label = `[^${(node as { label: string }).label}]: `;
  return (
    label + state.containerFlow(node, { ...info, ...state.createTracker(info) }).replaceAll('\n', '\n    ')
  );
};

/** Underscores beside a character reference, which stands for the first or last sign of a text, would be read as a mark. */
const text: Handle = (node, parent, state, info) => {
  const escape = (edge: string) => edge.replaceAll('_', '\\_');
  let printed = defaultHandlers.text(node, parent, state, info);
  if (/^[*_~]$/.test(info.before)) printed = printed.replace(/^[^\\_]_+/u, escape);
  if (/^[*_~]$/.test(info.after)) printed = printed.replace(/(?<![\\_])_+[^_]$/u, escape);
  return printed.replace(/(?<!\\)(?:\\\\)*\\$/, '$&\\');
};

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
