import type { Engine, Hit } from '../engine/engine.ts';
import { readHit } from '../engine/read-hits.ts';
import type { Matching } from '../engine/segment.ts';
import { searchFields, type HitId } from '../../../common/protocol/search-index.ts';
import { agreeing, basesOf } from '../lexicon/inflection.ts';
import { fold, hasSwedishLetter } from '../lexicon/spelling.ts';
import { allWordsOf, contentOf, type Query } from './query.ts';

/** Pages that have a word. */
interface WordMatch {
  /** That have it as it stands, inflected, or as a part of a compound. */
  whole: ReadonlySet<HitId>;
  /** Those, and where the word may still be typed on, those with words that begin so. */
  all: ReadonlySet<HitId>;
  exactLetters: boolean;
}

/** Beginnings of fewer letters are of too many words. */
const minBeginning = 3;
/** With so many pages that have a word nobody looks for what only begins like it. */
const enoughPages = 10;
/** What a page with words that only begin like those that are asked for counts beside others. */
const beginningWeight = 0.3;

/**
 * What has every word: as it stands, or inflected, or as a part of a compound; the last word may be a beginning.
 * Who types å, ä or ö means it; a and o may stand for them.
 */
export async function searchAll(engine: Engine, query: Query): Promise<Hit[]> {
  if (query.isPhrase) return searchPhrase(engine, query);
  const { words, inCapitals } = query;
  const matches = await Promise.all(
    words.map((word, place) =>
      matchOf(engine, word, place === words.length - 1 && !query.isWhole, query.isWhole),
    ),
  );
  if (matches.some(({ all }) => all.size === 0)) return [];
  const exactLetters = matches.every((match) => match.exactLetters);
  const found = await engine.search(words.join(' '), { whole: false, exactLetters });
  const hits = found
    .filter(({ id }) => matches.every(({ all }) => all.has(id)))
    .map((hit) => (matches.every(({ whole }) => whole.has(hit.id)) ? hit : lighter(hit, beginningWeight)))
    .sort((a, b) => b.score - a.score);
  return inCapitals ? havingCapitals(hits, inCapitals) : hits;
}

/** Of so many pages it is looked at whether a word stands there in capitals; where all of some have it so, no further. */
const [someWitnesses, mostWitnesses] = [5, 30];

async function havingCapitals(hits: Hit[], words: string[]): Promise<Hit[]> {
  const having = async (some: Hit[]) => {
    const are = await Promise.all(some.map((hit) => hasCapitals(hit, words)));
    return some.filter((_, place) => are[place]);
  };
  const some = hits.slice(0, someWitnesses);
  return (await having(some)).length === some.length ? hits : having(hits.slice(0, mostWitnesses));
}

async function hasCapitals(hit: Hit, words: string[]): Promise<boolean> {
  const data = await readHit(hit);
  const written = [...(data?.marked ?? []), ...searchFields.map((name) => data?.meta[name] ?? '')].join(' ');
  return words.every((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{Lu})`, 'u').test(written));
}

/** The same hit, counting less. */
export function lighter(hit: Hit, weight: number): Hit {
  return { ...hit, score: hit.score * weight };
}

async function matchOf(engine: Engine, word: string, isLast: boolean, isWhole = false): Promise<WordMatch> {
  const exactLetters = hasSwedishLetter(word);
  const alike = [word, ...agreeing(word, engine.language)];
  const [whole = new Set<HitId>(), ...others] = await Promise.all(
    alike.map((form) => pagesWith(engine, form, exactLetters)),
  );
  others.forEach((pages) => pages.forEach((id) => whole.add(id)));
  const saysMuch = word.length > minBeginning || /\d/.test(word);
  const mayBegin = !isWhole && word.length >= minBeginning && (whole.size === 0 || (isLast && saysMuch));
  if (!mayBegin || whole.size >= enoughPages) return { whole, all: whole, exactLetters };
  return { whole, all: whole.union(await beginningWith(engine, word, exactLetters)), exactLetters };
}

async function pagesWith(engine: Engine, word: string, exactLetters: boolean): Promise<Set<HitId>> {
  const folded = idsOf(await engine.search(word, { whole: true, exactLetters: false }));
  return exactLetters ? withExactLetters(engine, word, folded) : folded;
}

/**
 * Those of the pages that have å, ä and ö where the word has them. Pagefind compares the letters of the whole word, so it
 * is asked for what all forms begin with, too.
 */
async function withExactLetters(
  engine: Engine,
  word: string,
  pages: ReadonlySet<HitId>,
): Promise<Set<HitId>> {
  const found = await Promise.all(
    basesOf(word).map((base) => engine.search(base, { whole: true, exactLetters: true })),
  );
  return idsOf(found.flat()).intersection(pages);
}

/** For a word that no page of a segment begins with, Pagefind finds there what begins with less of it: that is noise. */
async function beginningWith(engine: Engine, word: string, exactLetters: boolean): Promise<Set<HitId>> {
  const hits = await engine.search(word, { whole: false, exactLetters });
  const segments = new Set(hits.map(({ segment }) => segment));
  const having = await Promise.all(
    [...segments].map(async (segment) => {
      const best = hits.find((hit) => hit.segment === segment);
      return best && (await hasBeginning(best, word)) ? [segment] : [];
    }),
  );
  return idsOf(hits.filter(({ segment }) => having.flat().includes(segment)));
}

async function hasBeginning(hit: Hit, word: string): Promise<boolean> {
  const data = await readHit(hit);
  if (!data) return false;
  const fields = searchFields.map((name) => data.meta[name] ?? '');
  return allWordsOf([...data.marked, ...fields].join(' ')).some((one) => fold(one).startsWith(fold(word)));
}

/** Pagefind rates all that has a phrase alike; its words tell them apart. */
async function searchPhrase(engine: Engine, query: Query): Promise<Hit[]> {
  const text = query.words.join(' ');
  const together = await firstFound(
    engine,
    text,
    [true, false].map((exactLetters) => ({ whole: true, exactLetters })),
  );
  if (together.length === 0)
    return query.isLoose ? searchAll(engine, contentOf(query.words, engine.language)) : [];
  const scores = new Map((await engine.search(text)).map(({ id, score }) => [id, score]));
  return together
    .map((hit) => ({ ...hit, score: scores.get(hit.id) ?? hit.score }))
    .sort((a, b) => b.score - a.score);
}

async function firstFound(engine: Engine, text: string, ways: Matching[]): Promise<Hit[]> {
  for (const way of ways) {
    const hits = await engine.search(text, way);
    if (hits.length > 0) return hits;
  }
  return [];
}

function idsOf(hits: Hit[]): Set<HitId> {
  return new Set(hits.map(({ id }) => id));
}

/** Whether they are the same but for an ending, or the one begins with the other. */
export function isNear(word: string, other: string): boolean {
  const folded = fold(word);
  if (folded.length < 4) return other === folded;
  return other.startsWith(folded.slice(0, Math.max(4, folded.length - 2)));
}
