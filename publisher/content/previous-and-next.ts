import type { LanguageCatalogue } from '../store/catalogue.ts';
import type { DocumentRecord } from '../store/records.ts';

/** Ids of guides. */
export interface PreviousAndNext {
  previous?: number;
  next?: number;
}

interface Chains {
  version: number;
  previousAndNext: Map<number, PreviousAndNext>;
}

const made = new WeakMap<LanguageCatalogue, Chains>();

/** The guides before and after one, in the chain of those with the same first topic, oldest first. */
export function previousAndNextOf(catalogue: LanguageCatalogue, id: number): PreviousAndNext {
  const { guides } = catalogue.documents;
  const former = made.get(catalogue);
  if (former?.version === guides.version) return former.previousAndNext.get(id) ?? {};
  const previousAndNext = chain([...guides.shown()]);
  made.set(catalogue, { version: guides.version, previousAndNext });
  return previousAndNext.get(id) ?? {};
}

function chain(guides: DocumentRecord[]): Map<number, PreviousAndNext> {
  const previousAndNext = new Map<number, PreviousAndNext>();
  for (const ofTopic of Map.groupBy(guides, ({ topics }) => topics[0]).values()) {
    const ids = ofTopic.sort(oldestFirst).map(({ id }) => id);
    for (const [place, id] of ids.entries())
      previousAndNext.set(id, { previous: ids[place - 1], next: ids[place + 1] });
  }
  return previousAndNext;
}

function oldestFirst(a: DocumentRecord, b: DocumentRecord): number {
  const [first, second] = [a.publishedAt, b.publishedAt];
  if (first !== second) return first < second ? -1 : 1;
  return a.id - b.id;
}
