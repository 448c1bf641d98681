import type { GlossaryData, TermData } from '../../glossary/data.ts';

/** A term of the glossary as the search needs it. */
export interface GlossaryTerm {
  title: string;
  /** The entry in the glossary. */
  address: string;
  definition: string;
  /** Synonyms and abbreviations. */
  others: string[];
  abbreviations: string[];
  /** What it is called in the other language. */
  translations: string[];
}

export function glossaryTerms({ terms }: GlossaryData): GlossaryTerm[] {
  return terms.map((term) => ({
    title: term.title,
    address: term.address,
    definition: term.definition ?? '',
    others: othersOf(term),
    abbreviations: term.abbreviations ?? [],
    translations: term.translation ? [term.translation.title, ...othersOf(term.translation)] : [],
  }));
}

function othersOf({ synonyms = [], abbreviations = [] }: Pick<TermData, 'synonyms' | 'abbreviations'>) {
  return [...synonyms, ...abbreviations];
}
