import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { vocabularyFile } from '../../common/protocol/search-index.ts';
import { encodeVocabulary, mostWords, storable } from '../../common/protocol/vocabulary-file.ts';

/** How many pages have each word. */
export type WordCounts = Map<string, number>;

export function countPage(words: Iterable<string>, counts: WordCounts): void {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** Writes the words of a bundle beside what Pagefind has written. */
export async function writeVocabulary(folder: string, counts: WordCounts): Promise<void> {
  await writeFile(path.join(folder, vocabularyFile), encodeVocabulary(mostCommon(counts)));
}

function mostCommon(counts: WordCounts): WordCounts {
  const stored = [...counts].filter(([word]) => storable.test(word));
  if (stored.length <= mostWords) return new Map(stored);
  return new Map(stored.sort(([, a], [, b]) => b - a).slice(0, mostWords));
}
