import { encodeVocabulary, maxWords, storable } from '../../../common/protocol/vocabulary-file.ts';

/** How many pages have each word. */
export type WordCounts = Map<string, number>;

export function countPage(words: Iterable<string>, counts: WordCounts): void {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** The words of a segment, for the file beside what Pagefind reads. */
export function encodeWordCounts(counts: WordCounts): string {
  return encodeVocabulary(mostCommon(counts));
}

function mostCommon(counts: WordCounts): WordCounts {
  const stored = [...counts].filter(([word]) => storable.test(word));
  if (stored.length <= maxWords) return new Map(stored);
  return new Map(stored.sort(([, a], [, b]) => b - a).slice(0, maxWords));
}
