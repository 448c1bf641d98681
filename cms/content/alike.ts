import { isAmongNearest, nearest, sectorKey, type Traits } from '../../site/cases/likeness.ts';
import type { Language } from '../../site/languages.ts';
import type { Catalogue, StoredSummary } from './catalogue.ts';
import { findEntries, type Entry } from './lists.ts';
import { idOf, publishedAt } from './reader.ts';

/** The case studies of a language's list that are most like one of them, the most alike first. */
export function nearestTo(catalogue: Catalogue, language: Language, id: number): Entry[] {
  const entries = caseStudies(catalogue, language);
  const entryOf = (wanted: number) => entries.find(({ stored }) => stored.id === wanted);
  const own = entryOf(id);
  if (!own) return [];
  const all = entries.map(({ stored }) => traitsOf(stored));
  return nearest(traitsOf(own.stored), all).flatMap((traits) => entryOf(traits.id) ?? []);
}

/**
 * The ids of the case studies that one is now among the nearest of. Whichever it was among before its change
 * show it, and so have noted its summary.
 */
export function likenedTo(catalogue: Catalogue, language: Language, id: number): number[] {
  const all = caseStudies(catalogue, language).map(({ stored }) => traitsOf(stored));
  const own = all.find((traits) => traits.id === id);
  if (!own) return [];
  return all.filter((other) => isAmongNearest(other, own, all)).map((other) => other.id);
}

function caseStudies(catalogue: Catalogue, language: Language): Entry[] {
  return findEntries(catalogue, { language, kind: 'case-studies' });
}

const made = new WeakMap<StoredSummary, Traits>();

function traitsOf(stored: StoredSummary): Traits {
  const known = made.get(stored) ?? makeTraits(stored);
  made.set(stored, known);
  return known;
}

function makeTraits(stored: StoredSummary): Traits {
  const { id, organisation, sector, companySize, regions, topics } = stored;
  return {
    id,
    publishedAt: publishedAt(stored),
    organisation: idOf(organisation) || undefined,
    sector: sector ? sectorKey(sector) : undefined,
    companySize: companySize ?? undefined,
    regions: (regions ?? []).map(idOf),
    topics: (topics ?? []).map(idOf),
  };
}
