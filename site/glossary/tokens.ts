/** A word of a text and where it stands. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

/**
 * Letters and digits, with what ties them into one word: `life-cycle`, `LCA:n`, `company's`, and addresses of
 * the web as a whole, in which no word is used as a word.
 */
const word = /[\p{L}\p{N}\p{M}]+(?:(?:[-‐‑'’:.@_]|:?\/+)[\p{L}\p{N}\p{M}]+)*/gu;

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }));
}

/** What stands between two words, however it is spaced. */
export function between(text: string, before: Token, after: Token): string {
  return text.slice(before.end, after.start).replace(/\s+/g, ' ');
}
