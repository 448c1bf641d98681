import type { Language } from '../../../common/languages.ts';
import { partsField } from '../../../common/protocol/search-index.ts';
import { openCompounds, type Compounds } from '../../../common/swedish/compounds.ts';
import { ownCopy } from './own-copy.ts';
import { readPageText, type PageText } from './page-text.ts';

/** A page as search gets it, with the parts of its compounds as a field. */
export interface SearchPage extends PageText {
  /** In lower case, each once, with the parts. */
  vocabulary: Set<string>;
}

export interface SearchPages {
  /** @returns `undefined` where nothing of the page is to be searched */
  read(html: string): SearchPage | undefined;
}

/** Words that editors split otherwise than the rules do, in lower case; without parts they stay whole. */
export type Exceptions = ReadonlyMap<string, string[]>;

export function openSearchPages(language: Language, exceptions?: Exceptions): SearchPages {
  let compounds: Compounds | undefined;
  const runsOf = openLetterRuns();
  const partsOf = (word: string) => (compounds ??= openCompounds(exceptions)).partsOf(word);
  return {
    read(html) {
      const text = readPageText(html);
      if (!text) return undefined;
      const written = new Set(text.words.flatMap(runsOf));
      const vocabulary = new Set([...written].map((word) => word.toLowerCase()));
      const parts = language === 'sv' ? partsIn(written, vocabulary, partsOf) : [];
      for (const part of parts) vocabulary.add(part);
      const fields = parts.length > 0 ? { ...text.fields, [partsField]: parts.join(' ') } : text.fields;
      return { ...text, fields, vocabulary };
    },
  };
}

const letters = /\p{L}+/gu;
/** Of words whose letters are kept. */
const maxKept = 100_000;

/** @returns gives the runs of letters in a word, as written */
function openLetterRuns(): (word: string) => string[] {
  const kept = new Map<string, string[]>();
  return (word) => {
    const known = kept.get(word);
    if (known) return known;
    if (kept.size >= maxKept) kept.clear();
    const own = ownCopy(word);
    const runs = own.match(letters) ?? [];
    kept.set(own, runs);
    return runs;
  };
}

/** What words that stand on the page consist of, but does not stand there itself. */
function partsIn(
  written: ReadonlySet<string>,
  words: ReadonlySet<string>,
  partsOf: (word: string) => string[],
): string[] {
  const parts = new Set<string>();
  for (const word of written) {
    const form = word.toLowerCase();
    // What is written with a small letter elsewhere is no name; inner capitals are of trade marks.
    const isNameOrBoth = word !== form && (written.has(form) || word.slice(1) !== form.slice(1));
    if (isNameOrBoth) continue;
    for (const part of partsOf(word)) if (!words.has(part)) parts.add(part);
  }
  return [...parts].sort();
}
