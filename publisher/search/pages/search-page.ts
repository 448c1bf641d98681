import type { Language } from '../../../common/languages.ts';
import { partsField, titlePartsField, topicsField } from '../../../common/protocol/search-index.ts';
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

/** Pages about the site itself, which belong to no section, count so many times less. */
const aboutSite = 4;

/** Words that editors split otherwise than the rules do, in lower case; without parts they stay whole. */
export type Exceptions = ReadonlyMap<string, string[]>;

export function openSearchPages(language: Language, exceptions?: Exceptions): SearchPages {
  let compounds: Compounds | undefined;
  const runsOf = openLetterRuns();
  const partsOf = (word: string) => (compounds ??= openCompounds(exceptions)).partsOf(word);
  return {
    read(html) {
      const text = readPageText(html, language);
      if (!text) return undefined;
      const written = new Set(text.words.flatMap(runsOf));
      const vocabulary = new Set([...written].map((word) => word.toLowerCase()));
      const partsIn = (words: string[]) => (language === 'sv' ? partsOfAll(words, written, partsOf) : []);
      const inTitle = partsIn(runsOf(text.fields['title'] ?? ''));
      const isNew = (part: string) => !vocabulary.has(part) && !inTitle.includes(part);
      const parts = partsIn([...written]).filter(isNew);
      const fields = { ...text.fields, ...fieldsOf(text, { parts, inTitle }) };
      for (const part of [...parts, ...inTitle]) vocabulary.add(part);
      const weights = text.filters['kind']
        ? text.weights
        : text.weights.map((weight) => Math.max(1, Math.round(weight / aboutSite)));
      return { ...text, weights, fields, vocabulary };
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

/** Fields that are empty are left out. */
function fieldsOf({ filters }: PageText, { parts, inTitle }: Record<'parts' | 'inTitle', string[]>) {
  const fields = { [partsField]: parts, [titlePartsField]: inTitle, [topicsField]: filters['topic'] ?? [] };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, words]) => (words.length > 0 ? [[name, words.join(' ')]] : [])),
  );
}

/** What words of a page consist of; they are none of these words themselves. */
function partsOfAll(
  words: string[],
  written: ReadonlySet<string>,
  partsOf: (word: string) => string[],
): string[] {
  const parts = new Set<string>();
  for (const word of words) {
    const form = word.toLowerCase();
    // What is written with a small letter elsewhere is no name; inner capitals are of trade marks.
    const isNameOrBoth = word !== form && (written.has(form) || word.slice(1) !== form.slice(1));
    if (isNameOrBoth) continue;
    for (const part of partsOf(word)) parts.add(part);
  }
  for (const word of words) parts.delete(word.toLowerCase());
  return [...parts].sort();
}
