/** Text with the formatting that a copy keeps: words, and elements without anything of the page's own about them. */
export type Piece = string | Part;

export interface Part {
  tag: string;
  /** An absolute address, of links alone. */
  href?: string;
  /** It leads to a page of this site, which plain text says nothing of. */
  isInside?: boolean;
  children: Piece[];
}

/** Elements that stand on lines of their own. */
const blocks = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'ul', 'ol', 'li', 'blockquote', 'hr'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
]);

export function isBlock(piece: Piece): piece is Part {
  return typeof piece !== 'string' && blocks.has(piece.tag);
}

/** Words that stand beside blocks become paragraphs. */
export function tidied(pieces: Piece[]): Piece[] {
  const tidy: Piece[] = [];
  for (const run of runsOf(pieces)) {
    if (isBlock(run[0] ?? '')) tidy.push(...run);
    else if (run.some((piece) => !isBlank(piece))) tidy.push({ tag: 'p', children: trimmed(run) });
  }
  return tidy;
}

/** Each block alone, and what stands between two of them together. */
function runsOf(pieces: Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  let wasBlock = true;
  for (const piece of pieces) {
    const is = isBlock(piece);
    if (is || wasBlock) runs.push([piece]);
    else runs.at(-1)?.push(piece);
    wasBlock = is;
  }
  return runs;
}

/** Without the spaces at both ends. */
export function trimmed(pieces: Piece[]): Piece[] {
  return trimmedAt('end', trimmedAt('start', pieces));
}

function trimmedAt(side: 'start' | 'end', pieces: Piece[]): Piece[] {
  const place = side === 'start' ? 0 : pieces.length - 1;
  const outer = pieces[place];
  if (outer === undefined || (typeof outer !== 'string' && outer.children.length === 0)) return pieces;
  const rest = pieces.filter((_, index) => index !== place);
  if (isBlank(outer)) return trimmedAt(side, rest);
  return pieces.with(place, trimmedPiece(side, outer));
}

function trimmedPiece(side: 'start' | 'end', piece: Piece): Piece {
  if (typeof piece !== 'string') return { ...piece, children: trimmedAt(side, piece.children) };
  return side === 'start' ? piece.replace(/^ +/, '') : piece.replace(/ +$/, '');
}

/**
 * Words as they are read: one space between them, and no hyphens that only the screen needs. A no-break space is a
 * choice of whoever wrote the text, and stays.
 */
export function spaced(words: string): string {
  return words.replaceAll('\u00ad', '').replace(/[ \t\r\n\f]+/g, ' ');
}

export function isBlank(piece: Piece): boolean {
  return typeof piece === 'string'
    ? piece.trim() === ''
    : piece.tag !== 'hr' && piece.children.every(isBlank);
}
