/** What tells one paragraph from another in whatever language. */
export interface Shape {
  /** @example 'paragraph', 'heading 2', 'quote' */
  kind: string;
  /** In characters. */
  size: number;
}

/** Of two paragraphs of different kinds. */
const strange = -1;

/**
 * Which paragraph of a translation each one of its source belongs to: in the same order, alike in kind, as far as can
 * be also in length. Texts of the same structure belong together one by one.
 *
 * @returns for each of `source` the place in `target`; nothing where there is none
 */
export function align(source: Shape[], target: Shape[]): (number | undefined)[] {
  if (isSameStructure(source, target)) return source.map((_, index) => index);
  const best = bestScores(source, target);
  const places: (number | undefined)[] = [];
  let [row, column] = [0, 0];
  while (row < source.length) {
    const here = best[row]?.[column] ?? 0;
    const isPaired = column < target.length && here === pairedScore(best, { source, target }, row, column);
    if (!isPaired && column < target.length && here === best[row]?.[column + 1]) {
      column += 1;
      continue;
    }
    places.push(isPaired ? column : undefined);
    row += 1;
    if (isPaired) column += 1;
  }
  return places;
}

function isSameStructure(source: Shape[], target: Shape[]): boolean {
  return source.length === target.length && source.every(({ kind }, index) => kind === target[index]?.kind);
}

interface Texts {
  source: Shape[];
  target: Shape[];
}

/** How well what follows two places fits together. */
function bestScores(source: Shape[], target: Shape[]): number[][] {
  const best = Array.from({ length: source.length + 1 }, () =>
    Array.from({ length: target.length + 1 }, () => 0),
  );
  for (let row = source.length - 1; row >= 0; row -= 1) {
    for (let column = target.length - 1; column >= 0; column -= 1) {
      const skipped = Math.max(best[row + 1]?.[column] ?? 0, best[row]?.[column + 1] ?? 0);
      const line = best[row];
      if (line) line[column] = Math.max(skipped, pairedScore(best, { source, target }, row, column));
    }
  }
  return best;
}

function pairedScore(best: number[][], { source, target }: Texts, row: number, column: number): number {
  return likeness(source[row], target[column]) + (best[row + 1]?.[column + 1] ?? 0);
}

/** From 1 for the same kind of very different lengths to 2 for the same length. */
function likeness(one: Shape | undefined, other: Shape | undefined): number {
  if (one === undefined || one.kind !== other?.kind) return strange;
  const [short, long] = [Math.min(one.size, other.size), Math.max(one.size, other.size)];
  return 1 + (short + 1) / (long + 1);
}
