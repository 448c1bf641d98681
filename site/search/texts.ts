import { locales, translator } from '../i18n/index.ts';
import type { Language } from '../languages.ts';
import type { FilterName } from './state.ts';

/** What the search page says after it was rendered; handed to the script in the page's language. */
export interface SearchTexts {
  locale: string;
  /** `{count}` stands for how many were found. */
  found: { one: string; other: string };
  none: string;
  failed: string;
  searching: string;
  clear: string;
  filters: Record<FilterName, string>;
}

export function searchTexts(language: Language): SearchTexts {
  const t = translator(language);
  return {
    locale: locales[language],
    found: { one: t('search.found.one'), other: t('search.found.other') },
    none: t('search.none'),
    failed: t('search.failed'),
    searching: t('search.searching'),
    clear: t('search.clear'),
    filters: {
      kind: t('search.filter.kind'),
      topic: t('search.filter.topic'),
      region: t('search.filter.region'),
    },
  };
}

/** @example countText(texts, 1) // '1 träff' */
export function countText(texts: SearchTexts, count: number): string {
  const form =
    new Intl.PluralRules(texts.locale).select(count) === 'one' ? texts.found.one : texts.found.other;
  return form.replace('{count}', new Intl.NumberFormat(texts.locale).format(count));
}
