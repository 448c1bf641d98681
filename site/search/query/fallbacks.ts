import type { Engine, Hit } from '../engine/engine.ts';
import { readHit } from '../engine/read-hits.ts';
import { fold } from '../lexicon/spelling.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import { namesOf, type Mention } from './mentions.ts';
import { partialMatches, withPartialMatches, type PartialMatch } from './partial-match.ts';
import { queryOfWords, wordsOf, type Query } from './query.ts';
import { expandQuery } from './query-expansion.ts';
import { isNear, searchAll } from './strict-match.ts';

/**
 * How a query was altered that found nothing as it was. `without` are the words that none of the hits has; it is empty
 * where each hit lacks another.
 */
export type Alteration = { suggestion: string } | { without: string[] };

interface FallbackResults {
  hits: Hit[];
  alteration?: Alteration;
  /** Whether they have words that are only made of the same stem. */
  isLoose?: boolean;
}

/** What is nearest to a query that finds nothing: its words spelt otherwise, cut up, or some left out. */
export async function findFallback(
  engine: Engine,
  vocabulary: Vocabulary,
  query: Query,
  mentions: Mention[],
): Promise<FallbackResults> {
  return (
    (await findSpelling(engine, vocabulary, query, mentions, 1)) ??
    (await findParts(engine, vocabulary, query)) ??
    (await findSpelling(engine, vocabulary, query, mentions)) ??
    (await findPartial(engine, vocabulary, query, mentions)) ?? { hits: [] }
  );
}

/** A compound that nobody has written is looked for by the words that it is made of. */
async function findParts(
  engine: Engine,
  vocabulary: Vocabulary,
  query: Query,
): Promise<FallbackResults | undefined> {
  const { words } = query;
  const parts = words.flatMap((word) => (vocabulary.knows(word) ? [word] : (vocabulary.split(word) ?? [])));
  if (parts.length <= words.length) return undefined;
  const ranked = await partialMatches(engine, expandQuery(query, [], vocabulary));
  const [best] = ranked;
  if (!best || best.missing.length > 0) return undefined;
  return { hits: ranked.filter(({ share }) => share >= minPartShare).map(({ hit }) => hit) };
}

const minPartShare = 0.34;

/** How many corrections of the whole query are tried. */
const maxSpellings = 6;

async function findSpelling(
  engine: Engine,
  vocabulary: Vocabulary,
  { words, abbreviations = [] }: Query,
  mentions: Mention[],
  maxMistakes?: number,
): Promise<FallbackResults | undefined> {
  const named = mentions.flatMap(({ start, count }) => words.slice(start, start + count));
  const isRight = (word: string) => vocabulary.knows(word) || [...named, ...abbreviations].includes(word);
  const corrections = words.map((word) => (isRight(word) ? [word] : vocabulary.suggest(word, maxMistakes)));
  for (const spelt of combinations(corrections).slice(0, maxSpellings)) {
    if (spelt.join() === words.join()) continue;
    const corrected = queryOfWords(spelt);
    const hits = await searchAll(engine, corrected);
    if (hits.length === 0) continue;
    return {
      hits: await withPartialMatches(engine, hits, expandQuery(corrected, [], vocabulary)),
      alteration: { suggestion: spelt.join(' ') },
    };
  }
  return undefined;
}

/** The first of each come first. */
function combinations(lists: string[][]): string[][] {
  return lists.reduce<string[][]>(
    (all, list) => list.flatMap((one) => all.map((before) => [...before, one])),
    [[]],
  );
}

/** What has most of what is asked for; of compounds that no page has, their parts are. */
async function findPartial(
  engine: Engine,
  vocabulary: Vocabulary,
  query: Query,
  mentions: Mention[],
): Promise<FallbackResults | undefined> {
  const expansions = expandQuery(query, mentions, vocabulary);
  const ranked = await partialMatches(engine, expansions);
  const [best] = ranked;
  if (!best || best.share < minPartialShare) return undefined;
  const without = best.missing.flatMap((expansion) => expansion.words);
  const words = expansions.flatMap((expansion) => expansion.words);
  const named = mentions.flatMap(({ start, count }) => query.words.slice(start, start + count));
  const unknown = words.filter((word) => !vocabulary.knows(word) && !named.includes(word));
  if (unknown.length * 2 > words.length) return undefined;
  // Where the site does not have half of the words, only a page that is about the others is an answer.
  const isHalf = unknown.length * 2 === words.length;
  if (isHalf && isHeadUnknown(engine, unknown, words)) return undefined;
  if (isHalf && !(await isAbout(best, [...words, ...namesIn(mentions)], without))) return undefined;
  // A compound that nobody has written is answered by what has all of it.
  if (query.words.length === 1 && without.length > 0) return undefined;
  const kept = ranked.filter(({ share }) => share >= best.share * asGood);
  const hits = kept.map(({ hit }) => hit);
  if (without.length === 0) return { hits, isLoose: true };
  const lacking = best.missing.filter((expansion) =>
    kept.every(({ missing }) => missing.includes(expansion)),
  );
  return { hits, alteration: { without: lacking.flatMap((expansion) => expansion.words) } };
}

/** Of what is asked for, when more finds nothing. */
const minPartialShare = 0.34;
/** What has clearly less than the best is left out. */
const asGood = 0.5;

/** In English the last of two words tells what it is: an energy drink is no energy. */
function isHeadUnknown({ language }: Engine, unknown: string[], words: string[]): boolean {
  return language === 'en' && unknown.includes(words.at(-1) ?? '');
}

function namesIn(mentions: Mention[]): string[] {
  return mentions.flatMap((mention) => namesOf(mention, []).flatMap(({ words }) => words));
}

/** Whether the title of the hit has one of the words that are not left out. */
async function isAbout({ hit }: PartialMatch, words: string[], without: string[]): Promise<boolean> {
  const data = await readHit(hit);
  const title = wordsOf(data?.meta['title'] ?? '').map(fold);
  return words.some((word) => !without.includes(word) && title.some((other) => isNear(word, other)));
}
