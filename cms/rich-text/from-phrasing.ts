import type { Link, PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { safeAddress } from '../../common/html.ts';
import type { ReadContext } from '../import-export/context.ts';
import type { Editor } from './editor.ts';
import { fromElement } from './element.ts';
import { uncheckedAddress } from './link-target.ts';
import { linked } from './linked.ts';
import { formats, type Inline } from '../../common/protocol/published-store/rich-text.ts';
import { tidy } from './tidy.ts';

const tags: Record<string, number> = {
  u: formats.underline,
  sub: formats.subscript,
  sup: formats.superscript,
  code: formats.code,
};

/** Elements that stand within a line, which MDX takes for blocks when nothing else is on it. */
export const inlineTags: ReadonlySet<string> = new Set([...Object.keys(tags), 'br']);

/** From Markdown's tree to the normal form. Reports what the editor cannot hold. */
export function fromPhrasing(nodes: PhrasingContent[], editor: Editor, context: ReadContext): Inline[] {
  return tidy(nodes.flatMap((node) => read(node, 0)));

  function read(node: PhrasingContent, format: number): Inline[] {
    const inside = (children: PhrasingContent[], mark = 0) =>
      children.flatMap((child) => read(child, format | mark));
    switch (node.type) {
      case 'text':
        return [{ type: 'text', text: unwrapped(node.value), format }];
      case 'inlineCode':
        return [{ type: 'text', text: unwrapped(node.value), format: format | formats.code }];
      case 'break':
        return [{ type: 'break' }];
      case 'strong':
        return inside(node.children, formats.bold);
      case 'emphasis':
        return inside(node.children, formats.italic);
      case 'delete':
        return inside(node.children, formats.strikethrough);
      case 'link':
        return readLink(node, inside(node.children));
      case 'mdxJsxTextElement':
        return readElement(node, inside);
      default:
        context.addIssue(
          advice[node.type] ?? `holds ${node.type}, which no editor has`,
          node.position?.start,
        );
        return [];
    }
  }

  function readLink({ url, position }: Link, children: Inline[]): Inline[] {
    const target = linkTarget(url, editor, context, position?.start);
    return target ? linked(target, children) : children;
  }

  function readElement(
    element: MdxJsxTextElement,
    inside: (children: PhrasingContent[], mark?: number) => Inline[],
  ): Inline[] {
    const { name, children, position } = element;
    if (name === 'br') return [{ type: 'break' }];
    if (name && tags[name]) return inside(children, tags[name]);
    const component = editor.components.get(name ?? '');
    if (component?.inline) return [fromElement(element, component, context)];
    context.addIssue(unknownElement(name, editor), position?.start);
    return [];
  }
}

const advice: Record<string, string> = {
  html: 'holds HTML; use Markdown, or a component',
  image: 'holds a picture; write it as <Figure picture="…" /> with the name of a file in media',
  imageReference: 'holds a picture; write it as <Figure picture="…" /> with the name of a file in media',
  linkReference: 'holds a link with its address elsewhere; write the address in parentheses after the text',
  footnoteReference: 'holds a footnote; write it as <Footnote>the note</Footnote>',
  mdxTextExpression: 'holds an expression in braces; write \\{ for a brace in a text',
};

function unknownElement(name: string | null, editor: Editor): string {
  if (name && editor.components.has(name))
    return `holds <${name}> inside a paragraph; give it a line of its own`;
  const known = [...editor.components.keys()].map((component) => `<${component}>`).join(', ');
  return `holds <${name ?? ''}>, which is no component here; ${known ? `known are ${known}` : 'this field has none'}`;
}

/** Lines of a paragraph that somebody has broken by hand are one line for the reader. */
function unwrapped(text: string): string {
  return text.replace(/[ \t]*\r?\n[ \t]*/g, ' ');
}

function linkTarget(
  url: string,
  editor: Editor,
  context: ReadContext,
  position: Parameters<ReadContext['addIssue']>[1],
) {
  const [, collection, fileKey] = /^([a-z-]+)\/([^/?#]+)$/.exec(url) ?? [];
  if (collection !== undefined && fileKey !== undefined && editor.linkTargets.includes(collection)) {
    const id = context.idOf(collection, fileKey);
    if (id !== undefined) return { collection, id };
    context.addIssue(
      `links to ${url}, which is neither in the folder nor in the CMS; check the name or add the file`,
      position,
    );
    return undefined;
  }
  if (safeAddress(url) !== undefined) return { url };
  if (context.draft) return { url: uncheckedAddress(url) };
  context.addIssue(
    `links to "${url}"; a link begins with https:, mailto:, tel:, / or #, or is collection/name with one of ${editor.linkTargets.join(', ')}`,
    position,
  );
  return undefined;
}
