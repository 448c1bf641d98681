import { otherLanguage, type Language } from '../../../common/languages.ts';
import { filterNames, type FilterName } from '../../../common/protocol/facets.ts';
import { locales, translator } from '../../i18n/index.ts';

/** What the search says after its page was rendered; handed to the script in the page's language. */
export interface SearchTexts {
  locale: string;
  /** `{count}` stands for how many were found. */
  found: Plural;
  none: string;
  failed: string;
  searching: string;
  clear: string;
  remove: string;
  more: string;
  step: string;
  definition: string;
  /** `{query}` stands for the corrected one. */
  suggestion: string;
  /** `{words}` stands for those that were left out. */
  without: string;
  /** Above the results of the other language. */
  elsewhere: string;
  filters: Record<FilterName, string>;
}

interface Plural {
  one: string;
  other: string;
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
    remove: t('search.remove'),
    more: t('search.more-values'),
    step: t('search.step'),
    definition: t('search.definition'),
    suggestion: t('search.suggestion'),
    without: t('search.without'),
    elsewhere: t(`search.elsewhere.${otherLanguage(language)}`),
    filters: Object.fromEntries(
      filterNames.map((name) => [name, t(`search.filter.${name}`)]),
    ) as SearchTexts['filters'],
  };
}

/** @example countText(texts, 1) // '1 träff' */
export function countText(texts: Pick<SearchTexts, 'locale' | 'found'>, count: number): string {
  const form =
    new Intl.PluralRules(texts.locale).select(count) === 'one' ? texts.found.one : texts.found.other;
  return form.replace('{count}', new Intl.NumberFormat(texts.locale).format(count));
}

/** A text in two halves, around the place where something else than text comes. */
export function around(text: string, placeholder: string): [string, string] {
  const [before = '', after = ''] = text.split(placeholder);
  return [before, after];
}
