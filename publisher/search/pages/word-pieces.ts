/**
 * What else a word of a page is looked for by, beside what Pagefind files it under: what stands between its dashes,
 * slashes and signs, and its raised and lowered characters as they are on a keyboard.
 *
 * @example piecesOf('60–70') // ['60', '70']
 * @example piecesOf('(CO₂)') // ['CO2']
 * @example piecesOf('2,4') // []
 */
export function piecesOf(word: string): string[] {
  if (plain.test(word)) return [];
  const typed = word.normalize('NFKC');
  const pieces = typed.match(piece) ?? [];
  const isAsFiled = pieces.length === 1 && typed === word;
  return isAsFiled ? [] : pieces;
}

/** What of nearly every word can be seen at a glance. */
const plain = /^[\p{L}.,:;!?"'’”()]*$/u;
/** Signs inside of numbers and names belong to them, as in a query (`site/search/query/query.ts`). */
const piece = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+|,(?<=\p{N},)\p{N}+)*/gu;

/**
 * Numbers that are written in groups of three digits are one number, at the first group.
 *
 * @example joinedNumbers(['högst', '300', '000', 'euro']) // Map { 1 → '300000' }
 */
export function joinedNumbers(words: readonly string[]): Map<number, string> {
  const joined = new Map<number, string>();
  for (let place = 0; place < words.length; place += 1) {
    let number = firstGroup.exec(words[place] ?? '')?.[1];
    if (number === undefined) continue;
    const from = place;
    for (
      let next = nextGroup.exec(words[place + 1] ?? '');
      next;
      next = nextGroup.exec(words[place + 1] ?? '')
    ) {
      number += next[1] ?? '';
      place += 1;
      if (next[2]) break;
    }
    if (place > from) joined.set(from, number);
  }
  return joined;
}

const firstGroup = /^\(?(\d{1,3})$/;
const nextGroup = /^(\d{3})(\D*)$/;
