import type { Vocabulary } from '../lexicon/vocabulary.ts';
import { namesOf, type Mention } from './mentions.ts';
import { queryOfWords, type Query } from './query.ts';

/** One thing that is asked for, a word or several that the glossary knows as one, with what else finds it. */
export interface Expansion {
  words: string[];
  /** How much it says beside the others; 1 where nothing is given. */
  boost?: number;
  /** What finds it; what is only near it weighs less than 1. */
  variants: Variant[];
}

interface Variant {
  query: Query;
  weight: number;
}

const leadingBoost = 2;
const weights = { name: 0.8, joined: 0.9, form: 0.7, parts: 0.5, some: 0.4 };

export function expandQuery({ words }: Query, mentions: Mention[], vocabulary: Vocabulary): Expansion[] {
  const expansions: Expansion[] = [];
  let place = 0;
  const take = (count: number, ...some: Expansion[]) => {
    expansions.push(...some);
    place += count;
  };
  while (place < words.length) {
    const mention = mentions.find(({ start }) => start === place);
    const [word = '', next] = words.slice(place);
    const compound = next === undefined ? undefined : compoundOf(word, next, vocabulary);
    if (mention)
      take(mention.count, expandTerm(words.slice(place, place + mention.count), mention, vocabulary));
    else if (compound) take(2, expandApart([word, next ?? ''], compound, vocabulary));
    else if (vocabulary.knows(word)) take(1, expandWord(word, vocabulary));
    else take(1, ...expandParts(word, vocabulary));
  }
  return expansions;
}

function expandTerm(words: string[], mention: Mention, vocabulary: Vocabulary): Expansion {
  const own = words.every(vocabulary.knows) ? [{ query: queryOfWords(words), weight: 1 }] : [];
  const all = namesOf(mention, words);
  const names = all.filter((name) => name.words.every(vocabulary.knows));
  // Where no page has any name as a whole, what has some of its words is nearest.
  const some = own.length + names.length > 0 ? [] : all.flatMap((name) => knownOf(name, vocabulary));
  return {
    words,
    variants: [
      ...some.map((query) => ({ query, weight: weights.some })),
      ...own,
      ...names.map((query) => ({ query, weight: weights.name })),
      ...[words, ...names.map((name) => name.words)].flatMap((name) => formsOf(name, vocabulary)),
    ],
  };
}

function knownOf(name: Query, vocabulary: Vocabulary): Query[] {
  const [first = ''] = name.words;
  const known = name.words.filter(vocabulary.knows);
  // The first word tells what it is about, the others of what sort it is.
  return vocabulary.knows(first) && known.length * 2 > name.words.length ? [queryOfWords(known)] : [];
}

/** Of a compound that no page has; its first parts tell what it is about, the last one of what sort it is. */
function expandParts(word: string, vocabulary: Vocabulary): Expansion[] {
  const parts = vocabulary.split(word) ?? [word];
  return parts.map((part, place) => ({
    ...expandWord(part, vocabulary),
    boost: place < parts.length - 1 ? leadingBoost : 1,
  }));
}

/** A compound that was written apart. */
function expandApart(words: string[], compound: string, vocabulary: Vocabulary): Expansion {
  return {
    words,
    variants: [
      { query: queryOfWords(words), weight: 1 },
      { query: queryOfWords([compound]), weight: weights.joined },
      ...variantsOf(compound, vocabulary),
    ],
  };
}

function expandWord(word: string, vocabulary: Vocabulary): Expansion {
  const own = vocabulary.knows(word) ? [{ query: queryOfWords([word]), weight: 1 }] : [];
  return { words: [word], variants: [...own, ...variantsOf(word, vocabulary)] };
}

/** What a word is found by beside itself. */
function variantsOf(word: string, vocabulary: Vocabulary): Variant[] {
  const parts = vocabulary.split(word);
  const forms = formsOf([word], vocabulary);
  return parts ? [...forms, { query: queryOfWords(parts), weight: weights.parts }] : forms;
}

function formsOf([word, ...others]: string[], vocabulary: Vocabulary): Variant[] {
  if (!word || others.length > 0) return [];
  return vocabulary.forms(word).map((form) => ({ query: queryOfWords([form]), weight: weights.form }));
}

/** The word that two make together, when pages have it. @example for 'bedömning' and 'risker' 'riskbedömning' */
function compoundOf(first: string, second: string, vocabulary: Vocabulary): string | undefined {
  const both = (before: string[], after: string) =>
    before.flatMap((part) => [part + after, `${part}s${after}`]);
  const [one, other] = [vocabulary.base(first), vocabulary.base(second)];
  return [...both([first], second), ...both([second, other], first), ...both([one], second)].find(
    vocabulary.knows,
  );
}
