import { titlePartsField, type HitId } from '../../../common/protocol/search-index.ts';
import { firstOfEach, type Engine, type Hit } from '../engine/engine.ts';
import type { Expansion } from './query-expansion.ts';
import { searchAll } from './strict-match.ts';

/** A page that has some of what is asked for. */
export interface PartialMatch {
  hit: Hit;
  /** How much of it, 0 to 1; what few pages have counts more. */
  share: number;
  /** The same, with what is hardly about it counting less. */
  value: number;
  missing: Expansion[];
}

/** What it counts how much a page is about each of the words, beside that it has them. */
const scoreWeight = 0.5;
/** Of a page that has a word only as a part of another, in a picture or as a topic. */
const unwrittenWeight = 0.6;
/** A page with less than this share of what is asked for is an answer to another question. */
const minShare = 0.34;
/** With so many results nobody looks for what is only near. */
export const enoughHits = 10;

/** After what has all of it, where that is little, what has most of it. */
export async function withPartialMatches(
  engine: Engine,
  hits: Hit[],
  expansions: Expansion[],
): Promise<Hit[]> {
  if (hits.length >= enoughHits) return hits;
  const near = (await partialMatches(engine, expansions)).filter(({ share }) => share >= minShare);
  return firstOfEach([...hits.filter(isWritten), ...near.map(({ hit }) => hit), ...hits]);
}

/** Whether the words stand on the page as such: not only as parts of compounds, in a picture or as a topic. */
export function isWritten({ inText, fields }: Hit): boolean {
  return inText || fields.some((name) => name === 'title' || name === titlePartsField);
}

/** Every page that has any of it, that with the most first. */
export async function partialMatches(engine: Engine, expansions: Expansion[]): Promise<PartialMatch[]> {
  const found = await Promise.all(expansions.map((expansion) => matchesOf(engine, expansion)));
  const worth = worthOf(found, expansions);
  const ranked = new Map<HitId, PartialMatch>();
  found.forEach((matches, place) => {
    for (const { hit, weight, rank } of matches.values()) {
      const known = ranked.get(hit.id) ?? { hit, share: 0, value: 0, missing: [...expansions] };
      const share = weight * (worth[place] ?? 0);
      ranked.set(hit.id, {
        hit: known.hit.score > hit.score ? known.hit : hit,
        share: known.share + share,
        value: known.value + share * (1 - scoreWeight + scoreWeight * rank),
        missing: known.missing.filter((expansion) => expansion !== expansions[place]),
      });
    }
  });
  return [...ranked.values()].sort((a, b) => b.value - a.value);
}

/** What share of the query each of what is asked for is: what few pages have says more. */
function worthOf(found: { size: number }[], expansions: Expansion[]): number[] {
  const known = found.filter(({ size }) => size > 0).map(({ size }) => rarity(size));
  const mean = known.reduce((sum, one) => sum + one, 0) / Math.max(known.length, 1);
  const worth = found.map(({ size }, place) => {
    const { words = [], boost = 1 } = expansions[place] ?? {};
    return (size > 0 ? rarity(size) : mean) * words.length * boost;
  });
  const all = worth.reduce((sum, one) => sum + one, 0);
  return worth.map((one) => one / all);
}

interface Match {
  hit: Hit;
  weight: number;
  /** How much the page is about it, beside the one that is most: 0 to 1. */
  rank: number;
}

/** Pages that have it in any variant, each by the best. */
async function matchesOf(engine: Engine, { variants }: Expansion): Promise<Map<string, Match>> {
  const found = await Promise.all(
    variants.map(async ({ query, weight }) => {
      const hits = await searchAll(engine, query);
      const max = Math.max(...hits.map(({ score }) => score));
      return hits.map((hit): [HitId, Match] => {
        const own = isWritten(hit) ? weight : weight * unwrittenWeight;
        return [hit.id, { hit, weight: own, rank: hit.score / max }];
      });
    }),
  );
  return new Map(found.flat().sort(([, a], [, b]) => a.weight - b.weight));
}

/** What a word tells that so many pages have. */
function rarity(pages: number): number {
  return 1 / Math.log2(2 + pages);
}
