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
