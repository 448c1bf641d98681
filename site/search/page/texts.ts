import { otherLanguage, type Language } from '../../../common/languages.ts';
import { filterNames, type FilterName } from '../../../common/protocol/facets.ts';
import { locales, translator } from '../../i18n/index.ts';

/** What the search says after its page was rendered; handed to the script in the page's language. */
export interface SearchTexts {
  language: Language;
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
  /** What a query in the making is read as, in the same way. */
  soFar: string;
  /** `{words}` stands for those that were left out. */
  without: string;
  /** Where no page has all the words, and each lacks another. */
  nearest: string;
  /** Above what belongs to the same. */
  near: string;
  /** Above the results of the other language, where they are in that alone and otherwise. */
  elsewhere: string;
  inOther: string;
  /** Where only the other language has something; `{count}` as in `found`. */
  foundElsewhere: Plural;
  /** The link from such a result to the same in the reader's language. */
  translation: string;
  /** The words of the glossary are all that there is. */
  onlyTerm: string;
  recent: { forget: string; title: string; remember: string };
  filters: Record<FilterName, string>;
}

interface Plural {
  one: string;
  other: string;
}

export function searchTexts(language: Language): SearchTexts {
  const t = translator(language);
  const other = otherLanguage(language);
  return {
    language,
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
    soFar: t('search.so-far'),
    without: t('search.without'),
    nearest: t('search.nearest'),
    near: t('search.near'),
    elsewhere: t(`search.elsewhere.${other}`),
    inOther: t(`search.in.${other}`),
    foundElsewhere: { one: t(`search.found-in.${other}.one`), other: t(`search.found-in.${other}.other`) },
    translation: t('search.translation'),
    onlyTerm: t('search.only-term'),
    recent: {
      title: t('search.recent'),
      remember: t('search.recent.remember'),
      forget: t('search.recent.forget'),
    },
    filters: Object.fromEntries(
      filterNames.map((name) => [name, t(`search.filter.${name}`)]),
    ) as SearchTexts['filters'],
  };
}

/** @example countText(texts, 1) // '1 träff' */
export function countText({ locale, found }: Pick<SearchTexts, 'locale' | 'found'>, count: number): string {
  const form = new Intl.PluralRules(locale).select(count) === 'one' ? found.one : found.other;
  return form.replace('{count}', new Intl.NumberFormat(locale).format(count));
}

/** A text in two halves, around the place where something else than text comes. */
export function around(text: string, placeholder: string): [string, string] {
  const [before = '', after = ''] = text.split(placeholder);
  return [before, after];
}
