import type { Engine, Hit } from '../engine/engine.ts';
import type { HitData } from '../engine/pagefind.ts';
import { readHits } from '../engine/read-hits.ts';
import { fold } from '../lexicon/spelling.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import { contentOf, wordsOf, type Query } from './query.ts';

/**
 * What has every word. For a word that no page has, Pagefind finds what begins as it does: that is noise.
 * @param vocabulary is asked for only where hits leave a doubt
 */
export async function strictMatch(
  engine: Engine,
  query: Query,
  vocabulary: () => Promise<Vocabulary>,
): Promise<Hit[]> {
  const hits = await searchAll(engine, query);
  if (hits.length === 0) return hits;
  const doubtful = await doubtfulWords(hits, query);
  if (doubtful.length === 0) return hits;
  return doubtful.every((await vocabulary()).knows) ? hits : [];
}

/** Pagefind leaves out words that one of several bundles does not have: only what has every word is a hit. */
export async function searchAll(engine: Engine, { text, words, isPhrase, isLoose }: Query): Promise<Hit[]> {
  if (isPhrase) {
    const hits = await searchPhrase(engine, text, words);
    return hits.length > 0 || !isLoose ? hits : searchAll(engine, contentOf(words, engine.language));
  }
  if (words.length < 2 || !engine.isSplit) return engine.search(text);
  const [all = [], ...each] = await Promise.all([text, ...words].map((one) => engine.search(one)));
  const having = each.map((hits) => new Set(hits.map(({ id }) => id)));
  return all.filter(({ id }) => having.every((ids) => ids.has(id)));
}

/** Pagefind rates all that has a phrase alike; its words tell them apart. */
async function searchPhrase(engine: Engine, text: string, words: string[]): Promise<Hit[]> {
  const hits = await engine.search(text);
  if (hits.length < 2) return hits;
  const scores = new Map((await engine.search(words.join(' '))).map(({ id, score }) => [id, score]));
  return hits
    .map((hit) => ({ ...hit, score: scores.get(hit.id) ?? hit.score }))
    .sort((a, b) => b.score - a.score);
}

/** How many hits are asked which words they have. */
const witnesses = 3;

/** Words that the best hits do not bear out. */
async function doubtfulWords(hits: Hit[], { words }: Query): Promise<string[]> {
  const marked = (await readHits(hits.slice(0, witnesses))).flatMap(markedWords);
  return words.filter((word) => !marked.some((other) => isNear(word, other)));
}

function markedWords({ excerpt, meta }: HitData): string[] {
  const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word = '']) => word);
  return wordsOf([...marks, meta['title'] ?? ''].join(' ')).map(fold);
}

/** Whether they are the same but for an ending, or the one begins with the other. */
export function isNear(word: string, other: string): boolean {
  const folded = fold(word);
  if (folded.length < 4) return other === folded;
  return other.startsWith(folded.slice(0, Math.max(4, folded.length - 2)));
}
