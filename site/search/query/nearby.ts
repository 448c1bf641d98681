import { sectionOf } from '../../../common/sections.ts';
import { topicsField, translationField } from '../../../common/protocol/search-index.ts';
import { firstOfEach, type Engine, type Hit } from '../engine/engine.ts';
import { readHit, readHits } from '../engine/read-hits.ts';
import { wordsOfAddress } from '../not-found/address-words.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import { namesOf, type Mention } from './mentions.ts';
import { queryOfWords, wordsOf, type Query } from './query.ts';
import { searchAll } from './strict-match.ts';

/** With so many results nobody looks further. */
const enoughHits = 8;
/** Of how many results the topics are looked at. */
const lookedAt = 2;
const mostTopics = 2;
const mostOrganisations = 2;
/** Of pages that have the name of an organisation in their title so many are looked at. */
const mostTitled = 3;
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
  if (!isLittle(hits) || query.isPhrase) return [];
  const { topics, organisations } = await subjectsOf(hits);
  const related = (
    await Promise.all([
      ...topics.map((topic) => pagesOf(engine, topic)),
      ...organisations.map((name) => pageNamed(engine, name)),
    ])
  ).flat();
  const parts = await pagesWithParts(engine, partsOf(query, mentions, vocabulary));
  const known = new Set(hits.map(({ id }) => id));
  const found = new Map<string, Hit>();
  for (const { hit, isNamed } of related) {
    const part = parts.get(hit.id);
    if (known.has(hit.id) || !(part ?? isNamed)) continue;
    const score = (isNamed ? 1 : 0) + (part?.score ?? 0);
    found.set(hit.id, { ...(part ?? hit), score: Math.max(score, found.get(hit.id)?.score ?? 0) });
  }
  return [...found.values()].sort((a, b) => b.score - a.score).slice(0, mostNearby);
}

interface Related {
  hit: Hit;
  /** Whether it is the page of the topic or the organisation itself. */
  isNamed: boolean;
}

function isLittle(hits: Hit[]): boolean {
  return hits.length > 0 && hits.length < enoughHits;
}

/** What the best results are about. */
async function subjectsOf(hits: Hit[]): Promise<{ topics: string[]; organisations: string[] }> {
  const best = await readHits(hits.slice(0, lookedAt));
  const named = (filter: string) => [...new Set(best.flatMap(({ filters }) => filters[filter] ?? []))];
  const found = best.flatMap(({ url, meta: { title } }) =>
    title !== undefined && sectionOf(url) === 'organisations' ? [title] : [],
  );
  return {
    topics: named('topic').slice(0, mostTopics),
    organisations: [...new Set([...found, ...named('organisation')])].slice(0, mostOrganisations),
  };
}

/** Where there is little, what another language has of the same organisations and topics. */
export async function ofSameSubjects(
  engine: Engine,
  hits: Hit[],
  open: () => Promise<Engine>,
): Promise<Hit[]> {
  if (!isLittle(hits)) return [];
  const { topics, organisations } = await subjectsOf(hits);
  const there = (await Promise.all(topics.map((topic) => nameElsewhere(engine, topic)))).flat();
  if (organisations.length + there.length === 0) return [];
  const other = await open();
  const found = await Promise.all([
    // Their names are the same in all languages.
    ...organisations.map((name) => searchAll(other, queryOfWords(wordsOf(name)))),
    ...there.map(async (words) => (await pagesOf(other, words)).map(({ hit }) => hit)),
  ]);
  return firstOfEach(found.flat());
}

/** What a topic is called in the other language, as the address of its page there has it. */
async function nameElsewhere(engine: Engine, topic: string): Promise<string[]> {
  const [own] = await pageNamed(engine, topic);
  const address = own && (await readHit(own.hit))?.meta[translationField];
  const words = address === undefined ? '' : wordsOfAddress(address);
  return words === '' ? [] : [words];
}

/** The page of a topic, and all that belongs to it. */
async function pagesOf(engine: Engine, topic: string): Promise<Related[]> {
  const hits = await searchAll(engine, queryOfWords(wordsOf(topic)));
  return hits
    .map((hit, place) => ({ hit, isNamed: place === 0 && hit.fields.includes('title') }))
    .filter(({ hit, isNamed }) => isNamed || hit.fields.includes(topicsField));
}

/** The page of an organisation: others may have its name in their title, too. */
async function pageNamed(engine: Engine, name: string): Promise<Related[]> {
  const hits = await searchAll(engine, queryOfWords(wordsOf(name)));
  const titled = hits.filter(({ fields }) => fields.includes('title')).slice(0, mostTitled);
  const read = await Promise.all(titled.map(readHit));
  const own = titled[read.findIndex((data) => data?.meta['title'] === name)];
  return own ? [{ hit: own, isNamed: true }] : [];
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
