import type { CaseSummary, CompanySize } from './view-model/case-studies.ts';
import type { Industry } from './view-model/industries.ts';

/** What makes two case studies similar. Subjects are told by their ids. */
export interface Traits {
  id: number;
  /** ISO 8601 in UTC. */
  publishedAt: string;
  organisation?: number;
  /** As {@link sectorOf}. */
  sector?: string;
  companySize?: CompanySize;
  regions: number[];
  topics: number[];
}

export function traitsOf(summary: CaseSummary): Traits {
  const ids = (links: { id: number }[]) => links.map(({ id }) => id);
  return {
    ...summary,
    organisation: summary.organisation?.id,
    sector: sectorOf(summary),
    regions: ids(summary.regions),
    topics: ids(summary.topics),
  };
}

/** What companies of one sector share: the chosen industry, or else the words that staff have written. */
export function sectorOf({ industry, sector }: { industry?: Industry; sector?: string }): string | undefined {
  return industry ?? (sector ? sectorKey(sector) : undefined);
}

/** Staff write sectors freely: capitals and spaces make no other sector. @example sectorKey(' Gjuteri ') // 'gjuteri' */
export function sectorKey(sector: string): string {
  return sector.normalize('NFC').trim().toLowerCase().replace(/\s+/g, '-');
}

/** How many other case studies a page names. */
export const maxSimilar = 3;

/** A company of the same sector is nearest; then one of the same size, in the same region, at work on the same. */
const weights = { sector: 4, companySize: 3, region: 2, topic: 2 } as const;

/** 0 when they share nothing, or are about the same company: that is not another one like it. */
export function likeness(a: Traits, b: Traits): number {
  if (a.id === b.id) return 0;
  if (a.organisation !== undefined && a.organisation === b.organisation) return 0;
  return (
    (a.sector && a.sector === b.sector ? weights.sector : 0) +
    (a.companySize && a.companySize === b.companySize ? weights.companySize : 0) +
    (a.regions.some((region) => b.regions.includes(region)) ? weights.region : 0) +
    a.topics.filter((topic) => b.topics.includes(topic)).length * weights.topic
  );
}

/** Those most like one, the most similar first; of two that are equally similar the newer. */
export function nearest<T extends Traits>(own: Traits, all: readonly T[]): T[] {
  const { newestFirst, having } = comparisonOf(all);
  const similarities = similaritiesTo(own, newestFirst.length, having);
  const found: { traits: T; similarity: number }[] = [];
  let place = -1;
  for (const traits of newestFirst) {
    const similarity = similarities[(place += 1)] ?? 0;
    // Of those that are equally similar the first has come before.
    if (similarity <= (found[maxSimilar - 1]?.similarity ?? 0) || traits.id === own.id) continue;
    const before = found.findIndex((other) => other.similarity < similarity);
    found.splice(before === -1 ? found.length : before, 0, { traits, similarity });
    found.length = Math.min(found.length, maxSimilar);
  }
  return found.map(({ traits }) => traits);
}

/**
 * Case studies by what makes them similar. Each page names its nearest: a site of a hundred thousand documents
 * compares a billion pairs.
 */
interface Comparison<T extends Traits> {
  newestFirst: T[];
  /** Which of them have a trait. */
  having: Having;
}

type Having = ReadonlyMap<string, number[]>;

const made = new WeakMap<readonly Traits[], Comparison<Traits>>();

/** Made once for as long as the list stays. */
function comparisonOf<T extends Traits>(all: readonly T[]): Comparison<T> {
  const known = made.get(all) as Comparison<T> | undefined;
  if (known) return known;
  const newestFirst = all.toSorted(byAge);
  const having = new Map<string, number[]>();
  newestFirst.forEach((traits, place) => {
    for (const name of Object.values(namesOf(traits)).flat()) {
      const places = having.get(name) ?? [];
      having.set(name, places);
      places.push(place);
    }
  });
  const comparison = { newestFirst, having };
  made.set(all, comparison);
  return comparison;
}

/** As {@link likeness} of each, by its place, but for the one itself. */
function similaritiesTo(own: Traits, count: number, having: Having): Uint16Array {
  const similarities = new Uint16Array(count);
  const { sector, companySize, regions, topics, organisation } = namesOf(own);
  const add = (places: Iterable<number>, weight: number) => {
    for (const place of places) similarities[place] = (similarities[place] ?? 0) + weight;
  };
  const placesOf = (name: string) => having.get(name) ?? [];
  for (const name of sector) add(placesOf(name), weights.sector);
  for (const name of companySize) add(placesOf(name), weights.companySize);
  for (const name of topics) add(placesOf(name), weights.topic);
  add(regions.length === 1 ? regions.flatMap(placesOf) : new Set(regions.flatMap(placesOf)), weights.region);
  for (const place of organisation.flatMap(placesOf)) similarities[place] = 0;
  return similarities;
}

/** @example namesOf({ sector: 'gjuteri', regions: [3], … }).regions // ['region 3'] */
function namesOf({ organisation, sector, companySize, regions, topics }: Traits) {
  const named = (what: string, values: (string | number)[]) => values.map((value) => `${what} ${value}`);
  return {
    organisation: named('organisation', organisation === undefined ? [] : [organisation]),
    sector: named('sector', sector ? [sector] : []),
    companySize: named('size', companySize ? [companySize] : []),
    regions: named('region', regions),
    topics: named('topic', topics),
  };
}

/** Whether {@link nearest} would name `other`. Stops at the first few that are nearer, which are soon found. */
export function isAmongNearest(own: Traits, other: Traits, others: Iterable<Traits>): boolean {
  const asked = { traits: other, similarity: likeness(own, other) };
  if (asked.similarity === 0) return false;
  let nearer = 0;
  for (const traits of others) {
    const rival = { traits, similarity: likeness(own, traits) };
    if (rival.similarity > 0 && isNearer(rival, asked)) nearer += 1;
    if (nearer >= maxSimilar) return false;
  }
  return true;
}

/** With how similar it is to the one that is asked about. */
interface Rival {
  traits: Traits;
  similarity: number;
}

function isNearer(a: Rival, b: Rival): boolean {
  if (a.similarity !== b.similarity) return a.similarity > b.similarity;
  return byAge(a.traits, b.traits) < 0;
}

/** The newer first. */
function byAge(a: Traits, b: Traits): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt > b.publishedAt ? -1 : 1;
  return b.id - a.id;
}
