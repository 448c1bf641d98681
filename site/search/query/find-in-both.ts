import { languages, otherLanguage, type Language } from '../../../common/languages.ts';
import { openSearch, type Hit } from '../engine/engine.ts';
import { lexiconOf, loadTerms, type Lexicon } from '../lexicon/lexicon.ts';
import { find, type FindOptions, type SearchResults } from './find.ts';
import { mentionsIn } from './mentions.ts';
import { ofSameSubjects } from './nearby.ts';
import { readQuery, type Query } from './query.ts';

/** What a query finds in the reader's language, and then in the other. */
export interface BothResults {
  own: SearchResults;
  /** In the other language; asked for when the reader gets that far, unless it was needed to answer at all. */
  elsewhere(): Promise<SearchResults>;
}

/**
 * Finds pages of the reader's language. Where none has just what is asked for, the other language gets all the same help;
 * and where that has just it, what is only near it in the reader's language stands aside.
 *
 * @param onFirst as {@link find} takes it
 * @throws when something that must be known cannot be fetched
 */
export async function findInBoth(
  typed: string,
  language: Language,
  onFirst?: FindOptions['onFirst'],
): Promise<BothResults> {
  // At the same time as the index: whoever asks for them hears what goes wrong.
  loadTerms(language).catch(() => undefined);
  const engine = await openSearch(language);
  const own = await find(engine, lexiconOf(engine), typed, onFirst && { onFirst });
  if (isAnswer(own)) return { own, elsewhere: () => findBelow(own, typed, language) };
  const other = await findElsewhere(typed, language, { onlyAlone: false });
  const isBetter =
    isAnswer(other) ||
    own.hits.length === 0 ||
    (own.missesTerm && other.hits.length > 0 && !other.missesTerm);
  if (!isBetter) return { own, elsewhere: () => findBelow(own, typed, language) };
  return { own: { hits: [], terms: own.terms }, elsewhere: () => Promise.resolve(other) };
}

/** Whether there is just what was asked for. */
function isAnswer({ hits, alteration }: SearchResults): boolean {
  return hits.length > 0 && alteration === undefined;
}

const mostNearby = 4;

/** What only the other language has, and near it what it alone has of the same organisations. */
async function findBelow(own: SearchResults, typed: string, language: Language): Promise<SearchResults> {
  const found = await findElsewhere(typed, language, { onlyAlone: true });
  if (readQuery(typed, language)?.isPhrase) return found;
  const open = () => openSearch(otherLanguage(language));
  const related = await ofSameSubjects(await openSearch(language), own.hits, open);
  const near = await aloneOf(related, async () => (await open()).facets());
  const known = new Set(found.hits.map(({ id }) => id));
  return { ...found, nearby: near.filter(({ id }) => !known.has(id)).slice(0, mostNearby) };
}

/**
 * What the other language has, also by what the glossary calls it there.
 *
 * @param options.onlyAlone whether what exists in the reader's language, too, is left out
 */
async function findElsewhere(
  typed: string,
  language: Language,
  { onlyAlone }: { onlyAlone: boolean },
): Promise<SearchResults> {
  const none: SearchResults = { hits: [], terms: [] };
  const engine = await openSearch(otherLanguage(language));
  const lexicon = lexiconOf(engine);
  const query = readQuery(typed, ...languages);
  if (!query) return none;
  // The words are much smaller than the index, and most of what is found here finds nothing there.
  if (onlyAlone && !(await mayBeThere(query, lexicon, language))) return none;
  const found = await find(engine, lexicon, typed, { asked: languages });
  // Of another language a stem is alike by chance.
  if (!onlyAlone) return found.isLoose ? { ...none, terms: found.terms } : found;
  const isNear = !found.alteration || (found.terms.length > 0 && !found.missesTerm);
  return {
    ...none,
    terms: found.terms,
    hits: isNear ? await aloneOf(found.hits, () => engine.facets()) : [],
  };
}

/** Whether pages of the other language may have the words of the query, or a term of it by another name. */
async function mayBeThere(query: Query, lexicon: Lexicon, language: Language): Promise<boolean> {
  const terms = await loadTerms(language).catch(() => []);
  if (mentionsIn(query, terms, language).length > 0) return true;
  const { mayHave } = await lexicon.vocabulary();
  return query.words.every(mayHave);
}

async function aloneOf(
  hits: Hit[],
  facets: () => Promise<ReadonlyMap<string, { alone: boolean }>>,
): Promise<Hit[]> {
  if (hits.length === 0) return hits;
  const known = await facets();
  return hits.filter(({ id }) => known.get(id)?.alone);
}
