import { linked } from '../rich-text/linked.ts';
import { formats, type Inline, type LinkTarget } from '../../common/protocol/published-store/rich-text.ts';
import { isElement, isText, isUnseen, tagOf } from './elements.ts';
import { linkAddress } from './links.ts';
import { lookIn, type Look } from './look.ts';
import type { Page } from './page.ts';

/** What a node adds to a line of text. */
export function readInline(node: Node, look: Look, page: Page): Inline[] {
  if (isText(node)) return textOf(node, look);
  if (!isElement(node) || isUnseen(node)) return [];
  const note = page.notes.get(node);
  if (note) return [note];
  const tag = tagOf(node);
  if (tag === 'BR') return [{ type: 'break' }];
  if (tag === 'IMG') return [page.figure(node) ?? []].flat();
  const inside = lookWithin(node, look);
  return [...node.childNodes].flatMap((child) => readInline(child, inside, page));
}

/** The look within an element, its link among it. */
export function lookWithin(node: Element, look: Look): Look {
  const within = lookIn(node, look);
  const url = tagOf(node) === 'A' ? linkAddress(node.getAttribute('href') ?? '') : undefined;
  return url === undefined ? within : { ...within, url };
}

function textOf(node: Node, { format, url }: Look): Inline[] {
  const text: Inline = { type: 'text', text: node.textContent ?? '', format };
  return url === undefined ? [text] : linked({ url }, [text]);
}

/** Neighbouring pieces of one link as one. */
export function joinLinks(inlines: Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'link' && last?.type === 'link' && sameTarget(last.target, inline.target))
      joined[joined.length - 1] = { ...last, children: [...last.children, ...inline.children] };
    else joined.push(inline);
  }
  return joined;
}

function sameTarget(one: LinkTarget, other: LinkTarget): boolean {
  if ('url' in one) return 'url' in other && one.url === other.url;
  return 'id' in other && one.id === other.id && one.collection === other.collection;
}

/** The text in another format. */
export function reformat(inlines: Inline[], change: (format: number) => number): Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'text') return { ...inline, format: change(inline.format) };
    if (inline.type !== 'link') return inline;
    const children = inline.children.map((child) =>
      child.type === 'text' ? { ...child, format: change(child.format) } : child,
    );
    return { ...inline, children };
  });
}

export const bolder = (format: number) => format | formats.bold;
export const lessBold = (format: number) => format & ~formats.bold;
