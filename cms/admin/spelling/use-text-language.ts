'use client';

import { useDocumentInfo, useLocale } from '@payloadcms/ui';
import { defaultLanguage, isLanguage, type Language } from '../../../common/languages.ts';

/** The language that a form's text is written in: a document's own, or the one that names are given in. */
export function useTextLanguage(): Language {
  const { data } = useDocumentInfo();
  const { code } = useLocale();
  const told: unknown = data?.['language'];
  if (typeof told === 'string' && isLanguage(told)) return told;
  return isLanguage(code) ? code : defaultLanguage;
}
