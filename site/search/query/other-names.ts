import type { Language } from '../../../common/languages.ts';
import type { HitId } from '../../../common/protocol/search-index.ts';
import { firstOfEach, type Engine, type Hit } from '../engine/engine.ts';
import { alternatives, type Mention } from './mentions.ts';
import { replaceWords, type Query } from './query.ts';
import { lighter, searchAll } from './strict-match.ts';

/** Of hits that a synonym has found. */
const synonymWeight = 0.8;
/** Of a name of a term beside the first, which is what the glossary calls it. */
const otherNameWeight = 0.7;
/** Of hits that have two words anywhere, where others have them as one. */
const apartWeight = 0.3;

/** What the query itself finds, and what it finds with other names for its terms. */
export async function searchWithNames(engine: Engine, query: Query, mentions: Mention[]): Promise<Hit[]> {
  const names = alternatives(query, mentions);
  const searchEach = (queries: Query[]) => Promise.all(queries.map((one) => searchAll(engine, one)));
  const [own = [], ...together] = await searchEach([query, ...names.map(asPhrase)]);
  const hasNames = [own, ...together].some((hits) => hits.length > 0);
  const named = addedUp(hasNames ? together : await searchEach(names));
  const joined = (await searchEach(joinedWords(query, engine.language))).flat();
  const apart = joined.length > 0 ? own.map((hit) => lighter(hit, apartWeight)) : own;
  return firstOfEach([...apart, ...named, ...joined].sort((a, b) => b.score - a.score));
}

/** That the words of a name stand somewhere on a page says little, where others have the name. */
function asPhrase(name: Query): Query {
  return { ...name, isLoose: false };
}

/** A page with several of the names counts more than one with one of them. */
function addedUp(found: Hit[][]): Hit[] {
  const bestOf = (hits: Hit[]) => Math.max(...hits.map(({ score }) => score));
  const best = bestOf(found.flat());
  const sums = new Map<HitId, Hit>();
  found.forEach((hits, place) => {
    const weight = (place === 0 ? 1 : otherNameWeight) * synonymWeight * (best / bestOf(hits));
    for (const hit of hits) {
      const known = sums.get(hit.id);
      sums.set(hit.id, { ...(known ?? hit), score: (known?.score ?? 0) + hit.score * weight });
    }
  });
  return [...sums.values()];
}

/** The query with two words as one, as Swedish writes them. @example 'produktions plan' // 'produktionsplan' */
function joinedWords(query: Query, language: Language): Query[] {
  if (language === 'en' || query.isPhrase) return [];
  return query.words.slice(1).flatMap((second, place) => {
    const first = query.words[place] ?? '';
    const words = [first + second, `${first}s${second}`];
    return words.map((word) => ({ ...replaceWords(query, place, 2, [word]), isWhole: true }));
  });
}
