import type { Block, RichText } from '../../common/protocol/published-store/rich-text.ts';
import type { DiffLine } from '../differences/compare.ts';
import { linesOf } from '../differences/lines.ts';

/** A block of a rich text, with its lines where one of them has changed; without a block, lines that are gone. */
export interface ComparedBlock {
  block?: Block;
  lines?: DiffLine[];
}

/** The blocks of a text with what has changed in each; what is gone stands where it stood. */
export function linesByBlock(text: RichText, lines: DiffLine[]): ComparedBlock[] {
  let next = 0;
  const take = (isWanted: (line: DiffLine) => boolean): DiffLine[] => {
    const taken: DiffLine[] = [];
    for (let line = lines[next]; line && isWanted(line); line = lines[next]) {
      taken.push(line);
      next += 1;
    }
    return taken;
  };
  const isGone = ({ change }: DiffLine) => change === 'removed';
  const told = text.flatMap((block): ComparedBlock[] => {
    const gone = take(isGone);
    let left = linesOf([block]).length;
    // Lines that are gone count none of those that the block has now.
    const own = take((line) => left > 0 && (isGone(line) || left-- > 0));
    const compared = own.some(({ change }) => change !== 'same') ? { block, lines: own } : { block };
    return gone.length > 0 ? [{ lines: gone }, compared] : [compared];
  });
  const rest = lines.slice(next);
  return rest.length > 0 ? [...told, { lines: rest }] : told;
}
