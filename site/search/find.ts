import type { Language } from '../languages.ts';
import type { Engine, Hit } from './engine.ts';
import { alternatives, mentionsIn, translations, type GlossaryTerm, type Mention } from './glossary.ts';
import type { HitData } from './pagefind.ts';
import { queryOfWords, readQuery, wordsOf, type Query } from './query.ts';
import { fold } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a query has found, before any filter. */
export interface Found {
  hits: Hit[];
  /** Terms of the glossary that stand in the query. */
  terms: GlossaryTerm[];
  /** How the query was altered when it found nothing as it was. */
  instead?: { suggestion: string } | { without: string[] };
}

/**
 * What the search can ask beside the index, each fetched only when it is needed: the terms of the reader's
 * language, and the words of the language that is searched in.
 */
export interface Knowledge {
  terms(): Promise<GlossaryTerm[]>;
  vocabulary(): Promise<Vocabulary>;
}

const nothing: Found = { hits: [], terms: [] };

/** Of hits that a synonym has found. */
const synonymWeight = 0.8;

/** Finds pages of the reader's language. */
export async function find(engine: Engine, knowledge: Knowledge, typed: string): Promise<Found> {
  const query = readQuery(typed, engine.language);
  if (!query) return nothing;
  const mentions = mentionsIn(query, await knowledge.terms(), engine.language);
  const terms = [...new Set(mentions.map(({ term }) => term))];
  const hits = await searchWith(engine, query, alternatives(query, mentions));
  if (query.isPhrase) return { hits, terms };
  const doubtful = hits.length === 0 ? query.words : await doubtfulWords(hits, query, mentions);
  if (doubtful.length === 0) return { hits, terms };
  const vocabulary = await knowledge.vocabulary();
  if (hits.length > 0 && doubtful.every(vocabulary.knows)) return { hits, terms };
  return { ...(await findInstead(engine, vocabulary, query)), terms };
}

/** How many hits are asked which words they have. */
const witnesses = 3;

/**
 * For a word that no page has, Pagefind finds what begins as it does. The words that the best hits do not
 * bear out may be such; those that the glossary knows are not in doubt.
 */
async function doubtfulWords(hits: Hit[], { words }: Query, mentions: Mention[]): Promise<string[]> {
  const read = await Promise.allSettled(hits.slice(0, witnesses).map((hit) => hit.data()));
  const marked = read.flatMap((one) => (one.status === 'fulfilled' ? markedWords(one.value) : []));
  const named = new Set(mentions.flatMap(({ start, count }) => words.slice(start, start + count)));
  return words.filter((word) => !named.has(word) && !marked.some((other) => isNear(word, other)));
}

function markedWords({ excerpt, meta }: HitData): string[] {
  const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word = '']) => word);
  return wordsOf([...marks, meta['title'] ?? ''].join(' ')).map(fold);
}

/** Whether they are the same but for an ending, or the one begins with the other. */
function isNear(word: string, other: string): boolean {
  const folded = fold(word);
  return other.startsWith(folded.slice(0, Math.max(Math.min(folded.length, 4), folded.length - 3)));
}

/** Finds pages that exist in the other language only, also by what the glossary calls the query there. */
export async function findElsewhere(
  engine: Engine,
  { terms, vocabulary }: Knowledge,
  typed: string,
  from: Language,
): Promise<Hit[]> {
  const query = readQuery(typed, from);
  if (!query) return [];
  const translated = translations(query, mentionsIn(query, await terms(), from));
  const found = await Promise.all([query, ...translated].map((one) => searchSurely(engine, one, vocabulary)));
  const hits = [...new Map(found.flat().map((hit) => [hit.id, hit])).values()];
  const facets = hits.length > 0 ? await engine.facets() : new Map<string, { alone: boolean }>();
  return hits.filter(({ id }) => facets.get(id)?.alone).sort((a, b) => b.score - a.score);
}

/** What has every word: in another language, what only begins as a word does is noise. */
async function searchSurely(
  engine: Engine,
  query: Query,
  vocabulary: Knowledge['vocabulary'],
): Promise<Hit[]> {
  const hits = await search(engine, query);
  if (hits.length === 0) return [];
  const doubtful = await doubtfulWords(hits, query, []);
  if (doubtful.length === 0) return hits;
  return doubtful.every((await vocabulary()).knows) ? hits : [];
}

