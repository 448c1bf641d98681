import { isBlank, isBlock, spaced, tidied, trimmed, type Part, type Piece } from './piece.ts';

/** What belongs to the page and not to its text: pictures, tools, ways to other pages. */
const leftOut = [
  '[data-pagefind-ignore]:not([data-copied])',
  'figure:not(.quote, .chart)',
  '[hidden], script, style, template, svg, picture, img, nav, form, button, input, details, [role=status], .visually-hidden',
].join();

const containers = new Set(['ul', 'ol', 'table', 'thead', 'tbody', 'tr']);
const ofBlocks = new Set(['li', 'blockquote', 'th', 'td']);
const ofWords = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5']);
const marks = new Set(['strong', 'em', 'u', 's', 'sub', 'sup', 'code', 'br']);

/** The text of a part of the page, as a list of blocks. */
export function readElement(element: Element): Piece[] {
  return tidied(children(element));
}

function children(element: Element): Piece[] {
  return [...element.childNodes].flatMap((node) => {
    if (node instanceof Text) return [spaced(node.data)];
    return node instanceof Element && !node.matches(leftOut) ? readOne(node) : [];
  });
}

function readOne(element: Element): Piece[] {
  const tag = element.localName;
  if (tag === 'hr') return [{ tag, children: [] }];
  if (containers.has(tag))
    return some(
      tag,
      children(element).filter((piece) => !isBlank(piece)),
    );
  if (ofBlocks.has(tag)) return some(tag, onlyWords(readElement(element)));
  if (ofWords.has(tag)) return some(tag, trimmed(children(element)));
  if (marks.has(tag)) return tag === 'br' ? [{ tag, children: [] }] : mark(tag, element);
  if (element instanceof HTMLAnchorElement) return link(element);
  if (tag === 'dl') return [...element.children].flatMap(pair);
  if (tag === 'figcaption') return some('p', trimmed(listed(element)));
  return isInline(element) ? children(element) : readElement(element);
}

function some(tag: string, pieces: Piece[]): Part[] {
  return pieces.some((piece) => !isBlank(piece)) ? [{ tag, children: pieces }] : [];
}

/** A cell or an item with one paragraph needs none. */
function onlyWords(pieces: Piece[]): Piece[] {
  const [first] = pieces;
  const isOne = pieces.length === 1 && first && typeof first !== 'string' && first.tag === 'p';
  return isOne ? first.children : pieces;
}

function isInline(element: Element): boolean {
  return ['span', 'time', 'abbr', 'label', 'b', 'i', 'cite', 'dfn'].includes(element.localName);
}

/** The number of a note is told from the words before it. */
function mark(tag: string, element: Element): Piece[] {
  const note = element.querySelector('[role=doc-noteref]');
  if (note) return [`[${note.textContent.trim()}]`];
  return some(tag, children(element));
}

/** Ways within the page lead nowhere from where the text is pasted, and words that the glossary explains are words. */
function link(anchor: HTMLAnchorElement): Piece[] {
  const words = children(anchor);
  if (anchor.classList.contains('footnote-back') || words.every(isBlank)) return [];
  if (anchor.matches('.term, [href^="#"]')) return words;
  const isInside = anchor.origin === location.origin;
  return [{ tag: 'a', href: anchor.href, isInside, children: words }];
}

/** A word and what belongs to it, on one line. */
function pair(group: Element): Piece[] {
  const words = [...group.querySelectorAll('dt')].map((term) => term.textContent.trim()).join(', ');
  const facts = [...group.querySelectorAll('dd')].flatMap(readElement).filter(isBlock);
  if (facts.length === 0) return [];
  const told = facts.flatMap(({ children: fact }, index) => [...(index > 0 ? [', '] : []), ...fact]);
  return [{ tag: 'p', children: [{ tag: 'strong', children: [`${words}:`] }, ' ', ...told] }];
}

/** Name and title of whoever is quoted stand on lines of their own on the page. */
function listed(caption: Element): Piece[] {
  const parts = [...caption.children].filter((part) => !part.matches(leftOut));
  return [parts.map((part) => part.textContent.trim()).join(', ')];
}
