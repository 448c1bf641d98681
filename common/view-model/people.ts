import type { Language } from '../languages.ts';
import type { SubjectLink } from './links.ts';
import type { Picture } from './media.ts';

export interface Person {
  name: string;
  /** An invented person, who shows how the site works. */
  example?: boolean;
  role?: string;
  /** Where it is not that of the page. */
  roleLanguage?: Language;
  /** What one can ask about. */
  expertise?: string;
  /** Where it is not that of the page. */
  expertiseLanguage?: Language;
  /** What the person speaks, as codes of languages. @example ['sv', 'fi'] */
  speaks?: string[];
  email?: string;
  /** As staff wrote it. */
  phone?: string;
  organisation?: SubjectLink;
  picture?: Picture;
}

/** The languages that staff can choose for a person: the larger ones of Sweden and its trade, and the national minority languages. */
export const spokenLanguages = [
  ...['sv', 'en', 'fi', 'fit', 'se', 'rom', 'yi', 'no', 'da', 'is', 'de', 'fr', 'es', 'it', 'pt', 'nl'],
  ...['pl', 'uk', 'ru', 'et', 'lv', 'lt', 'bs', 'hr', 'sr', 'el', 'tr', 'ar', 'fa', 'ckb', 'ku', 'so', 'ti'],
  ...['zh', 'ja', 'ko', 'hi', 'th', 'vi'],
] as const;

export function isSpokenLanguage(code: string): boolean {
  return spokenLanguages.some((known) => known === code);
}
