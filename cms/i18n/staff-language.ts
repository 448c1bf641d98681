import type { PayloadRequest } from 'payload';
import type { Language } from '../../common/languages.ts';

/** The language that a person works in. */
export function languageOfStaff({ i18n }: Pick<PayloadRequest, 'i18n'>): Language {
  return i18n.language === 'en' ? 'en' : 'sv';
}
