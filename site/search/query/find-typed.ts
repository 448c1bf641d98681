import type { Language } from '../../../common/languages.ts';
import { openSearch } from '../engine/engine.ts';
import { lexiconOf } from '../lexicon/lexicon.ts';
import type { FindOptions } from './find.ts';
import { findInBoth, type BothResults } from './find-in-both.ts';
import { readings } from './readings.ts';

export interface TypedResults {
  /** The words that found it: those that were typed, or what they were on the way. */
  words: string;
  found: BothResults;
}

/**
 * Finds what may be meant by words of which the last is still being typed; where no reading of them finds anything, what
 * they find as they are.
 *
 * @throws as {@link findInBoth} does
 */
export async function findTyped(
  typed: string,
  language: Language,
  onFirst?: FindOptions['onFirst'],
): Promise<TypedResults> {
  const asTyped = { words: typed, found: await findInBoth(typed, language, onFirst) };
  if (await hasAny(asTyped.found)) return asTyped;
  const lexicon = lexiconOf(await openSearch(language));
  for await (const words of readings(typed, () => lexicon.vocabulary())) {
    const found = await findInBoth(words, language);
    if (await hasAny(found)) return { words, found };
  }
  return asTyped;
}

async function hasAny({ own, elsewhere }: BothResults): Promise<boolean> {
  if (own.hits.length + own.terms.length > 0) return true;
  return (await elsewhere()).hits.length > 0;
}
