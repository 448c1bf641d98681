import type { Block, HeadingLevel } from '../../common/protocol/published-store/rich-text.ts';
import type { ListLine, Part, RawHeading } from './parts.ts';

/**
 * The page's title is its first heading, so the highest in a text is of level 2. What was below another stays
 * below it as far as there are levels, and none is left out between.
 */
export function settleHeadings(parts: Exclude<Part, ListLine>[]): Block[] {
  const levels = [...new Set(parts.flatMap((part) => (part.type === 'raw-heading' ? [part.level] : [])))];
  const ranked = levels.sort((one, other) => one - other);
  const highest = Math.max(2, ranked[0] ?? 2);
  const settle = ({ level, children }: RawHeading): Block => ({
    type: 'heading',
    level: atMost4(highest + ranked.indexOf(level)),
    children,
  });
  return parts.map((part) => (part.type === 'raw-heading' ? settle(part) : part));
}

function atMost4(level: number): HeadingLevel {
  if (level <= 2) return 2;
  return level === 3 ? 3 : 4;
}
