import { firstOfEach, type Engine, type Hit } from '../engine/engine.ts';
import { namesOf, type Mention } from './mentions.ts';
import { queryOfWords, type Query } from './query.ts';
import { searchAll } from './strict-match.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';

/** One thing that is asked for: a word, or several that the glossary knows as one. */
export interface Concept {
  words: string[];
  /** How much it says beside the others; 1 where nothing is given. */
  emphasis?: number;
  /** What finds it; what is only near it weighs less than 1. */
  ways: { query: Query; weight: number }[];
}

/** A page that has some of what is asked for. */
export interface Ranked {
  hit: Hit;
  /** How much of it, 0 to 1; what few pages have counts more. */
  share: number;
  missing: Concept[];
}

/** What the rank of a page counts beside how much it has. */
const scoreWeight = 0.2;
/** A page with less than this share of what is asked for is an answer to another question. */
const leastShare = 0.34;
const leadingEmphasis = 2;
const weights = { name: 0.8, joined: 0.9, form: 0.7, parts: 0.5 };

export function conceptsOf({ words }: Query, mentions: Mention[], vocabulary: Vocabulary): Concept[] {
  const concepts: Concept[] = [];
  let place = 0;
  const take = (count: number, ...some: Concept[]) => {
    concepts.push(...some);
    place += count;
  };
  while (place < words.length) {
    const mention = mentions.find(({ start }) => start === place);
    const [word = '', next] = words.slice(place);
    const compound = next === undefined ? undefined : compoundOf(word, next, vocabulary);
    if (mention)
      take(mention.count, termConcept(words.slice(place, place + mention.count), mention, vocabulary));
    else if (compound) take(2, apartConcept([word, next ?? ''], compound, vocabulary));
    else if (vocabulary.knows(word)) take(1, wordConcept(word, vocabulary));
    else take(1, ...partConcepts(word, vocabulary));
  }
  return concepts;
}

function termConcept(words: string[], mention: Mention, vocabulary: Vocabulary): Concept {
  const own = words.every(vocabulary.knows) ? [{ query: queryOfWords(words), weight: 1 }] : [];
  const names = namesOf(mention, words).filter((name) => name.words.every(vocabulary.knows));
  return {
    words,
    ways: [
      ...own,
      ...names.map((query) => ({ query, weight: weights.name })),
      ...[words, ...names.map((name) => name.words)].flatMap((name) => formWays(name, vocabulary)),
    ],
  };
}

/** Of a compound that no page has; its first parts tell what it is about, the last one of what sort it is. */
function partConcepts(word: string, vocabulary: Vocabulary): Concept[] {
  const parts = vocabulary.split(word) ?? [word];
  return parts.map((part, place) => ({
    ...wordConcept(part, vocabulary),
    emphasis: place < parts.length - 1 ? leadingEmphasis : 1,
  }));
}

/** A compound that was written apart. */
function apartConcept(words: string[], compound: string, vocabulary: Vocabulary): Concept {
  return {
    words,
    ways: [
      { query: queryOfWords(words), weight: 1 },
      { query: queryOfWords([compound]), weight: weights.joined },
      ...nearWays(compound, vocabulary),
    ],
  };
}

function wordConcept(word: string, vocabulary: Vocabulary): Concept {
  const own = vocabulary.knows(word) ? [{ query: queryOfWords([word]), weight: 1 }] : [];
  return { words: [word], ways: [...own, ...nearWays(word, vocabulary)] };
}

/** What a word is found by beside itself. */
function nearWays(word: string, vocabulary: Vocabulary): Concept['ways'] {
  const parts = vocabulary.split(word);
  const forms = formWays([word], vocabulary);
  return parts ? [...forms, { query: queryOfWords(parts), weight: weights.parts }] : forms;
}

function formWays([word, ...others]: string[], vocabulary: Vocabulary): Concept['ways'] {
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

/** Every page that has any of it, that with the most first. */
export async function rankByConcepts(engine: Engine, concepts: Concept[]): Promise<Ranked[]> {
  const found = await Promise.all(concepts.map((concept) => matchesOf(engine, concept)));
  const known = found.filter(({ size }) => size > 0).map(({ size }) => rarity(size));
  const mean = known.reduce((sum, one) => sum + one, 0) / Math.max(known.length, 1);
  const worth = found.map(
    ({ size }, place) => (size > 0 ? rarity(size) : mean) * (concepts[place]?.emphasis ?? 1),
  );
  const all = worth.reduce((sum, one) => sum + one, 0);
  const hits = new Map(found.flatMap((matches) => [...matches.values()]).map(({ hit }) => [hit.id, hit]));
  const highest = Math.max(...[...hits.values()].map(({ score }) => score));
  const ranked = [...hits.values()].map((hit) => {
    const having = found.map((matches) => matches.get(hit.id));
    const share =
      having.reduce((sum, match, place) => sum + (match?.weight ?? 0) * (worth[place] ?? 0), 0) / all;
    const score = Math.max(...having.map((match) => match?.hit.score ?? 0));
    return {
      hit,
      share,
      value: share + (scoreWeight * score) / highest,
      missing: concepts.filter((_, place) => !having[place]),
    };
  });
  return ranked.sort((a, b) => b.value - a.value);
}

/** With so many results nobody looks for what is only near. */
export const plenty = 10;

/** After what has all of it, where that is little, what has most of it. */
export async function withNear(engine: Engine, hits: Hit[], concepts: Concept[]): Promise<Hit[]> {
  if (hits.length >= plenty) return hits;
  const near = (await rankByConcepts(engine, concepts)).filter(({ share }) => share >= leastShare);
  return firstOfEach([...hits, ...near.map(({ hit }) => hit)]);
}

interface Match {
  hit: Hit;
  weight: number;
}

/** Pages that have it in any way, each by the best. */
async function matchesOf(engine: Engine, { ways }: Concept): Promise<Map<string, Match>> {
  const found = await Promise.all(
    ways.map(async ({ query, weight }) =>
      (await searchAll(engine, query)).map((hit): [string, Match] => [hit.id, { hit, weight }]),
    ),
  );
  return new Map(found.flat().sort(([, a], [, b]) => a.weight - b.weight));
}

/** What a word tells that so many pages have. */
function rarity(pages: number): number {
  return 1 / Math.log2(2 + pages);
}
