/**
 * The words of a segment, for suggestions, as text: in alphabetical order, each without the beginning that it
 * shares with the one before. A capital tells how long that is (A for none), then come the other letters, then
 * a digit for how many pages have the word, which is missing where it is one alone.
 *
 * @example encodeVocabulary(new Map([['stål', 5], ['stålverk', 1]])) // 'Astål2Everk'
 */
export function encodeVocabulary(counts: ReadonlyMap<string, number>): string {
  let before = '';
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => {
      const shared = sharedLength(before, word);
      before = word;
      const rank = rankOf(count);
      return `${String.fromCharCode(letterA + shared)}${word.slice(shared)}${rank > 0 ? rank : ''}`;
    })
    .join('');
}

/** Each word with its rank: some 2 to the power of that many pages have it. */
export function decodeVocabulary(text: string): Map<string, number> {
  const ranks = new Map<string, number>();
  let before = '';
  for (const [, shared = 'A', rest = '', rank = '0'] of text.matchAll(entry)) {
    before = before.slice(0, shared.charCodeAt(0) - letterA) + rest;
    ranks.set(before, Number(rank || 0));
  }
  return ranks;
}

/** Some 60 kB when sent, compressed; beyond, the rarest words are left out. */
export const maxWords = 15_000;

/** The words that can stand in such a file. */
export const storable = /^\p{Ll}{2,40}$/u;

const entry = /([A-Z])(\p{Ll}*)(\d?)/gu;
const letterA = 'A'.charCodeAt(0);
const maxShared = 25;

function rankOf(count: number): number {
  return Math.min(9, Math.floor(Math.log2(count)));
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < maxShared && length < a.length && a[length] === b[length]) length += 1;
  return length;
}
