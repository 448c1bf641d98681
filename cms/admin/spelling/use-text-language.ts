'use client';

import { useDocumentInfo, useLocale } from '@payloadcms/ui';
import { createContext, useContext } from 'react';
import { defaultLanguage, isLanguage, type Language } from '../../../common/languages.ts';

/** The language of the fields within, where a form has those of both. */
export const LanguageOfFields = createContext<Language | undefined>(undefined);

/** The language that a form's text is written in: a document's own, or the one that names are given in. */
export function useTextLanguage(): Language {
  const within = useContext(LanguageOfFields);
  const { data } = useDocumentInfo();
  const { code } = useLocale();
  const told: unknown = data?.['language'];
  if (within) return within;
  if (typeof told === 'string' && isLanguage(told)) return told;
  return isLanguage(code) ? code : defaultLanguage;
}
