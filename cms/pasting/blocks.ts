import type { Inline } from '../../common/protocol/published-store/rich-text.ts';
import { tidy } from '../rich-text/tidy.ts';
import { hasClass, isBlock, isElement, isUnseen, tagOf } from './elements.ts';
import { joinLinks, lessBold, lookWithin, readInline, reformat } from './inlines.ts';
import { readList } from './html-list.ts';
import { joinLines } from './lines.ts';
import type { Look } from './look.ts';
import type { Page } from './page.ts';
import { isFigure, withFigures, type ListLine, type Part } from './parts.ts';
import { withoutSpaces } from './spaces.ts';
import { readTable } from './table.ts';
import { markerOf, wordListLine } from './word-list.ts';

/** What is within an element, one part after the other. */
export function readBlocks(parent: Node, look: Look, page: Page): Part[] {
  const parts: Part[] = [];
  let line: Inline[] = [];
  const flush = () => {
    parts.push(...withFigures(line, paragraphs));
    line = [];
  };
  for (const node of parent.childNodes) {
    if (isElement(node) && isUnseen(node)) continue;
    if (isElement(node) && isBlock(node)) {
      flush();
      parts.push(...readBlock(node, look, page));
    } else {
      line.push(...readInline(node, look, page));
    }
  }
  flush();
  return parts;
}

function readBlock(node: Element, around: Look, page: Page): Part[] {
  const look = lookWithin(node, around);
  const inside = () => readBlocks(node, look, page);
  const level = headingLevel(node);
  if (level !== undefined) return withFigures(readLine(node, look, page), (text) => heading(level, text));
  switch (tagOf(node)) {
    case 'UL':
    case 'OL':
      return readList(node, look, page, readBlocks);
    case 'TABLE':
      return readTable(node, look, page, readBlocks);
    case 'BLOCKQUOTE':
      return quote(inside());
    case 'HR':
      return [{ type: 'rule' }];
    case 'P':
    case 'DIV':
    case 'LI':
      if (hasClass(node, /^Mso(Intense)?Quote/)) return quote(inside());
      return wordList(node, look, page) ?? inside();
    default:
      return inside();
  }
}

/** All that stands in an element as one line of text, ready to be a block. */
function readLine(node: Node, look: Look, page: Page): Inline[] {
  return tidied([...node.childNodes].flatMap((child) => readInline(child, look, page)));
}

/** Tidying is for text, and drops what has none, as figures. */
export function tidied(inlines: Inline[]): Inline[] {
  const text = inlines.filter((inline) => !isFigure(inline));
  return [...tidy(withoutSpaces(joinLinks(text))), ...inlines.filter(isFigure)];
}

/** Several line breaks are a new paragraph; one without text is none. */
function paragraphs(inlines: Inline[]): Part[] {
  const lines: Inline[][] = [[]];
  inlines.forEach((inline, index) => {
    const again = inline.type === 'break' && inlines[index + 1]?.type === 'break';
    if (again) lines.push([]);
    else lines.at(-1)?.push(inline);
  });
  return lines.flatMap((line) => {
    const children = tidied(line);
    return children.length > 0 ? [{ type: 'paragraph' as const, children }] : [];
  });
}

/** As HTML and Word say it; Word's title stands above all headings. */
function headingLevel(node: Element): number | undefined {
  const [, level] = /^H([1-6])$/.exec(tagOf(node)) ?? [];
  if (level) return Number(level);
  if (hasClass(node, /^MsoTitle/)) return 0;
  const said = Number(node.getAttribute('aria-level'));
  return node.getAttribute('role') === 'heading' && said >= 1 ? said : undefined;
}

/** A heading is bold by itself. */
function heading(level: number, text: Inline[]): Part[] {
  const children = tidy(reformat(text, lessBold));
  return children.length > 0 ? [{ type: 'raw-heading', level, children }] : [];
}

/** The paragraphs of a quotation are lines of it. */
function quote(parts: Part[]): Part[] {
  const texts = parts.flatMap((part) => (part.type === 'paragraph' ? [part.children] : []));
  const others = parts.filter(({ type }) => type !== 'paragraph');
  const children = joinLines(texts);
  return children.length > 0 ? [{ type: 'quote', children }, ...others] : others;
}

function wordList(node: Element, look: Look, page: Page): Part[] | undefined {
  const line = wordListLine(node);
  if (!line) return undefined;
  markerOf(node)?.remove();
  return withFigures(readLine(node, look, page), (children): ListLine[] =>
    children.length > 0 ? [{ ...line, children }] : [],
  );
}
