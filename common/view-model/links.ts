import type { SubjectKind } from '../addresses.ts';
import type { Language } from '../languages.ts';

/** A link to a page of this site, perhaps in the other language. */
export interface PageLink {
  title: string;
  address: string;
  language: Language;
}

export interface SubjectLink extends PageLink {
  kind: SubjectKind;
  id: number;
  /** What it is, in short. */
  lede?: string;
}
