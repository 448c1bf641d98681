import type { Language } from '../../common/languages.ts';

/** The language that a person works in, of a request or of the admin. */
export function languageOfStaff({ i18n }: { i18n: { language?: string } }): Language {
  return i18n.language === 'en' ? 'en' : 'sv';
}