/** What the query itself finds, and below it what its other names find. */
async function searchWith(engine: Engine, query: Query, others: Query[]): Promise<Hit[]> {
  const [own = [], ...more] = await Promise.all([query, ...others].map((one) => search(engine, one)));
  const best = new Map<string, Hit>();
  const take = (hit: Hit, weight: number) => {
    const score = hit.score * weight;
    if (score > (best.get(hit.id)?.score ?? -1)) best.set(hit.id, { ...hit, score, data: () => hit.data() });
  };
  for (const hit of own) take(hit, 1);
  for (const hit of more.flat()) take(hit, synonymWeight);
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** Pagefind leaves out words that one of several bundles does not have: only what has every word is a hit. */
async function search(engine: Engine, { text, words, isPhrase }: Query): Promise<Hit[]> {
  if (isPhrase || words.length < 2 || !engine.isSplit) return engine.search(text);
  const [all = [], ...each] = await Promise.all([text, ...words].map((one) => engine.search(one)));
  const having = each.map((hits) => new Set(hits.map(({ id }) => id)));
  return all.filter(({ id }) => having.every((ids) => ids.has(id)));
}

type Instead = Pick<Found, 'hits' | 'instead'>;

/** What is nearest to a query that finds nothing: its words spelt otherwise, cut up, or some left out. */
async function findInstead(engine: Engine, vocabulary: Vocabulary, query: Query): Promise<Instead> {
  return (
    (await findSpelling(engine, vocabulary, query, 1)) ??
    (await findParts(engine, vocabulary, query)) ??
    (await findSpelling(engine, vocabulary, query)) ??
    (await findPartial(engine, vocabulary, query)) ?? { hits: [] }
  );
}

/** A compound that nobody has written is looked for by the words that it is made of. */
async function findParts(
  engine: Engine,
  vocabulary: Vocabulary,
  { words }: Query,
): Promise<Instead | undefined> {
  const parts = words.flatMap((word) => (vocabulary.knows(word) ? [word] : (vocabulary.split(word) ?? [])));
  if (parts.length <= words.length) return undefined;
  const hits = await search(engine, queryOfWords(parts));
  return hits.length > 0 ? { hits } : undefined;
}

/** How many corrections of the whole query are tried. */
const mostSpellings = 6;

async function findSpelling(
  engine: Engine,
  vocabulary: Vocabulary,
  { words }: Query,
  most?: number,
): Promise<Instead | undefined> {
  const corrections = words.map((word) => (vocabulary.knows(word) ? [word] : vocabulary.suggest(word, most)));
  for (const spelt of combinations(corrections).slice(0, mostSpellings)) {
    if (spelt.join() === words.join()) continue;
    const hits = await search(engine, queryOfWords(spelt));
    if (hits.length > 0) return { hits, instead: { suggestion: spelt.join(' ') } };
  }
  return undefined;
}

/** The first of each come first. */
function combinations(lists: string[][]): string[][] {
  return lists.reduce<string[][]>(
    (all, list) => list.flatMap((one) => all.map((before) => [...before, one])),
    [[]],
  );
}

/** At least this share of the words must be found: less would be an answer to another question. */
const leastShare = 0.5;
/** Of longer queries, the first words that the site has. */
const mostTried = 5;

/** The best that some of the words find, without those that the site does not have. */
async function findPartial(
  engine: Engine,
  vocabulary: Vocabulary,
  { words }: Query,
): Promise<Instead | undefined> {
  const least = Math.max(1, Math.ceil(words.length * leastShare));
  const all = words.filter(vocabulary.knows);
  const known = all.slice(0, mostTried);
  for (let size = Math.min(known.length, words.length - 1); size >= least; size -= 1) {
    const tried = await Promise.all(
      subsets(known, size).map(async (kept) => ({ kept, hits: await search(engine, queryOfWords(kept)) })),
    );
    const [best] = tried
      .filter(({ hits }) => hits.length > 0)
      .sort((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0));
    if (!best) continue;
    // Where half of the words are unknown, only a page that is about the others is an answer.
    if (all.length * 2 <= words.length && !(await isAbout(best.hits, best.kept))) return undefined;
    return { hits: best.hits, instead: { without: words.filter((word) => !best.kept.includes(word)) } };
  }
  return undefined;
}

/** Whether the title of the best hit has one of the words. */
async function isAbout([hit]: Hit[], words: string[]): Promise<boolean> {
  const data = await hit?.data().catch(() => undefined);
  const title = wordsOf(data?.meta['title'] ?? '').map(fold);
  return words.some((word) => title.some((other) => isNear(word, other)));
}

function subsets(words: string[], size: number): string[][] {
  if (size === 0) return [[]];
  return words.flatMap((word, place) =>
    subsets(words.slice(place + 1), size - 1).map((rest) => [word, ...rest]),
  );
}
