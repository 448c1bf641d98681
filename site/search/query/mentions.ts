import type { Language } from '../../../common/languages.ts';
import type { GlossaryTerm } from '../lexicon/glossary.ts';
import { fold } from '../lexicon/spelling.ts';
import { phraseOf, queryOfWords, readQuery, replaceWords, wordsOf, type Query } from './query.ts';

/** A term that stands in a query, and where. */
export interface Mention {
  term: GlossaryTerm;
  start: number;
  count: number;
}

/** More words than a name has when it is written apart. */
const maxWords = 6;

/**
 * The terms of which any name stands in the query, in either language, the longest one at each place: with a hyphen or a
 * space or neither, in the plural, or without å, ä and ö.
 */
export function mentionsIn({ words }: Query, terms: GlossaryTerm[], language: Language): Mention[] {
  const named = namesByKey(terms, language);
  const mentions: Mention[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const mention = mentionAt(words, start, named);
    if (!mention) continue;
    mentions.push(mention);
    start += mention.count - 1;
  }
  return mentions;
}

function mentionAt(words: string[], start: number, named: [string, GlossaryTerm][]): Mention | undefined {
  for (let count = Math.min(maxWords, words.length - start); count > 0; count -= 1) {
    const key = keyOf(words.slice(start, start + count).join(''));
    const [, term] = named.find(([name]) => name === key) ?? named.find(([name]) => isForm(key, name)) ?? [];
    if (term) return { term, start, count };
  }
  return undefined;
}

function namesByKey(terms: GlossaryTerm[], language: Language): [string, GlossaryTerm][] {
  return terms.flatMap((term) =>
    [term.title, ...term.others, ...term.translations].flatMap((name): [string, GlossaryTerm][] => {
      const key = keyOf((readQuery(name, language)?.words ?? []).join(''));
      return key ? [[key, term]] : [];
    }),
  );
}

/** What a name and the ways to type it have in common. @example keyOf('VSME-standarden') // 'vsmestandarden' */
export function keyOf(name: string): string {
  return fold(name.normalize('NFKC').toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Endings that Swedish and English words take, without their marks. */
const endings = /^(en|et|n|t|er|ar|or|erna|arna|orna|na|s|ens|ets|ernas|arnas|es)?$/;
const minFormLength = 4;

function isForm(word: string, name: string): boolean {
  const [short, long] = word.length < name.length ? [word, name] : [name, word];
  return short.length >= minFormLength && long.startsWith(short) && endings.test(long.slice(short.length));
}

/** The query with the other names of its terms, one at a time. */
export function alternatives(query: Query, mentions: Mention[]): Query[] {
  return mentions.flatMap((mention) => {
    const own = query.words.slice(mention.start, mention.start + mention.count);
    const names = namesOf(mention, own);
    if (own.length === query.words.length) return names;
    return names.map(({ words, inCapitals }) => ({
      ...replaceWords(query, mention.start, mention.count, words),
      ...(inCapitals && { inCapitals }),
    }));
  });
}

/** The other names of a term; of several words, they must stand together. */
export function namesOf({ term }: Mention, words: string[]): Query[] {
  return [term.title, ...term.others]
    .filter((name) => wordsOf(name).join(' ') !== words.join(' '))
    .map((name) => (term.abbreviations.includes(name) ? abbreviationQuery(name) : nameQuery(wordsOf(name))));
}

/** Several words must stand together, if they do anywhere. */
function nameQuery(words: string[]): Query {
  return words.length > 1 ? { ...phraseOf(words), isLoose: true } : queryOfWords(words);
}

/** TAK is no tak: only pages that have it in capitals have it. */
function abbreviationQuery(name: string): Query {
  return { ...queryOfWords(wordsOf(name)), inCapitals: [name] };
}
