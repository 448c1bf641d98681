import { isAmongNearest, nearest, sectorOf, type Traits } from '../../common/similar-cases.ts';
import type { Language } from '../../common/languages.ts';
import type { Catalogue } from '../store/catalogue.ts';
import { allEntries, type Entry } from './lists.ts';

/** The case studies of a language's list that are most like one of them, the most similar first. */
export function nearestTo(catalogue: Catalogue, language: Language, id: number): Entry[] {
  const { all, byId } = comparedIn(catalogue, language);
  const own = byId.get(id);
  if (!own) return [];
  return nearest(own.traits, all).flatMap(({ id: other }) => byId.get(other)?.entry ?? []);
}

/**
 * The ids of the case studies that one is now among the nearest of. Whichever it was among before its change
 * show it, and so have noted its summary.
 */
export function likenedTo(catalogue: Catalogue, language: Language, id: number): number[] {
  const { all, byId } = comparedIn(catalogue, language);
  const own = byId.get(id);
  if (!own) return [];
  return all.filter((other) => isAmongNearest(other, own.traits, all)).map((other) => other.id);
}

interface Compared {
  all: Traits[];
  byId: Map<number, { traits: Traits; entry: Entry }>;
}

const made = new WeakMap<readonly Entry[], Compared>();

/** Made once for as long as the list stays. */
function comparedIn(catalogue: Catalogue, language: Language): Compared {
  const entries = allEntries(catalogue, 'case-studies', language);
  const known = made.get(entries);
  if (known) return known;
  const pairs = entries.map((entry) => ({ traits: toTraits(entry), entry }));
  const all = pairs.map(({ traits }) => traits);
  const compared = { all, byId: new Map(pairs.map((pair) => [pair.traits.id, pair])) };
  made.set(entries, compared);
  return compared;
}

function toTraits({ stored }: Entry): Traits {
  const { id, organisation, companySize, regions, topics } = stored;
  return {
    id,
    publishedAt: stored.publishedAt,
    organisation,
    sector: sectorOf(stored),
    companySize,
    regions: regions,
    topics: topics,
  };
}
