import type { Language } from '../../common/languages.ts';
import { distance } from '../../common/edit-distance.ts';
import { formsOf } from '../../common/swedish/inflections.ts';

/** What a dictionary knows. */
export interface Speller {
  isRight(word: string): boolean;
  suggest(word: string): string[];
}

export interface Judge {
  /**
   * Which of some words are misspelt.
   *
   * @param own words of the house, which are right in all their forms
   */
  wrongOf(language: Language, words: readonly string[], own: readonly string[]): string[];
  /** What was meant, the likeliest first. */
  suggest(language: Language, word: string, own: readonly string[]): string[];
}

const maxSuggestions = 5;
/** A word that every kind of opening can be tried before. */
const ending = 'arbete';
/** The least parts of a compound that is linked with s, in letters: shorter ones are chance. */
const linked = { opening: 8, closing: 5 };
/** The shortest word of the house that is believed inside a compound. */
const minOwn = 4;

export function createJudge(spellers: Record<Language, Speller>): Judge {
  /** The names that the other language knows are names in this one. */
  const isForeignName = (word: string, language: Language) => {
    const other = spellers[language === 'sv' ? 'en' : 'sv'];
    return isCapitalised(word) && other.isRight(word) && !other.isRight(word.toLowerCase());
  };
  const isKnown = (word: string, language: Language): boolean =>
    spellers[language].isRight(word) ||
    isForeignName(word, language) ||
    (language === 'sv' && isLinked(word, spellers.sv));

  function isRight(word: string, language: Language, own: readonly string[]): boolean {
    const isFine = (part: string) => isKnown(part, language) || isOwn(part, language, own);
    if (isFine(word)) return true;
    const bare = word.replace(/(?:'s|s'|:[\p{L}]{1,4})$/u, '');
    if (bare !== word) return isRight(bare, language, own);
    if (word.endsWith('-')) return isOpening(word.slice(0, -1), spellers[language], isFine);
    const parts = word.split('-');
    if (parts.length > 1)
      return parts.every((part, place) =>
        place < parts.length - 1 ? isOpening(part, spellers[language], isFine) : isFine(part),
      );
    return language === 'sv' && hasOwnPart(word, own, isFine, spellers.sv);
  }

  return {
    wrongOf: (language, words, own) =>
      words.filter((word) => !isRight(word.replace(/^['-]+/, ''), language, own)),
    suggest(language, word, own) {
      const near = nearest(word, own);
      const found = spellers[language].suggest(word).filter((one) => isRight(one, language, own));
      return [...new Set([...near, ...found])].slice(0, maxSuggestions);
    },
  };
}

const isCapitalised = (word: string) => /^\p{Lu}/u.test(word);

/** A compound takes an s when it opens another one, which the dictionary does not have. @example 'testbäddsmiljö' */
function isLinked(word: string, { isRight }: Speller): boolean {
  for (let place = linked.opening; place <= word.length - linked.closing - 1; place += 1) {
    const isLink = word[place] === 's' && word[place - 1] !== 's' && word[place + 1] !== 's';
    if (isLink && isRight(word.slice(0, place)) && isRight(word.slice(place + 1))) return true;
  }
  return false;
}

/** As in "skogs- och stålindustrin" and "el-bil". */
function isOpening(part: string, { isRight }: Speller, isFine: (part: string) => boolean): boolean {
  return part.length < 2 || isCodePart(part) || isFine(part) || isRight(part + ending);
}

const isCodePart = (part: string) => part === part.toUpperCase();

/** Whether a word of the house is written so; one with a capital keeps it. */
function isOwn(word: string, language: Language, own: readonly string[]): boolean {
  const form = word.toLowerCase();
  return own.some(
    (one) =>
      form.startsWith(one.slice(0, 2).toLowerCase()) &&
      (isCapitalised(word) || !isCapitalised(one)) &&
      formsOf(one, language).includes(form),
  );
}

/** Whether it is a compound of a word of the house and another word. @example 'biokolsanläggning' */
function hasOwnPart(
  word: string,
  own: readonly string[],
  isFine: (part: string) => boolean,
  speller: Speller,
): boolean {
  const form = word.toLowerCase();
  return own.some((one) => {
    const part = one.toLowerCase();
    if (part.length < minOwn) return false;
    const rest = form.startsWith(part) ? form.slice(part.length) : '';
    if (rest.length >= minOwn && (isFine(rest) || isFine(rest.replace(/^s/, '')))) return true;
    const opening = form.endsWith(part) ? form.slice(0, -part.length) : '';
    return opening.length >= 2 && speller.isRight(opening + ending);
  });
}

/** Words of the house that differ by a slip or two, the nearest first. */
function nearest(word: string, own: readonly string[]): string[] {
  const max = word.length < 8 ? 1 : 2;
  const form = word.toLowerCase();
  return own
    .map((one) => ({ one, apart: distance(form, one.toLowerCase(), max) }))
    .filter(({ one, apart }) => apart <= max && one.length > 3)
    .sort((a, b) => a.apart - b.apart)
    .map(({ one }) => (isCapitalised(word) ? capitalised(one) : one));
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
