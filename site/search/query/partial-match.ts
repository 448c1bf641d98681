import { firstOfEach, type Engine, type Hit } from '../engine/engine.ts';
import type { Expansion } from './query-expansion.ts';
import { searchAll } from './strict-match.ts';

/** A page that has some of what is asked for. */
export interface PartialMatch {
  hit: Hit;
  /** How much of it, 0 to 1; what few pages have counts more. */
  share: number;
  missing: Expansion[];
}

/** What the rank of a page counts beside how much it has. */
const scoreWeight = 0.2;
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
  return firstOfEach([...hits, ...near.map(({ hit }) => hit)]);
}

/** Every page that has any of it, that with the most first. */
export async function partialMatches(engine: Engine, expansions: Expansion[]): Promise<PartialMatch[]> {
  const found = await Promise.all(expansions.map((expansion) => matchesOf(engine, expansion)));
  const known = found.filter(({ size }) => size > 0).map(({ size }) => rarity(size));
  const mean = known.reduce((sum, one) => sum + one, 0) / Math.max(known.length, 1);
  const worth = found.map(
    ({ size }, place) => (size > 0 ? rarity(size) : mean) * (expansions[place]?.boost ?? 1),
  );
  const all = worth.reduce((sum, one) => sum + one, 0);
  const hits = new Map(found.flatMap((matches) => [...matches.values()]).map(({ hit }) => [hit.id, hit]));
  const maxScore = Math.max(...[...hits.values()].map(({ score }) => score));
  const ranked = [...hits.values()].map((hit) => {
    const having = found.map((matches) => matches.get(hit.id));
    const share =
      having.reduce((sum, match, place) => sum + (match?.weight ?? 0) * (worth[place] ?? 0), 0) / all;
    const score = Math.max(...having.map((match) => match?.hit.score ?? 0));
    return {
      hit,
      share,
      value: share + (scoreWeight * score) / maxScore,
      missing: expansions.filter((_, place) => !having[place]),
    };
  });
  return ranked.sort((a, b) => b.value - a.value);
}

interface Match {
  hit: Hit;
  weight: number;
}

/** Pages that have it in any variant, each by the best. */
async function matchesOf(engine: Engine, { variants }: Expansion): Promise<Map<string, Match>> {
  const found = await Promise.all(
    variants.map(async ({ query, weight }) =>
      (await searchAll(engine, query)).map((hit): [string, Match] => [hit.id, { hit, weight }]),
    ),
  );
  return new Map(found.flat().sort(([, a], [, b]) => a.weight - b.weight));
}

/** What a word tells that so many pages have. */
function rarity(pages: number): number {
  return 1 / Math.log2(2 + pages);
}
