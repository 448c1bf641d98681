import type { Term, TermWords } from '../../common/view-model/glossary.ts';

/** The glossary of one language as the search reads it. What is empty is left out. */
export interface GlossaryData {
  terms: TermData[];
}

export interface TermData extends Words {
  /** With the anchor of its entry. */
  address: string;
  definition?: string;
  /** What the term is called in the other language, when visible there. */
  translation?: Words & { address: string };
}

interface Words {
  title: string;
  synonyms?: string[];
  abbreviations?: string[];
}

export function glossaryData(terms: Term[]): GlossaryData {
  return {
    terms: terms.map((term) => ({
      ...words(term),
      address: term.address,
      ...(term.definition ? { definition: term.definition } : {}),
      ...(term.translation
        ? { translation: { ...words(term.translation), address: term.translation.address } }
        : {}),
    })),
  };
}

function words({ title, synonyms, abbreviations }: Omit<TermWords, 'id'>): Words {
  return {
    title,
    ...(synonyms.length > 0 ? { synonyms } : {}),
    ...(abbreviations.length > 0 ? { abbreviations } : {}),
  };
}
