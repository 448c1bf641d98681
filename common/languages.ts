/** The languages of the site. The first one is the default and stands at the root. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = 'sv';

export function isLanguage(value: string): value is Language {
  return (languages as readonly string[]).includes(value);
}

export function otherLanguage(language: Language): Language {
  return language === 'sv' ? 'en' : 'sv';
}
