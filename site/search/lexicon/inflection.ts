import type { Language } from '../../../common/languages.ts';

/**
 * What words end in when inflected or made of one another, as far as Pagefind's stemmer takes them for different
 * words: lager and lagret, upphandla and upphandling, bygga and byggnad.
 */
const endings: Record<Language, RegExp> = {
  sv: /(?:(?:ning|ingar|nad|ar|er|or)?(?:arna|erna|orna|en|et|s)|ningar?|ing|ande|nad|[ae]?de|[ae]?t|(?<=[bcdfgkmptv])[rln]et|are|ar|er|or|el|en|na|n|a|e|s|(?<=[aeiouy])r|t)$/,
  en: /(?:ings?|ers?|ed|es|s|e|ions?|ments?|y|ies)$/,
};

/** What Swedish nouns end in when inflected. */
export const inflection = /(?:arna|erna|orna|ar|er|or|en|et|na|n|t|s)$/;
/** Plurals of words in a. @example 'fakturor' */
export const pluralInOr = /or(?:na)?$/;
/** What is left of cylindrar when cylinder becomes cylind. */
const droppedVowel = /([^aeiouyåäö])[lr]$/;
const minStem = 4;

/** What all forms of a word begin with. */
export function stemOf(word: string, language: Language): string {
  const bare = word.replace(endings[language], '');
  const stem = bare.length > minStem + 1 ? bare.replace(droppedVowel, '$1') : bare;
  return stem.length >= minStem ? stem : word.replace(pluralInOr, 'a').replace(inflection, '');
}

const minBase = 3;

/** The word, and what it may be without its ending. @example basesOf('läckor') // ['läckor', 'läck'] */
export function basesOf(word: string): string[] {
  const bases = [word, word.replace(inflection, ''), word.replace(endings.sv, '')];
  return [...new Set(bases)].filter((base) => base === word || base.length >= minBase);
}

/** Ends as Swedish adjectives do, in the plural or as nouns in -et have it. */
const adjective = /^(.{2,}(?:bar|ig|sk|al|iv|ell))([at])$/;

/**
 * The same adjective as it stands with other nouns: Pagefind's stemmer takes it for another word.
 *
 * @example agreeing('förnybara', 'sv') // ['förnybart']
 */
export function agreeing(word: string, language: Language): string[] {
  const [, stem, ending] = adjective.exec(word) ?? [];
  return language === 'sv' && stem ? [stem + (ending === 'a' ? 't' : 'a')] : [];
}
