import type { Language } from '../../../common/languages.ts';
import { firstOfEach, type Engine, type Hit } from '../engine/engine.ts';
import { alternatives, mentionsIn, translations, type GlossaryTerm, type Mention } from './mentions.ts';
import { conceptsOf, plenty, withNear } from './query-expansion.ts';
import { findInstead, type Alteration } from './fallbacks.ts';
import { readQuery, type Query } from './query.ts';
import { searchSurely } from './strict-match.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';

/** What a query has found, before any filter. */
export interface Found {
  hits: Hit[];
  /** Terms of the glossary that stand in the query. */
  terms: GlossaryTerm[];
  /** How the query was altered when it found nothing as it was. */
  instead?: Alteration;
}

/**
 * What the search can ask beside the index, each fetched only when it is needed: the terms of the reader's
 * language, and the words of the language that is searched in.
 */
export interface Knowledge {
  /** @throws when they cannot be fetched, as does the vocabulary */
  terms(): Promise<GlossaryTerm[]>;
  vocabulary(): Promise<Vocabulary>;
}

/** Of hits that a synonym has found. */
const synonymWeight = 0.8;

/**
 * Finds pages of the reader's language: what has all that is asked for, then what has most of it. A search
 * without the glossary is still a search, but only with it is it known that nothing has all of it.
 */
export async function find(engine: Engine, knowledge: Knowledge, typed: string): Promise<Found> {
  const query = readQuery(typed, engine.language);
  if (!query) return { hits: [], terms: [] };
  const glossary = knowledge.terms();
  const mentions = mentionsIn(query, await glossary.catch(() => []), engine.language);
  const terms = [...new Set(mentions.map(({ term }) => term))];
  const hits = await searchWithNames(engine, knowledge, query, mentions);
  if (hits.length === 0) await glossary;
  if (query.isPhrase || hits.length >= plenty) return { hits, terms };
  const vocabulary = await knowledge.vocabulary();
  if (hits.length === 0) return { ...(await findInstead(engine, vocabulary, query, mentions)), terms };
  return { hits: await withNear(engine, hits, conceptsOf(query, mentions, vocabulary)), terms };
}

export interface FoundElsewhere {
  hits: Hit[];
  /** Whether they have all that is asked for. */
  isWhole: boolean;
}

/** Finds pages that exist in the other language only, also by what the glossary calls the query there. */
export async function findElsewhere(
  engine: Engine,
  { terms, vocabulary }: Knowledge,
  typed: string,
  from: Language,
): Promise<FoundElsewhere> {
  const query = readQuery(typed, from);
  if (!query) return { hits: [], isWhole: true };
  const { whole, alone } = translations(query, mentionsIn(query, await terms().catch(() => []), from));
  const hitsOf = async (queries: Query[]) => {
    // The words are much smaller than the index, and most of what finds nothing here finds nothing there.
    const { mayHave } = await vocabulary();
    const possible = queries.filter(({ words }) => words.every(mayHave));
    const found = await Promise.all(possible.map((one) => searchSurely(engine, one, vocabulary)));
    const hits = firstOfEach(found.flat().sort((a, b) => b.score - a.score));
    const facets = hits.length > 0 ? await engine.facets() : new Map<string, { alone: boolean }>();
    return hits.filter(({ id }) => facets.get(id)?.alone);
  };
  const hits = await hitsOf([query, ...whole]);
  return { hits: firstOfEach([...hits, ...(await hitsOf(alone))]), isWhole: hits.length > 0 };
}

/** What the query itself finds, and what it finds with other names for its terms. */
async function searchWithNames(
  engine: Engine,
  { vocabulary }: Knowledge,
  query: Query,
  mentions: Mention[],
): Promise<Hit[]> {
  const [own = [], ...others] = await Promise.all(
    [query, ...alternatives(query, mentions)].map((one) => searchSurely(engine, one, vocabulary)),
  );
  const lighter = others.flat().map((hit) => ({ ...hit, score: hit.score * synonymWeight }));
  return firstOfEach([...own, ...lighter].sort((a, b) => b.score - a.score));
}
