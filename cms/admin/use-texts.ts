'use client';

import { useTranslation } from '@payloadcms/ui';
import { useMemo } from 'react';
import type { Language } from '../../common/languages.ts';
import { fill, text, type TextKey } from '../i18n/texts.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';

/** What staff read, in the language that they work in. */
export interface Texts {
  language: Language;
  /** A text with values in its places. @example say('title.translating', { language: 'svenska' }) */
  say: (key: TextKey, values?: Record<string, string>) => string;
}

export function useTexts(): Texts {
  const { i18n } = useTranslation();
  const language = languageOfStaff({ i18n });
  return useMemo(
    () => ({ language, say: (key, values = {}) => fill(text(key)[language], values) }),
    [language],
  );
}
