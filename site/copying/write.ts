import { escapeMarkup } from '../../common/html.ts';
import { isBlock, type Part, type Piece } from './piece.ts';

/** Quotation marks, as one writes them in the language of a text. */
export const quotationMarks = { sv: ['”', '”'], en: ['“', '”'] } as const;
type Marks = (typeof quotationMarks)[keyof typeof quotationMarks];

/** As formatted text for the clipboard. */
export function toHtml(pieces: Piece[]): string {
  return pieces.map(htmlOf).join('');
}

function htmlOf(piece: Piece): string {
  if (typeof piece === 'string') return escapeMarkup(piece);
  const { tag, href, children } = piece;
  if (tag === 'br' || tag === 'hr') return `<${tag}>`;
  return `<${tag}${href ? ` href="${escapeMarkup(href)}"` : ''}>${toHtml(children)}</${tag}>`;
}

/** As plain text: an empty line between blocks, and addresses after the words that led to them. */
export function toText(pieces: Piece[], marks: Marks): string {
  return blocksOf(pieces, marks).join('\n\n');
}

function blocksOf(pieces: Piece[], marks: Marks): string[] {
  const blocks = pieces.filter(isBlock);
  if (blocks.length === 0) return [pieces.map(wordsOf).join('')];
  return blocks.map((block) => blockText(block, marks));
}

function blockText({ tag, children }: Part, marks: Marks): string {
  switch (tag) {
    case 'hr':
      return '* * *';
    case 'ul':
      return items(children, () => '• ', marks);
    case 'ol':
      return items(children, (place) => `${place}. `, marks);
    case 'blockquote':
      return `${marks[0]}${blocksOf(children, marks).map(withoutMarks).join('\n\n')}${marks[1]}`;
    case 'table':
      return rowsOf(children)
        .map(({ children: cells }) =>
          cells
            .filter(isBlock)
            .map((cell) => cellText(cell, marks))
            .join('\t'),
        )
        .join('\n');
    default:
      return blocksOf(children, marks).join('\n');
  }
}

function items(children: Piece[], sign: (place: number) => string, marks: Marks): string {
  return children
    .filter(isBlock)
    .map(({ children: parts }, index) => {
      const lines = blocksIn(parts, marks).join('\n').split('\n');
      return sign(index + 1) + lines.join(`\n  `);
    })
    .join('\n');
}

/** Of an item that begins with words and has a list below them: both. */
function blocksIn(parts: Piece[], marks: Marks): string[] {
  const words = parts
    .filter((part) => !isBlock(part))
    .map(wordsOf)
    .join('')
    .trim();
  const blocks = parts.filter(isBlock).map((block) => blockText(block, marks));
  return words ? [words, ...blocks] : blocks;
}

function rowsOf(pieces: Piece[]): Part[] {
  return pieces.filter(isBlock).flatMap((part) => (part.tag === 'tr' ? [part] : rowsOf(part.children)));
}

function cellText({ children }: Part, marks: Marks): string {
  return blocksOf(children, marks).join(' ').replace(/\s+/g, ' ');
}

/** Those that staff wrote themselves, and the dash of what is said. */
function withoutMarks(words: string): string {
  return words.replace(/^[–—-]\s+/, '').replace(/^[”“„"](.*)[”“"]$/s, '$1');
}

function wordsOf(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  if (piece.tag === 'br') return '\n';
  const words = piece.children.map(wordsOf).join('');
  const { href, isInside } = piece;
  const isTold = href === undefined || isInside === true || !/^https?:/.test(href) || words.includes(href);
  return isTold ? words : `${words} (${href})`;
}
