import type { PageLink } from './links.ts';

/** What a term of the glossary is called in one language. */
export interface TermWords {
  id: number;
  title: string;
  synonyms: string[];
  abbreviations: string[];
}

export interface Term extends TermWords, PageLink {
  /** The `id` of its entry on the page of the glossary; `address` ends with it. */
  anchor: string;
  /** Staff may have named a term before they explain it; texts then do not mark it. */
  definition?: string;
  /** The same term in the other language, when visible there. */
  translation?: PageLink & Omit<TermWords, 'id'>;
}
