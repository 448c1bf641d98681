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
