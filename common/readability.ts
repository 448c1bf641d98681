/**
 * How hard a text is to read: words a sentence and the share of words with more than six letters, in percent. Below
 * 30 is very easy, 40 to 50 is ordinary newspaper text, above 50 is official or learned.
 *
 * @source Carl-Hugo Björnsson, Läsbarhet (1968)
 */
export function lix(text: string): number {
  const words = wordsOf(text);
  const sentences = text.match(/[.!?:](?=\s|$)/g) ?? [];
  const long = words.filter((word) => word.length > 6);
  return words.length / Math.max(sentences.length, 1) + (100 * long.length) / Math.max(words.length, 1);
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}
