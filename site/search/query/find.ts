import type { Language } from '../../../common/languages.ts';
import { firstOfEach, type Engine, type Hit } from '../engine/engine.ts';
import type { GlossaryTerm } from '../lexicon/glossary.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { findFallback, type Alteration } from './fallbacks.ts';
import { alternatives, mentionsIn, translateQuery, type Mention } from './mentions.ts';
import { enoughHits, withPartialMatches } from './partial-match.ts';
import { readQuery, type Query } from './query.ts';
import { expandQuery } from './query-expansion.ts';
import { strictMatch } from './strict-match.ts';

/** What a query has found, before any filter. */
export interface SearchResults {
  hits: Hit[];
  /** Terms of the glossary that stand in the query. */
  terms: GlossaryTerm[];
  /** How the query was altered when it found nothing as it was. */
  alteration?: Alteration;
}

/** Of hits that a synonym has found. */
const synonymWeight = 0.8;

/**
 * Finds pages of the reader's language: what has all that is asked for, then what has most of it. A search
 * without the glossary is still a search, but only with it is it known that nothing has all of it.
 *
 * @throws when the index, or what else must be known, cannot be fetched
 */
export async function find(engine: Engine, lexicon: Lexicon, typed: string): Promise<SearchResults> {
  const query = readQuery(typed, engine.language);
  if (!query) return { hits: [], terms: [] };
  const glossary = lexicon.terms();
  const mentions = mentionsIn(query, await glossary.catch(() => []), engine.language);
  const terms = [...new Set(mentions.map(({ term }) => term))];
  const hits = await searchWithNames(engine, lexicon, query, mentions);
  if (hits.length === 0) await glossary;
  if (query.isPhrase || hits.length >= enoughHits) return { hits, terms };
  const vocabulary = await lexicon.vocabulary();
  if (hits.length === 0) return { ...(await findFallback(engine, vocabulary, query, mentions)), terms };
  const expansions = expandQuery(query, mentions, vocabulary);
  return { hits: await withPartialMatches(engine, hits, expansions), terms };
}

export interface ElsewhereResults {
  hits: Hit[];
  /** Whether they have all that is asked for. */
  isWhole: boolean;
}

/** Finds pages that exist in the other language only, also by what the glossary calls the query there. */
export async function findElsewhere(
  engine: Engine,
  { terms, vocabulary }: Lexicon,
  typed: string,
  from: Language,
): Promise<ElsewhereResults> {
  const query = readQuery(typed, from);
  if (!query) return { hits: [], isWhole: true };
  const mentions = mentionsIn(query, await terms().catch(() => []), from);
  const { whole, alone } = translateQuery(query, mentions);
  const hitsOf = async (queries: Query[]) => {
    // The words are much smaller than the index, and most of what finds nothing here finds nothing there.
    const { mayHave } = await vocabulary();
    const possible = queries.filter(({ words }) => words.every(mayHave));
    const found = await Promise.all(possible.map((one) => strictMatch(engine, one, vocabulary)));
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
  { vocabulary }: Lexicon,
  query: Query,
  mentions: Mention[],
): Promise<Hit[]> {
  const [own = [], ...others] = await Promise.all(
    [query, ...alternatives(query, mentions)].map((one) => strictMatch(engine, one, vocabulary)),
  );
  const lighter = others.flat().map((hit) => ({ ...hit, score: hit.score * synonymWeight }));
  return firstOfEach([...own, ...lighter].sort((a, b) => b.score - a.score));
}
