import type { Language } from '../../../common/languages.ts';
import type { GlossaryTerm } from '../lexicon/glossary.ts';
import { phraseOf, queryOfWords, readQuery, replaceWords, wordsOf, type Query } from './query.ts';

/** A term that stands in a query, and where. */
export interface Mention {
  term: GlossaryTerm;
  start: number;
  count: number;
}

/** The terms of which any name stands in the query, in either language; the longest one at each place. */
export function mentionsIn({ words }: Query, terms: GlossaryTerm[], language: Language): Mention[] {
  const names = terms.flatMap((term) =>
    [term.title, ...term.others, ...term.translations].map((name) => ({
      term,
      words: readQuery(name, language)?.words ?? [],
    })),
  );
  const sorted = names
    .filter((name) => name.words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);
  const mentions: Mention[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const name = sorted.find((one) => one.words.every((part, place) => isForm(words[start + place], part)));
    if (!name) continue;
    mentions.push({ term: name.term, start, count: name.words.length });
    start += name.words.length - 1;
  }
  return mentions;
}

/** Endings that Swedish and English words take. */
const endings = /^(en|et|n|t|er|ar|or|erna|arna|orna|s|ens|ets|es)?$/;

function isForm(word: string | undefined, name: string): boolean {
  if (word === undefined) return false;
  return (
    word === name || (name.length >= 4 && word.startsWith(name) && endings.test(word.slice(name.length)))
  );
}

/** The query with the other names of its terms, one at a time. */
export function alternatives(query: Query, mentions: Mention[]): Query[] {
  return mentions.flatMap((mention) => {
    const own = query.words.slice(mention.start, mention.start + mention.count);
    const names = namesOf(mention, own);
    if (own.length === query.words.length) return names;
    return names.map(({ words }) => replaceWords(query, mention.start, mention.count, words));
  });
}

/** The other names of a term; of several words, they must stand together. */
export function namesOf({ term }: Mention, words: string[]): Query[] {
  return [term.title, ...term.others]
    .map(wordsOf)
    .filter((name) => name.join(' ') !== words.join(' '))
    .map(nameQuery);
}

/** The query in the other language as far as the glossary goes, and its terms alone where other words are left. */
export function translateQuery(query: Query, mentions: Mention[]): { whole: Query[]; alone: Query[] } {
  const isAll = mentions.some(({ count }) => count === query.words.length);
  const whole = mentions.flatMap(({ term, start, count }) =>
    term.translations.map((name) =>
      isAll ? nameQuery(wordsOf(name)) : replaceWords(query, start, count, wordsOf(name)),
    ),
  );
  return {
    whole,
    alone: isAll ? [] : mentions.flatMap(({ term }) => term.translations.map(wordsOf).map(nameQuery)),
  };
}

/** Several words must stand together, if they do anywhere. */
function nameQuery(words: string[]): Query {
  return words.length > 1 ? { ...phraseOf(words), isLoose: true } : queryOfWords(words);
}
