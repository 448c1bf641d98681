import type { LanguageCatalogue, StoredSummary } from './catalogue.ts';
import { idOf, publishedAt } from './reader.ts';

/** Ids of guides. */
export interface PreviousAndNext {
  previous?: number;
  next?: number;
}

interface Chains {
  version: number;
  byId: Map<number, PreviousAndNext>;
}

const made = new WeakMap<LanguageCatalogue, Chains>();

/** The guides before and after one, in the chain of those with the same first topic, oldest first. */
export function previousAndNextOf(catalogue: LanguageCatalogue, id: number): PreviousAndNext {
  const { guides } = catalogue.documents;
  const former = made.get(catalogue);
  if (former?.version === guides.version) return former.byId.get(id) ?? {};
  const byId = chain([...guides.values()]);
  made.set(catalogue, { version: guides.version, byId });
  return byId.get(id) ?? {};
}

function chain(guides: StoredSummary[]): Map<number, PreviousAndNext> {
  const byId = new Map<number, PreviousAndNext>();
  for (const ofTopic of Map.groupBy(guides, ({ topics }) => idOf(topics?.[0])).values()) {
    const ids = ofTopic.sort(oldestFirst).map(({ id }) => id);
    for (const [place, id] of ids.entries()) byId.set(id, { previous: ids[place - 1], next: ids[place + 1] });
  }
  return byId;
}

function oldestFirst(a: StoredSummary, b: StoredSummary): number {
  const [first, second] = [publishedAt(a), publishedAt(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.id - b.id;
}
