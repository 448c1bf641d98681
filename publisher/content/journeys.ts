import { languages } from '../../common/languages.ts';
import type { Catalogue } from '../store/catalogue.ts';

/** Ids of journeys that a guide, or its translation, is a part of, the oldest first. */
export function journeysOf(catalogue: Catalogue, guide: number): number[] {
  const pair = guidePair(catalogue, guide);
  const found = languages.flatMap((language) =>
    [...catalogue.in[language].subjects.journeys.values()]
      .filter(({ parts = [] }) => parts.some(({ id }) => pair.has(id)))
      .map(({ id }) => id),
  );
  return [...new Set(found)].sort((a, b) => a - b);
}

/** Ids of the guides that a journey has, and of their translations. */
export function guidesOf(catalogue: Catalogue, journey: number): number[] {
  const parts = languages.flatMap(
    (language) => catalogue.in[language].subjects.journeys.get(journey)?.parts ?? [],
  );
  return [...new Set(parts.flatMap(({ id }) => [...guidePair(catalogue, id)]))];
}

function guidePair(catalogue: Catalogue, id: number): Set<number> {
  return new Set([id, ...Object.values(catalogue.translations.guides.of(id))]);
}
