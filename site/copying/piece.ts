/** Text with the formatting that a copy keeps: words, and elements without anything of the page's own about them. */
export type Piece = string | Part;

export interface Part {
  tag: string;
  /** An absolute address, of links alone. */
  href?: string;
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

/** Words that stand beside blocks become paragraphs; spaces as they are read, not as they are written in markup. */
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

/** Without the spaces at both ends and with one between words, and without hyphens that only the screen needs. */
export function trimmed(pieces: Piece[]): Piece[] {
  const joined = pieces.map((piece) => (typeof piece === 'string' ? spaced(piece) : piece));
  const [first, last] = [joined[0], joined.at(-1)];
  if (typeof first === 'string') joined[0] = first.replace(/^ +/, '');
  const end = joined.at(-1);
  if (typeof last === 'string' && typeof end === 'string') joined[joined.length - 1] = end.replace(/ +$/, '');
  return joined.filter((piece) => piece !== '');
}

/** A no-break space is a choice of whoever wrote the text, and stays. */
function spaced(words: string): string {
  return words.replaceAll('\u00ad', '').replace(/[ \t\r\n\f]+/g, ' ');
}

export function isBlank(piece: Piece): boolean {
  return typeof piece === 'string'
    ? piece.trim() === ''
    : piece.tag !== 'hr' && piece.children.every(isBlank);
}
