import type { Language } from '../../../common/languages.ts';
import { stopWords } from '../../../common/swedish/stop-words.ts';

export interface Query {
  /** Whether the words must stand together. */
  isPhrase: boolean;
  /** The words that say what is looked for, in small letters. */
  words: string[];
  /** When nothing has the words together, they may stand apart. */
  isLoose?: boolean;
  /** Those that were typed as abbreviations, and are no misspelt words. */
  abbreviations?: string[];
  /** Whether the last word is written out; it may be a beginning otherwise. */
  isWhole?: boolean;
  /** Words that pages must have in these capitals. */
  inCapitals?: string[];
}

/** Nobody asks for more, and each word costs. */
const maxWords = 16;
const maxWordLength = 60;

/** A comma belongs to a number alone. */
const word = /[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+|,(?<=\p{N},)\p{N}+)*/gu;

/** Soft hyphens and what else comes along when a text is copied. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

const abbreviation = /\b\p{Lu}{2,5}s?\b/gu;

/** Makes of whatever was typed what can be searched for; nothing when it holds no word. */
export function readQuery(typed: string, ...languages: Language[]): Query | undefined {
  const all = wordsOf(typed);
  if (all.length === 0) return undefined;
  const isPhrase = /^\s*["”“].*\S.*["”“]\s*$/s.test(typed);
  if (isPhrase) return phraseOf(all);
  const abbreviations = (typed.match(abbreviation) ?? []).map((one) => one.toLocaleLowerCase('sv'));
  return { ...contentOf(all, ...languages), abbreviations };
}

/** @example wordsOf('Hur söker jag stöd?') // ['hur', 'söker', 'jag', 'stöd'] */
export function wordsOf(text: string): string[] {
  const found = allWordsOf(text.slice(0, 2000));
  return found.filter((one) => one.length <= maxWordLength).slice(0, maxWords);
}

/** Also of a text that nobody has typed. */
export function allWordsOf(text: string): string[] {
  return text.replace(unseen, '').normalize('NFKC').toLocaleLowerCase('sv').match(word) ?? [];
}

export function queryOfWords(words: string[]): Query {
  return { isPhrase: false, words };
}

export function phraseOf(words: string[]): Query {
  return { isPhrase: true, words };
}

/** The words without those that nobody looks for. */
export function contentOf(words: string[], ...languages: Language[]): Query {
  const content = words.filter((one) => !languages.some((language) => stopWords[language].has(one)));
  return queryOfWords(content.length === 0 ? words : content);
}

/** The words with some of them replaced by others. */
export function replaceWords({ words }: Query, start: number, count: number, others: string[]): Query {
  return queryOfWords(words.toSpliced(start, count, ...others));
}
