import type { Section } from '../../../common/addresses.ts';
import { sectionOf } from '../../../common/sections.ts';
import type { Hit } from './engine.ts';
import type { HitData } from './hit-data.ts';

/** What is rated so near to the one before is as good. */
const isAsGood = (score: number, other: number) => Math.abs(score - other) <= 0.03 * Math.max(score, other);

export interface ReadHit {
  hit: Hit;
  data: HitData;
}

/**
 * Hits that are as good as each other by their kind, then those with the words in their title, then the newest. Which of
 * them comes first would be chance otherwise, and another after each change of the index.
 */
export function orderNearEquals(read: ReadHit[]): ReadHit[] {
  const groups: ReadHit[][] = [];
  for (const one of read) {
    const [first] = groups.at(-1) ?? [];
    if (first && isAsGood(one.hit.score, first.hit.score)) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group) => group.toSorted(byKindTitleAndDate));
}

function byKindTitleAndDate(a: ReadHit, b: ReadHit): number {
  return (
    rankOf(a.data) - rankOf(b.data) ||
    Number(inTitle(b.hit)) - Number(inTitle(a.hit)) ||
    (b.data.meta['date'] ?? '').localeCompare(a.data.meta['date'] ?? '')
  );
}

/** What helps at once comes first. */
const sections: Section[] = [
  ...(['guides', 'case-studies', 'topics', 'press-releases'] as const),
  ...(['projects', 'organisations', 'regions'] as const),
];

function rankOf({ url }: HitData): number {
  const section = sectionOf(url);
  return section && sections.includes(section) ? sections.indexOf(section) : sections.length;
}

const inTitle = ({ fields }: Hit) => fields.includes('title');
