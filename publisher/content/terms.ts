import { termAddress } from '../../common/addresses.ts';
import type { Term, TermWords } from '../../common/view-model/glossary.ts';
import { otherLanguage, type Language } from '../../common/languages.ts';
import type { Catalogue } from '../store/catalogue.ts';
import type { CollectionIndex } from '../store/collection-index.ts';
import type { TermRecord } from '../store/records.ts';
import { optional } from '../../common/optional.ts';

/** The glossary of a language, in the order of its alphabet. */
export function termsOf(catalogue: Catalogue, language: Language): Term[] {
  const { compare } = new Intl.Collator(language);
  return [...catalogue.in[language].terms.values()]
    .sort((a, b) => compare(a.title, b.title) || a.id - b.id)
    .map((stored) => toTerm(catalogue, language, stored));
}

export function termOf(catalogue: Catalogue, language: Language, id: number): Term | undefined {
  const stored = catalogue.in[language].terms.get(id);
  return stored && toTerm(catalogue, language, stored);
}

function toTerm(catalogue: Catalogue, language: Language, stored: TermRecord): Term {
  const other = otherLanguage(language);
  const translation = catalogue.in[other].terms.get(stored.id);
  return {
    id: stored.id,
    ...names(stored),
    ...link(language, stored.slug),
    anchor: stored.slug,
    ...optional('definition', stored.definition),
    ...(translation ? { translation: { ...names(translation), ...link(other, translation.slug) } } : {}),
  };
}

function names({ title, synonyms, abbreviations }: TermRecord): Omit<TermWords, 'id'> {
  return { title, synonyms, abbreviations };
}

function link(language: Language, slug: string) {
  return { address: termAddress(language, slug), language };
}

interface Made {
  version: number;
  words: readonly TermWords[];
}

const made = new WeakMap<CollectionIndex<TermRecord>, Made>();

/** The words that the glossary explains; the same array as before unless one of them has changed. */
export function wordsOf(terms: CollectionIndex<TermRecord>): readonly TermWords[] {
  const former = made.get(terms);
  if (former?.version === terms.version) return former.words;
  // In an order of their own, since that of the index tells what has changed last.
  const words = [...terms.values()]
    .filter(({ definition }) => definition)
    .sort((a, b) => a.id - b.id)
    .map((stored): TermWords => ({ id: stored.id, ...names(stored) }));
  const same = former && JSON.stringify(former.words) === JSON.stringify(words) ? former.words : words;
  made.set(terms, { version: terms.version, words: same });
  return same;
}
