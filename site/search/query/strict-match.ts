import { searchFields } from '../../../common/protocol/search-index.ts';
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
  const doubtful = await unmarkedWords(hits.slice(0, witnesses), query.words);
  if (doubtful.length === 0) return hits;
  return doubtful.every((await vocabulary()).knows) ? hits : [];
}

/** Pagefind leaves out words that one of several segments does not have: only what has every word is a hit. */
export async function searchAll(engine: Engine, { text, words, isPhrase, isLoose }: Query): Promise<Hit[]> {
  if (isPhrase) {
    const hits = await searchPhrase(engine, text, words);
    return hits.length > 0 || !isLoose ? hits : searchAll(engine, contentOf(words, engine.language));
  }
  if (!engine.isSplit) return engine.search(text);
  if (words.length < 2) return searchWord(engine, text);
  const [all, ...each] = await Promise.all([
    engine.search(text),
    ...words.map((word) => searchWord(engine, word)),
  ]);
  const having = each.map((hits) => new Set(hits.map(({ id }) => id)));
  return all.filter(({ id }) => having.every((ids) => ids.has(id)));
}

/** Where one of several segments does not have the word, it finds another that begins alike: that is noise, too. */
async function searchWord(engine: Engine, word: string): Promise<Hit[]> {
  const hits = await engine.search(word);
  const segments = new Set(hits.map(({ segment }) => segment));
  if (segments.size < 2) return hits;
  const having = await Promise.all(
    [...segments].map(async (segment) => {
      const best = hits.filter((hit) => hit.segment === segment).slice(0, 1);
      return (await unmarkedWords(best, [word])).length === 0 ? [segment] : [];
    }),
  );
  const kept = hits.filter(({ segment }) => having.flat().includes(segment));
  return kept.length > 0 ? kept : hits;
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

/** Words that none of the hits shows. */
async function unmarkedWords(hits: Hit[], words: string[]): Promise<string[]> {
  const marked = (await readHits(hits)).flatMap(markedWords);
  return words.filter((word) => !marked.some((other) => isNear(word, other)));
}

function markedWords({ excerpt, meta }: HitData): string[] {
  const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word = '']) => word);
  const fields = searchFields.map((name) => meta[name] ?? '');
  return wordsOf([...marks, ...fields].join(' ')).map(fold);
}

/** Whether they are the same but for an ending, or the one begins with the other. */
export function isNear(word: string, other: string): boolean {
  const folded = fold(word);
  if (folded.length < 4) return other === folded;
  return other.startsWith(folded.slice(0, Math.max(4, folded.length - 2)));
}
