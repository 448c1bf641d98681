import type { CaseSummary, CompanySize } from './view-model/case-studies.ts';

/** What makes two case studies similar. Subjects are told by their ids. */
export interface Traits {
  id: number;
  /** ISO 8601 in UTC. */
  publishedAt: string;
  organisation?: number;
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
    sector: summary.sector && sectorKey(summary.sector),
    regions: ids(summary.regions),
    topics: ids(summary.topics),
  };
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
export function nearest<T extends Traits>(own: Traits, others: Iterable<T>): T[] {
  const found: Rival<T>[] = [];
  for (const traits of others) {
    const similarity = likeness(own, traits);
    if (similarity === 0 || similarity < (found[maxSimilar - 1]?.similarity ?? 0)) continue;
    const rival = { traits, similarity };
    const place = found.findIndex((other) => isNearer(rival, other));
    found.splice(place === -1 ? found.length : place, 0, rival);
    found.length = Math.min(found.length, maxSimilar);
  }
  return found.map(({ traits }) => traits);
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
interface Rival<T extends Traits = Traits> {
  traits: T;
  similarity: number;
}

function isNearer(a: Rival, b: Rival): boolean {
  if (a.similarity !== b.similarity) return a.similarity > b.similarity;
  if (a.traits.publishedAt !== b.traits.publishedAt) return a.traits.publishedAt > b.traits.publishedAt;
  return a.traits.id > b.traits.id;
}
