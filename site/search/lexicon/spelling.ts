/** Letters that are often typed without their marks count as typed right. @example fold('återväxt') // 'atervaxt' */
export function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Whoever types these means them, other marks are often left out. */
export function hasSwedishLetter(word: string): boolean {
  return /[åäö]/.test(word);
}

/** How many mistakes a word of its length may hold: in a short one, two make it another word. */
export function maxMistakes(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Which letters a word has, as bits. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place += 1) letters |= 1 << (word.charCodeAt(place) % 32);
  return letters;
}

/** Whether words with these letters can be `max` mistakes apart or less: each alters two letters at most. */
export function mayBeNear(a: number, b: number, max: number): boolean {
  let differing = a ^ b;
  for (let altered = 0; differing !== 0; altered += 1) {
    if (altered === 2 * max) return false;
    differing &= differing - 1;
  }
  return true;
}

/**
 * How many letters are missing, too many, wrong or changed places with their neighbour (Damerau-Levenshtein,
 * in its restricted form); any number beyond `max` when it is more than that.
 */
export function distance(a: string, b: string, max: number): number {
  let [former, last, next] = rows(b.length + 1);
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    next[0] = row;
    let min = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, at(former, column - 2) + 1);
      next[column] = cost;
      min = Math.min(min, cost);
    }
    if (min > max) return min;
    [former, last, next] = [last, next, former];
  }
  return at(last, b.length);
}

const at = (row: Uint8Array, column: number) => row[column] ?? Infinity;

let kept = rowsOf(64);

/** The same memory each time. */
function rows(length: number): [Uint8Array, Uint8Array, Uint8Array] {
  if (length > kept[0].length) kept = rowsOf(length);
  return kept;
}

function rowsOf(length: number): [Uint8Array, Uint8Array, Uint8Array] {
  return [new Uint8Array(length), new Uint8Array(length), new Uint8Array(length)];
}
