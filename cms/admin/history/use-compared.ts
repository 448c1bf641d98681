'use client';

import { useDocumentInfo, useLocale } from '@payloadcms/ui';
import { useCallback } from 'react';
import { isLanguage, type Language } from '../../../common/languages.ts';
import type { Difference } from '../../differences/compare.ts';
import { useTexts } from '../use-texts.ts';
import { findDifferences, type Languages, type Subject } from './ask.ts';

/** The language that a document is written in; nothing of what has names in both. */
export function languageOf(document: unknown): Language | undefined {
  const { language } = Object(document) as { language?: unknown };
  return typeof language === 'string' && isLanguage(language) ? language : undefined;
}

export interface Compared {
  differences?: Difference[];
  issue?: string;
}

export function useLanguages(): Languages {
  const { language } = useTexts();
  const { code } = useLocale();
  return { language, locale: code };
}

/** The language in which the texts are that are compared. */
export function useLanguageOfTexts(): string {
  const { data } = useDocumentInfo();
  const { locale } = useLanguages();
  return languageOf(data) ?? locale;
}

type Compare = (from: number | undefined, to: number, of?: Language) => Promise<Compared>;

/** Asks what is said otherwise in one version than in another, in the language that is worked in or another. */
export function useCompared(subject: Subject): Compare {
  const { say } = useTexts();
  const { language, locale } = useLanguages();
  const { kind, id } = subject;
  return useCallback(
    async (from, to, of?: Language) => {
      const asked = { language, locale: of ?? locale };
      const found = await findDifferences({ kind, id }, { from, to }, asked);
      return found.differences
        ? { differences: found.differences }
        : { issue: found.issue ?? say('history.failed') };
    },
    [kind, id, language, locale, say],
  );
}
