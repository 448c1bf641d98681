import { topicsField } from '../../../common/protocol/search-index.ts';
import type { Engine, Hit } from '../engine/engine.ts';
import { readHits } from '../engine/read-hits.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import { namesOf, type Mention } from './mentions.ts';
import { queryOfWords, wordsOf, type Query } from './query.ts';
import { searchAll } from './strict-match.ts';

/** With so many results nobody looks further. */
const enoughHits = 8;
/** Of how many results the topics are looked at. */
const lookedAt = 2;
const mostTopics = 2;
const mostNearby = 6;

/**
 * Where there is little: the pages of the topics that the best results belong to, and what else belongs to them and has a
 * part of what is asked for.
 *
 * @example for 'spillvärme', what is about energy efficiency and has heat in it
 */
export async function nearby(
  engine: Engine,
  hits: Hit[],
  { query, mentions, vocabulary }: { query: Query; mentions: Mention[]; vocabulary: Vocabulary },
): Promise<Hit[]> {
  if (hits.length === 0 || hits.length >= enoughHits || query.isPhrase) return [];
  const best = await readHits(hits.slice(0, lookedAt));
  const topics = [...new Set(best.flatMap(({ filters }) => filters['topic'] ?? []))].slice(0, mostTopics);
  if (topics.length === 0) return [];
  const related = (await Promise.all(topics.map((topic) => pagesOf(engine, topic)))).flat();
  const parts = await pagesWithParts(engine, partsOf(query, mentions, vocabulary));
  const known = new Set(hits.map(({ id }) => id));
  const found = new Map<string, Hit>();
  for (const { hit, isTopic } of related) {
    const part = parts.get(hit.id);
    if (known.has(hit.id) || !(part ?? isTopic)) continue;
    const score = (isTopic ? 1 : 0) + (part?.score ?? 0);
    found.set(hit.id, { ...(part ?? hit), score: Math.max(score, found.get(hit.id)?.score ?? 0) });
  }
  return [...found.values()].sort((a, b) => b.score - a.score).slice(0, mostNearby);
}

/** The page of a topic, and all that belongs to it. */
async function pagesOf(engine: Engine, topic: string): Promise<{ hit: Hit; isTopic: boolean }[]> {
  const hits = await searchAll(engine, { ...queryOfWords(wordsOf(topic)) });
  return hits
    .map((hit, place) => ({ hit, isTopic: place === 0 && hit.fields.includes('title') }))
    .filter(({ hit, isTopic }) => isTopic || hit.fields.includes(topicsField));
}

/** What the words consist of, and their other names. */
function partsOf(query: Query, mentions: Mention[], vocabulary: Vocabulary): string[] {
  const names = mentions.flatMap((mention) => namesOf(mention, query.words).flatMap(({ words }) => words));
  const all = [...query.words, ...names];
  return [...new Set(all.flatMap((word) => vocabulary.split(word) ?? [word]))];
}

/** What has any of the parts, the more the better. */
async function pagesWithParts(engine: Engine, parts: string[]): Promise<Map<string, Hit>> {
  const found = new Map<string, Hit>();
  for (const hits of await Promise.all(parts.map((part) => searchAll(engine, queryOfWords([part])))))
    for (const hit of hits) found.set(hit.id, { ...hit, score: hit.score + (found.get(hit.id)?.score ?? 0) });
  return found;
}
