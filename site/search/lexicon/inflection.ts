/**
 * What Swedish and English words end in when inflected or made of one another, as far as Pagefind's stemmer
 * takes them for different words: lager and lagret, upphandla and upphandling, bygga and byggnad.
 */
export const ending =
  /(?:(?:ning|ingar|nad|ar|er|or)?(?:arna|erna|orna|en|et|s)|ningar?|ing|ande|nad|[ae]?de|[ae]?t|(?<=[bcdfgkmptv])[rln]et|are|ar|er|or|el|en|na|n|a|e|s|r|t)$/;

/** What Swedish nouns end in when inflected. */
export const inflection = /(?:arna|erna|orna|ar|er|or|en|et|na|n|t|s)$/;

const minLength = 3;

/** The word, and what it may be without its ending. @example basesOf('läckor') // ['läckor', 'läck'] */
export function basesOf(word: string): string[] {
  const bases = [word, word.replace(inflection, ''), word.replace(ending, '')];
  return [...new Set(bases)].filter((base) => base === word || base.length >= minLength);
}
