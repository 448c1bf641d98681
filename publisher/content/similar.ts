import { isAmongNearest, nearest, sectorKey, type Traits } from '../../common/similar-cases.ts';
import type { Language } from '../../common/languages.ts';
import type { Catalogue } from '../store/catalogue.ts';
import { allEntries, type Entry } from './lists.ts';

/** The case studies of a language's list that are most like one of them, the most similar first. */
export function nearestTo(catalogue: Catalogue, language: Language, id: number): Entry[] {
  const entries = allEntries(catalogue, 'case-studies', language);
  const all = traitsOf(entries);
  const own = all.find((traits) => traits.id === id);
  if (!own) return [];
  return nearest(own, all).flatMap((traits) => entries[all.indexOf(traits)] ?? []);
}

/**
 * The ids of the case studies that one is now among the nearest of. Whichever it was among before its change
 * show it, and so have noted its summary.
 */
export function likenedTo(catalogue: Catalogue, language: Language, id: number): number[] {
  const all = traitsOf(allEntries(catalogue, 'case-studies', language));
  const own = all.find((traits) => traits.id === id);
  if (!own) return [];
  return all.filter((other) => isAmongNearest(other, own, all)).map((other) => other.id);
}

const made = new WeakMap<readonly Entry[], Traits[]>();

/** Of all entries, in their order; made once for as long as the list stays. */
function traitsOf(entries: readonly Entry[]): Traits[] {
  const known = made.get(entries) ?? entries.map(toTraits);
  made.set(entries, known);
  return known;
}

function toTraits({ stored }: Entry): Traits {
  const { id, organisation, sector, companySize, regions, topics } = stored;
  return {
    id,
    publishedAt: stored.publishedAt,
    organisation,
    sector: sector ? sectorKey(sector) : undefined,
    companySize,
    regions: regions,
    topics: topics,
  };
}
