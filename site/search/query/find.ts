import type { Language } from '../../../common/languages.ts';
import type { Engine, Hit } from '../engine/engine.ts';
import type { GlossaryTerm } from '../lexicon/glossary.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { findFallback, type Alteration } from './fallbacks.ts';
import { mentionsIn, type Mention } from './mentions.ts';
import { nearby } from './nearby.ts';
import { enoughHits, isWritten, withPartialMatches } from './partial-match.ts';
import { queryOfWords, readQuery, type Query } from './query.ts';
import { expandQuery } from './query-expansion.ts';
import { searchWithNames } from './other-names.ts';

/** What a query has found, before any filter. */
export interface SearchResults {
  hits: Hit[];
  /** Terms of the glossary that stand in the query. */
  terms: GlossaryTerm[];
  /** How the query was altered when it found nothing as it was. */
  alteration?: Alteration;
  /** Whether a term had to be left out: then the rest is hardly what is asked for. */
  missesTerm?: boolean;
  /** Whether the hits have words that are only made of the same stem. */
  isLoose?: boolean;
  /** What belongs to the same, where there is little. */
  nearby?: Hit[];
}

export interface FindOptions {
  asked?: readonly Language[];
  onFirst?: (results: SearchResults) => void;
}

/**
 * Finds pages of one language: what has all that is asked for, then what has most of it. A search without the glossary
 * is still a search, but only with it is it known that nothing has all of it.
 *
 * @param options.asked the languages that the query may be in, where it may be in others than that of the pages
 * @param options.onFirst gets what has all that is asked for, before the words are fetched by which what is near is found;
 * those hits stay the first
 * @throws when the index, or what else must be known, cannot be fetched
 */
export async function find(
  engine: Engine,
  lexicon: Lexicon,
  typed: string,
  { asked = [engine.language], onFirst }: FindOptions = {},
): Promise<SearchResults> {
  const read = readQuery(typed, ...asked);
  if (!read) return { hits: [], terms: [] };
  const glossary = lexicon.terms();
  const mentions = mentionsIn(read, await glossary.catch(() => []), engine.language);
  const query = withCapitals(read, mentions);
  const terms = termsOf(mentions);
  const hits = await searchWithNames(engine, query, mentions);
  if (hits.length === 0) await glossary;
  if (query.isPhrase || hits.length >= enoughHits) return { hits, terms };
  const written = hits.filter(isWritten);
  if (written.length > 0) onFirst?.({ hits: written, terms });
  const vocabulary = await lexicon.vocabulary();
  if (hits.length === 0) {
    const nearest = await findFallback(engine, vocabulary, query, mentions);
    const meant = meantBy(nearest.alteration, { query, mentions }, await glossary, engine.language);
    return {
      ...nearest,
      terms: termsOf(meant.mentions),
      missesTerm: missesTerm(nearest.alteration, query, mentions),
      nearby: await nearby(engine, nearest.hits, { ...meant, vocabulary }),
    };
  }
  const expansions = expandQuery(query, mentions, vocabulary);
  const all = await withPartialMatches(engine, hits, expansions);
  return { hits: all, terms, nearby: await nearby(engine, all, { query, mentions, vocabulary }) };
}

/** Of a misspelt query, the corrected one and its terms. */
function meantBy(
  alteration: Alteration | undefined,
  asked: { query: Query; mentions: Mention[] },
  terms: GlossaryTerm[],
  language: Language,
): { query: Query; mentions: Mention[] } {
  if (!alteration || !('suggestion' in alteration)) return asked;
  const query = queryOfWords(alteration.suggestion.split(' '));
  return { query, mentions: mentionsIn(query, terms, language) };
}

function termsOf(mentions: Mention[]): GlossaryTerm[] {
  return [...new Set(mentions.map(({ term }) => term))];
}

function missesTerm(alteration: Alteration | undefined, { words }: Query, mentions: Mention[]): boolean {
  if (!alteration || !('without' in alteration)) return false;
  const { without } = alteration;
  return mentions.some(({ start, count }) =>
    words.slice(start, start + count).every((word) => without.includes(word)),
  );
}

/** What was typed as an abbreviation that the glossary has is no other word. */
function withCapitals(query: Query, mentions: Mention[]): Query {
  const known = mentions
    .flatMap(({ term }) => term.abbreviations)
    .filter((name) => query.abbreviations?.includes(name.toLocaleLowerCase('sv')));
  return known.length > 0 ? { ...query, inCapitals: known } : query;
}
